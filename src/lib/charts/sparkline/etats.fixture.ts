import { bandes, NOM_LONG, point, serie, taux } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import Sparkline from './Sparkline.svelte';

const normal = { points: serie(0.76, 0.62, 0.74, 0.84), bandes, u: taux, label: 'Taux d’essai' };

export const etats = enEtats(Sparkline, {
  normal,
  vide: { ...normal, points: [], bandes: [] },
  'un-point': { ...normal, points: [point(2022, 0.84, { statut: 'provisoire' as const })] },
  'tout-manque': { ...normal, points: serie('manquant', 'manquant') },
  secret: { ...normal, points: serie(0.76, 'secret', 0.74, 0.84) },
  negatif: { ...normal, points: serie(1.2, -0.4, -5.1), bandes: [], u: { unite: 'euros', decimales: 0 } },
  'nom-long': { ...normal, label: NOM_LONG, largeur: 56, hauteur: 18 }
});
