import { describe, expect, it } from 'vitest';
import { anneesDe, liaison, nature } from './fiche';

const simple = (texte: string) => texte.replace(/[\u00a0\u202f]/gu, ' ');

describe('la fiche d’un indicateur en mots', () => {
  it('dit pour quelles années une colonne vaut', () => {
    expect(anneesDe({})).toBe('toutes les éditions');
    expect(anneesDe({ de: 2024 })).toBe('depuis 2024');
    expect(anneesDe({ a: 2023 })).toBe('jusqu’en 2023');
    expect(anneesDe({ de: 2019, a: 2023 })).toBe('2019 à 2023');
    expect(anneesDe({ de: 2024, a: 2024 })).toBe('2024');
  });

  it('écrit un rapport avec ses deux parties, entre parenthèses quand elles sont composées', () => {
    expect(liaison({ source: 'sae-ght', numerateur: 'JOU_MCO', denominateur: 'LIT_MCO * jours' }).calcul).toBe(
      'JOU_MCO ÷ (LIT_MCO × jours)'
    );
    expect(liaison({ source: 'sae-ght', valeur: 'LIT_MCO' }).calcul).toBe('LIT_MCO');
    expect(liaison({ source: 'hospidiag', valeur: 'F2', condition: 'CI_F11 > 0' }).condition).toBe('CI_F11 > 0');
  });

  it('dit s’il s’agit d’un stock ou d’un flux, et à quels niveaux il existe', () => {
    expect(simple(nature({ nature: 'stock', periodicite: 'annuelle', niveaux: ['ght'] }))).toBe(
      'Stock, au dernier jour de la période ; périodicité annuelle ; niveaux : GHT.'
    );
  });
});
