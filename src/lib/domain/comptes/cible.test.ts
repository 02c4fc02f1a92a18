import { describe, expect, it } from 'vitest';
import { cibleDeLExercice, positionALaCible, positionDeLaFourchette, sousLaCible, type CibleAJuger } from './cible';

const base: CibleAJuger = {
  ...{ exercice: 2026, cible: -3e6, tendanciel: -5e6, debut: '2024-01-01', gel: false, arret: null },
  ...{ suspenduLe: null, dernierJour: null }
};
const absence = (autres: Partial<CibleAJuger>) => cibleDeLExercice({ ...base, ...autres }).absence;

describe('la cible d’un exercice', () => {
  it('est celle du contrat en vigueur', () => {
    expect(cibleDeLExercice(base)).toEqual({ valeur: -3e6, absence: null });
    expect(absence({ cible: null })).toBe('aucune');
  });

  it('n’existe pas avant le premier exercice du contrat', () => {
    expect(absence({ debut: '2027-01-01' })).toBe('non_commence');
    expect(absence({ debut: '2026-12-31' })).toBeNull();
    expect(absence({ debut: null })).toBeNull();
  });

  it('s’arrête au gel, et à la fin d’un contrat', () => {
    expect(absence({ arret: { le: '2026-12-31', motif: 'gel' }, dernierJour: '2026-12-30' })).toBe('gelee');
    expect(absence({ arret: { le: '2026-12-31', motif: 'gel' }, dernierJour: '2026-12-31' })).toBeNull();
    expect(absence({ gel: true, arret: { le: '2026-12-31', motif: 'gel' }, dernierJour: '2026-12-31' })).toBeNull();
    expect(absence({ arret: { le: '2025-06-30', motif: 'abandon' }, dernierJour: '2025-06-30' })).toBe('arrete');
    expect(absence({ dernierJour: '2025-12-31' })).toBe('arrete');
  });

  it('d’un contrat suspendu dont rien ne dit s’il gèle, ne se compare à rien', () => {
    expect(absence({ gel: null })).toBe('gel_non_precise');
    expect(absence({ gel: null, cible: null })).toBe('aucune');
    // Suspendu le 7 octobre 2025 : 2024 était due, 2025 ne se dit pas.
    const suspendu = (exercice: number) => absence({ exercice, gel: null, suspenduLe: '2025-10-07' });
    expect([2024, 2025, 2026].map(suspendu)).toEqual([null, 'gel_non_precise', 'gel_non_precise']);
    // Comme un gel, une suspension vaut dès son jour : celle du 31 décembre touche son année.
    const le31 = (exercice: number) => absence({ exercice, gel: null, suspenduLe: '2025-12-31' });
    expect([2024, 2025].map(le31)).toEqual([null, 'gel_non_precise']);
  });

  it('égale au tendanciel, ne demande rien : ce n’est pas une cible', () => {
    expect(absence({ tendanciel: -3e6 })).toBe('egale_au_tendanciel');
  });
});

describe('un résultat devant sa cible', () => {
  it('à moins d’un demi-dixième de million de sa cible, s’affiche comme elle', () => {
    expect([-50_000, -49_999, 49_999, 50_000].map(positionALaCible)).toEqual(['sous', 'cible', 'cible', 'dessus']);
  });

  it.each([
    ['un demi-dixième de million de moins la manque', -3_450_000, -3_400_000, true],
    ['à moins, elle est tenue, comme la page le dit', -3_449_999, -3_400_000, false],
    ['à l’euro près, elle est tenue', -3_400_000, -3_400_000, false],
    ['sans cible, rien n’est manqué', -3_400_000, null, false],
    ['sans résultat connu, rien n’est manqué', null, -3_400_000, false],
    ['sans résultat connu, un excédent promis n’est pas manqué non plus', null, 100_000, false]
  ])('%s', (_, valeur, cible, attendu) => {
    expect(sousLaCible(valeur, cible)).toBe(attendu);
  });
});

it('une fourchette est sous la cible, au-dessus, ou ne tranche pas', () => {
  const cible = -3e6;
  expect(positionDeLaFourchette({ bas: -19e6, haut: -15e6 }, cible)).toBe('sous');
  expect(positionDeLaFourchette({ bas: -2e6, haut: 1e6 }, cible)).toBe('dessus');
  expect(positionDeLaFourchette({ bas: -5e6, haut: -1e6 }, cible)).toBeNull();
  // À 40 000 € près de part et d’autre, c’est la cible.
  expect(positionDeLaFourchette({ bas: -3.04e6, haut: -2.96e6 }, cible)).toBe('cible');
  // Each of its ends reaches the target, as the landing page says: both pages say so.
  expect(positionDeLaFourchette({ bas: -3.02e6, haut: -1e6 }, cible)).toBe('dessus');
  expect(positionDeLaFourchette({ bas: -5e6, haut: -3.02e6 }, cible)).toBeNull();
  expect(positionDeLaFourchette({ bas: -3.06e6, haut: -2.96e6 }, cible)).toBeNull();
});
