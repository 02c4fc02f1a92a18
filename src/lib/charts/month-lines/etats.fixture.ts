import type { MoisEntree } from '$lib/words/charts/month-lines/month-lines.types';
import { enEtats } from '../fixtures/etats';
import { layout } from './layout';
import MonthTrace from './MonthTrace.svelte';

/** Four months of a till: what stood, then what its hospital foresees. */
export const caisse: MoisEntree = {
  mois: ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31'],
  lignes: [
    { genre: 'constate', nom: 'Réalisé', valeurs: [1e6, 2e6, null, null] },
    { genre: 'bas', nom: 'Prévision', valeurs: [null, null, 0, -1e6] },
    { genre: 'plan', nom: 'Plan', valeurs: [null, null, 5e5, 7e5] }
  ]
};

const seuil = { genre: 'seuil' as const, nom: 'Dix jours de charges', valeurs: caisse.mois.map(() => 4e6) };
const rang = (nom: string, base: number) => ({
  ...{ genre: 'rang' as const, nom },
  valeurs: caisse.mois.map((_, i) => base - i * 3e5)
});
const dessin = (entree: MoisEntree, largeur = 540) => ({ geometrie: layout(entree, { largeur }) });

export const etats = enEtats(MonthTrace, {
  normal: dessin(caisse),
  etroit: dessin(caisse, 340),
  seuil: dessin({ ...caisse, lignes: [...caisse.lignes, seuil] }),
  trou: dessin({
    ...caisse,
    lignes: [{ genre: 'constate', nom: 'Réalisé', valeurs: [1e6, null, 2e6, 1.5e6] }]
  }),
  'plusieurs-hopitaux': dessin({
    ...caisse,
    lignes: [rang('CH A', 2e6), rang('CH B', 9e5), rang('EPSM', 4e5), rang('CHU', 6e6)]
  })
});
