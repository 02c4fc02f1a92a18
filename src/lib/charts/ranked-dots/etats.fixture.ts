import { bandes, NOM_LONG, point, resultat, taux } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import RankedDots from './RankedDots.svelte';

const items = [0.72, 0.84, 0.6].map((valeur, i) => ({
  id: `G${i}`,
  libelle: `Périmètre ${i}`,
  point: point(2022, valeur),
  href: `/g${i}/`
}));
export const normal = {
  titre: 'Un périmètre dépasse le P80 national',
  items,
  bande: bandes[3] ?? null,
  reference: { libelle: 'Région d’essai', valeur: 0.76 },
  indicateur: taux,
  annee: 2022,
  source: 'Essai',
  simule: true,
  surligne: 'G0'
};
const sansValeur = items.map((i) => ({ ...i, point: null }));

export const etats = enEtats(RankedDots, {
  normal,
  vide: { ...normal, items: [], bande: null, reference: null },
  'un-point': { ...normal, items: items.slice(0, 1) },
  'tout-manque': { ...normal, items: sansValeur },
  secret: {
    ...normal,
    items: [...items, { id: 'S', libelle: 'Secret', point: point(2022, null, { qualite: 'secret' as const }) }]
  },
  negatif: {
    ...normal,
    items: items.map((i, n) => ({ ...i, point: point(2022, 2e6 - n * 3e6) })),
    bande: null,
    reference: null,
    indicateur: resultat
  },
  'nom-long': { ...normal, items: items.map((i) => ({ ...i, libelle: NOM_LONG })) }
});
