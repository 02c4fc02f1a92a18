import { expect, it } from 'vitest';
import { plansDeLExercice } from './plans-comptes';

const plan = (contrat: string, exercices: readonly number[], gel: 'gele' | null = null) =>
  exercices.map((exercice) => ({ contrat, exercice, attendu: gel === null ? 1000 : null, gel }));

it('les gains d’un exercice sont ceux des contrats qui y courent\u00a0: celui qui finit emporte les siens, celui qui est gelé ne finit pas', () => {
  const plans = [
    ...plan('A', [2025, 2026, 2027]),
    ...plan('B', [2026, 2027, 2028]),
    ...plan('C', [2026]),
    ...plan('C', [2027, 2028], 'gele'),
    // Une aide échelonnée après le terme du contrat n’en prolonge pas le plan.
    { contrat: 'A', exercice: 2028, attendu: null, gel: null }
  ];
  expect([2025, 2026, 2027, 2028, 2029, null].map((annee) => plansDeLExercice(plans, annee))).toEqual([
    { comptes: 1, finissent: [] },
    { comptes: 3, finissent: [] },
    { comptes: 2, finissent: ['A'] },
    { comptes: 1, finissent: ['B'] },
    { comptes: 0, finissent: [] },
    { comptes: 0, finissent: [] }
  ]);
});
