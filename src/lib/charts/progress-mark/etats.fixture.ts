import { NOM_LONG, taux } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import ProgressMark from './ProgressMark.svelte';

const normal = {
  reference: 0.02,
  cible: 0.06,
  valeur: 0.03,
  attendu: 0.045,
  direction: 'hausse' as const,
  unite: taux,
  label: 'Taux de marge brute'
};

export const etats = enEtats(ProgressMark, {
  normal,
  atteint: { ...normal, valeur: 0.064 },
  'a-temps': { ...normal, valeur: 0.05 },
  'sans-attendu': { ...normal, attendu: null },
  'sans-valeur': { ...normal, valeur: null },
  baisse: { ...normal, reference: 0.12, cible: 0.06, valeur: 0.2, attendu: 0.09, direction: 'baisse' as const },
  negatif: { ...normal, reference: -0.05, cible: 0.01, valeur: -0.02, attendu: -0.03 },
  maintien: { ...normal, reference: 0.06 },
  'nom-long': { ...normal, label: NOM_LONG, largeur: 60, hauteur: 14 }
});
