import { describe, expect, it } from 'vitest';
import type { Colonnes, Fiche } from '$lib/domain/indicateur/fiche';
import { fiche as FICHE } from '../indicateur/exemples.fixture';
import { fichiersLus } from './fichiers';

function fiche(libelle_court: string, famille: Fiche['famille'], colonnes: Colonnes[]): Fiche {
  return { ...FICHE, libelle_court, famille, colonnes };
}

const hospidiag = { id: 'hospidiag', libelle: 'Hospi Diag' };
const sae = { id: 'sae-ght', libelle: 'SAE par GHT' };

describe('ce que chaque fichier apporte', () => {
  it('un fichier apporte les indicateurs dont la fiche est liée à ses colonnes, par famille', () => {
    const fiches = [
      fiche('Lits MCO', 'activite', [{ source: 'sae-ght', valeur: 'LIT_MCO' }]),
      fiche('ETP médicaux', 'personnel', [{ source: 'sae-ght', valeur: 'ETP' }]),
      fiche('Marge brute', 'finances', [{ source: 'hospidiag-ancien', valeur: 'F1' }])
    ];
    expect(fichiersLus([sae, hospidiag], fiches)).toEqual([
      {
        id: 'sae-ght',
        libelle: 'SAE par GHT',
        familles: [
          { famille: 'activite', indicateurs: ['Lits MCO'] },
          { famille: 'personnel', indicateurs: ['ETP médicaux'] }
        ]
      },
      { id: 'hospidiag', libelle: 'Hospi Diag', familles: [{ famille: 'finances', indicateurs: ['Marge brute'] }] }
    ]);
  });

  it('les années sont dites quand elles ont une borne', () => {
    const bornes = (...colonnes: Colonnes[]) =>
      fichiersLus([sae], [fiche('X', 'activite', colonnes)])[0]?.familles[0]?.indicateurs;
    expect(bornes({ source: 'sae-ght', valeur: 'A', de: 2024 })).toEqual(['X (dès 2024)']);
    expect(bornes({ source: 'sae-ght', valeur: 'A', a: 2023 })).toEqual(['X (jusqu’en 2023)']);
    expect(bornes({ source: 'sae-ght', valeur: 'A', de: 2020, a: 2023 })).toEqual(['X (2020 à 2023)']);
    expect(bornes({ source: 'sae-ght', valeur: 'A', de: 2021, a: 2021 })).toEqual(['X (2021)']);
  });

  it('deux liaisons qui se suivent couvrent toutes les années', () => {
    const lus = fichiersLus(
      [sae],
      [
        fiche('X', 'activite', [
          { source: 'sae-ght', valeur: 'A', a: 2023 },
          { source: 'sae-ght', valeur: 'B', de: 2024 }
        ])
      ]
    );
    expect(lus[0]?.familles[0]?.indicateurs).toEqual(['X']);
  });

  it('un fichier sans indicateur reste nommé', () => {
    expect(fichiersLus([hospidiag], [])).toEqual([{ id: 'hospidiag', libelle: 'Hospi Diag', familles: [] }]);
  });
});
