import { bandes, NOM_LONG, point, taux } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import BandMark from './BandMark.svelte';

const [bande = { annee: 2019, n: 0, p20: 0, mediane: 0, p80: 0 }] = bandes;
const normal = { point: point(2024, 0.72), bande, u: taux, direction: 'hausse' as const, label: 'Taux d’essai' };

export const etats = enEtats(BandMark, {
  normal,
  favorable: { ...normal, point: point(2024, 0.85, { statut: 'provisoire' as const }) },
  defavorable: { ...normal, point: point(2024, 0.2) },
  manquant: { ...normal, point: null },
  secret: { ...normal, point: point(2024, null, { qualite: 'secret' as const }) },
  negatif: { ...normal, point: point(2024, -0.03), bande: { ...bande, p20: -0.05, mediane: -0.02, p80: 0.01 } },
  'nom-long': { ...normal, label: NOM_LONG, largeur: 56, hauteur: 12 }
});
