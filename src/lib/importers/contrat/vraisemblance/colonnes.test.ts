import { describe, expect, it } from 'vitest';
import { verifieLesLignes } from '../../../../../tests/fixtures/classeur/lignes';
import { petitJeu } from '../../../../../tests/parity/petit-jeu';
import type { TableRows } from '$lib/schema/tables';

const GENRES = [
  'date recopiée en l’incrémentant',
  'calendrier de 1904',
  'gain avant son action',
  'colonne triée seule'
];

function dits(rows: TableRows) {
  return verifieLesLignes({ ...petitJeu, ...rows })
    .filter(({ genre }) => GENRES.includes(genre))
    .map(({ genre, cellule }) => [genre, cellule]);
}

/** The first milestone of the small contract, of 01/03/2024 to 31/12/2024, as many times as days are given. */
const jalons = (...echeances: string[]) =>
  echeances.map((echeance, i) => ({
    ...petitJeu.jalon[0],
    ...{ jalon: String(i + 1), echeance, date_reelle: null, enregistre_le: null }
  })) as (typeof petitJeu)['jalon'];
/** Its first gain, of the same action, under as many numbers. */
const gains = (...effets: string[]) =>
  effets.map((effet, i) => ({ ...petitJeu.gain[0], gain: String(i + 1), effet })) as (typeof petitJeu)['gain'];

describe('une colonne de dates recopiée vers le bas', () => {
  it('cinq dates d’effet à un jour l’une de l’autre se disent une fois, de la première cellule à la dernière', () => {
    const gain = gains('2024-07-01', '2024-09-05', '2024-09-06', '2024-09-07', '2024-09-08', '2024-09-09');
    const probleme = verifieLesLignes({ ...petitJeu, gain }).find(({ genre }) => genre === GENRES[0]);
    expect(probleme).toMatchObject({ severite: 'avertissement', cellule: 'P3' });
    expect(probleme?.message).toContain('De P3 (05/09/2024) à P7 (09/09/2024)');
  });

  it('les échéances des jalons aussi ; la même date à chaque ligne ne se dit pas', () => {
    const jours = ['2024-05-31', '2024-06-01', '2024-06-02', '2024-06-03', '2024-06-04'];
    expect(dits({ jalon: jalons(...jours) })).toEqual([[GENRES[0], 'E2']]);
    expect(dits({ jalon: jalons(...jours.map(() => '2024-05-31')) })).toEqual([]);
  });
});

describe('une date qui n’est pas du temps de son action', () => {
  it('une échéance décalée de 1 462 jours se dit du calendrier de 1904, dans un sens et dans l’autre', () => {
    // 31/05/2024 and 1,462 days after or before it; a day further from the action is another fault.
    expect(dits({ jalon: jalons('2028-06-01') })).toEqual([[GENRES[1], 'E2']]);
    expect(dits({ jalon: jalons('2020-05-30') })).toEqual([[GENRES[1], 'E2']]);
    expect(dits({ jalon: jalons('2025-03-31') })).toEqual([]);
  });

  it('un gain qui suit la fin de son action est permis ; après le terme du contrat, 1 462 jours se disent', () => {
    expect(dits({ gain: gains('2027-07-01') })).toEqual([]);
    // 01/07/2025 and 1,462 days; the contract ends on 31/12/2028.
    expect(dits({ gain: gains('2029-07-02') })).toEqual([[GENRES[1], 'P2']]);
  });

  it('un gain dont la date d’effet précède le début de son action se dit à sa cellule', () => {
    expect(dits({ gain: gains('2024-02-15') })).toEqual([[GENRES[2], 'P2']]);
    expect(dits({ gain: gains('2024-03-01') })).toEqual([]);
  });

  it('dix échéances rangées dont deux ne sont pas de leur action : la colonne a été triée seule', () => {
    const mois = ['03', '04', '05', '06', '07', '08', '09', '10'].map((m) => `2024-${m}-15`);
    expect(dits({ jalon: jalons(...mois, '2025-01-15', '2025-02-15') })).toEqual([[GENRES[3], 'E10']]);
    expect(dits({ jalon: jalons('2025-01-15', '2025-02-15', ...mois) })).toEqual([]);
  });
});
