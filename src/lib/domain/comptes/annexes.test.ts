import { expect, it } from 'vitest';
import { derniereAnnexe } from './annexes';

it('ce que dit un hôpital est ce que dit sa dernière annexe, qui dit tout', () => {
  const ligne = (ej: string, arrete_le: string) => ({ ej, arrete_le });
  const derniere = ligne('A', '2026-03-01');
  const autre = ligne('B', '2025-03-01');
  const d2025 = ligne('A', '2025-03-01');
  expect(derniereAnnexe([d2025, d2025, derniere, autre], 'A')).toEqual([derniere]);
  expect(derniereAnnexe([derniere, autre], 'B')).toEqual([autre]);
  expect(derniereAnnexe([autre], 'A')).toEqual([]);
});
