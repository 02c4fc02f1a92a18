import { cumul } from '../fixtures/contrat';
import { NOM_LONG } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import CumulatedGains from './CumulatedGains.svelte';

export const etats = enEtats(CumulatedGains, {
  normal: cumul,
  vide: { ...cumul, attendu: [], realise: [], marques: [] },
  'un-point': { ...cumul, attendu: cumul.attendu.slice(-1), realise: cumul.realise.slice(0, 1) },
  'sans-realise': { ...cumul, realise: [] },
  'sans-attendu': { ...cumul, attendu: [] },
  favorable: { ...cumul, au: '2026-12-31' },
  negatif: { ...cumul, realise: cumul.realise.map((p) => ({ ...p, cumul: -p.cumul / 3 })) },
  'nom-long': { ...cumul, marques: ['2025-03-15', '2025-06-15'].map((date) => ({ date, texte: NOM_LONG })) }
});
