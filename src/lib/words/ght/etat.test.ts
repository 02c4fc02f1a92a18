import { describe, expect, it } from 'vitest';
import type { CarteIndicateur } from '$lib/views/ght/ght.types';
import { phraseEtat } from './etat';
import { carte, point, simple, taux } from './exemples.fixture';

function phrase(...cartes: CarteIndicateur[]): string {
  const morceaux = phraseEtat({ familles: [{ code: 'activite', cartes, vide: null }] });
  return simple(morceaux.map((m) => m.texte).join(''));
}

const lits = carte('LITS_MCO', [point(2019, 2680), point(2024, 2222)]);
const occupation = carte('TAUX_OCCUPATION_MCO', [point(2024, 0.832)], taux, { rang: { annee: 2024, rang: 3, n: 12 } });

describe('la phrase qui dit l’état d’un GHT', () => {
  it('dit les lits, l’occupation et le personnel', () => {
    const pm = carte('ETP_PM', [point(2019, 1300), point(2024, 1330)], { unite: 'ETP', famille: 'personnel' });
    const pnm = carte('ETP_PNM', [point(2019, 15_000), point(2024, 14_542)], { unite: 'ETP', famille: 'personnel' });
    expect(phrase(lits, occupation, pm, pnm)).toBe(
      'En 2024 : 2 222 lits de MCO, 458 de moins qu’en 2019 ; ' +
        'taux d’occupation 83,2 %, 3e valeur la plus élevée des 12 périmètres ; ' +
        '1 330 ETP médicaux, 30 de plus qu’en 2019 ; 14 542 ETP non médicaux, 458 de moins qu’en 2019.'
    );
  });

  it('met la valeur en relief, et elle seule', () => {
    const forts = phraseEtat({ familles: [{ code: 'activite', cartes: [lits], vide: null }] }).filter((m) => m.fort);
    expect(forts.map((m) => simple(m.texte))).toEqual(['2 222 lits']);
  });

  it('situe un taux sans rang parmi les GHT de France', () => {
    const bandes = [{ annee: 2024, n: 130, p20: 0.74, mediane: 0.82, p80: 0.83 }];
    expect(phrase(carte('TAUX_OCCUPATION_MCO', [point(2024, 0.832)], taux, { bandes }))).toBe(
      'En 2024 : taux d’occupation 83,2 %, parmi les 20 % de GHT les plus élevés.'
    );
  });

  it('dit ce qui manque au lieu de le compter pour zéro', () => {
    const sans = carte('LITS_MCO', [point(2024, null, { qualite: 'non_concerne' })]);
    expect(phrase(sans, occupation)).toBe(
      'En 2024 : lits de MCO : sans activité déclarée ; taux d’occupation 83,2 %, 3e valeur la plus élevée des 12 périmètres.'
    );
  });

  it('donne son année à une valeur plus ancienne que les autres', () => {
    const etp = carte('ETP_PM', [point(2023, 1310), point(2024, null)], { unite: 'ETP' });
    expect(phrase(lits, etp)).toBe(
      'En 2024 : 2 222 lits de MCO, 458 de moins qu’en 2019 ; 1 310 ETP médicaux, en 2023.'
    );
  });

  it('dit quand une valeur est provisoire ou ne couvre pas tous les membres', () => {
    expect(phrase(carte('LITS_MCO', [point(2025, 500, { statut: 'provisoire' })]))).toBe(
      'En 2025 : 500 lits de MCO, valeur provisoire.'
    );
    expect(phrase(carte('LITS_MCO', [point(2025, 500, { partiel: { presents: 2, attendus: 3 } })]))).toBe(
      'En 2025 : 500 lits de MCO, deux membres connus sur trois.'
    );
  });

  it('sans chiffre, le dit', () => {
    expect(phrase()).toBe('Aucun chiffre d’activité ni de personnel pour ce périmètre.');
  });
});
