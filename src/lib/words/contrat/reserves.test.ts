import { expect, it } from 'vitest';
import { fiabiliteEnMots } from './reserves';

it.each([
  ['eprd_modificatif', 'Ses 2 derniers EPRD modificatifs étaient justes en moyenne.'],
  ['eprd_initial', 'Ses 2 derniers EPRD initiaux étaient justes en moyenne.'],
  ['ria1', 'Ses 2 derniers RIA 1 étaient justes en moyenne.']
] as const)('plusieurs documents « %s » prennent leur pluriel', (version, dit) => {
  const exercices = [2024, 2025].map((exercice) => ({ exercice, ecart: 0 }));
  expect(fiabiliteEnMots({ version, sens: 'sans_biais', ecartMoyen: 0, partMoyenne: 0, exercices })).toBe(dit);
});
