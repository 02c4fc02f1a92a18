import { bandes, NOM_LONG, point, resultat, serie, taux } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import SmallMultiples from './SmallMultiples.svelte';

const normal = {
  titre: 'Les deux courbes se rapprochent',
  series: [
    { id: 'a', libelle: 'Amont', points: serie(0.76, 0.62, 0.74, 0.84), href: '/a/' },
    { id: 'b', libelle: 'Bois', points: serie(0.7, 0.68, 0.72, 0.71), changements: [{ annee: 2021, texte: 'Fusion' }] }
  ],
  bandes,
  region: serie(0.75, 0.72, 0.74, 0.78),
  regionLibelle: 'Région d’essai',
  ruptures: [{ annee: 2022, texte: 'Nouveau recueil' }],
  indicateur: taux,
  source: 'Essai',
  simule: false
};
const seule = (points: typeof normal.region, libelle = 'Amont') => ({
  ...normal,
  series: [{ id: 'a', libelle, points }]
});

export const etats = enEtats(SmallMultiples, {
  normal,
  vide: { ...normal, series: [], bandes: [], region: [], ruptures: [] },
  'un-point': { ...seule([point(2022, 0.84)]), bandes: [], region: [], ruptures: [] },
  'tout-manque': seule(serie('manquant', 'manquant', 'manquant', 'manquant')),
  secret: seule(serie(0.76, 'secret', 'secret', 0.84)),
  negatif: { ...seule(serie(1.2e6, -4e5, -5.1e6, -1.1e6)), bandes: [], region: [], indicateur: resultat },
  'nom-long': seule(serie(0.76, 0.62, 0.74, 0.84), NOM_LONG)
});
