import { expect, it } from 'vitest';
import { gelDeLAnnee } from './gel-de-l-annee';

const le = (depuis: string, gel: boolean | null) => (annee: number) => gelDeLAnnee({ depuis, gel }, annee);

it('gelé le 7 octobre 2025, 2025 attend jusqu’à la veille et 2026 est gelé\u00a0; gelé un 1er janvier, l’année l’est tout entière', () => {
  expect([2024, 2025, 2026].map(le('2025-10-07', true))).toEqual([null, null, 'gele']);
  expect([2024, 2025].map(le('2025-01-01', true))).toEqual([null, 'gele']);
});

it('sans savoir si la suspension gèle, son année même n’est pas connue\u00a0; qui ne gèle pas, ou sans suspension, rien ne l’est', () => {
  expect([2024, 2025, 2026].map(le('2025-10-07', null))).toEqual([null, 'non_precise', 'non_precise']);
  expect(le('2025-10-07', false)(2026)).toBeNull();
  expect(gelDeLAnnee(null, 2026)).toBeNull();
});
