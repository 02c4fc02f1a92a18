import { enEtats } from '../fixtures/etats';
import PairedMark from './PairedMark.svelte';

const normal = { a: 120_000, b: 100_000, bornes: [0, 200_000] as const };

export const etats = enEtats(PairedMark, {
  normal,
  accord: { ...normal, b: 120_000 },
  'non-valorise': { ...normal, b: null },
  vide: { ...normal, a: null, b: null },
  negatif: { a: -50_000, b: -80_000, bornes: [-80_000, 0] as const }
});
