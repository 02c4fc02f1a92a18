import { bandes, NOM_LONG, point, resultat, serie, taux } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import LineWithBand from './LineWithBand.svelte';

export const normal = {
  titre: 'Le taux d’essai dépasse le P80 national',
  entite: 'GHT d’essai',
  points: serie(0.76, 0.62, 0.74, 0.84),
  bandes,
  region: serie(0.75, 0.72, 0.74, 0.78),
  regionLibelle: 'Région d’essai',
  indicateur: taux,
  source: 'Essai',
  simule: false
};

export const etats = enEtats(LineWithBand, {
  normal,
  vide: { ...normal, points: [], bandes: [], region: [] },
  'un-point': { ...normal, points: [point(2022, 0.84)], bandes: bandes.slice(3), region: serie(0.75).slice(1) },
  'tout-manque': { ...normal, points: serie('manquant', 'manquant', 'manquant', 'manquant') },
  secret: { ...normal, points: serie(0.76, 'secret', 'non_concerne', 0.84) },
  negatif: { ...normal, points: serie(1.2e6, -4e5, -5.1e6, -1.1e6), bandes: [], region: [], indicateur: resultat },
  'nom-long': { ...normal, titre: NOM_LONG, entite: NOM_LONG, regionLibelle: NOM_LONG },
  marques: {
    ...normal,
    points: [...serie(0.76, 0.62, 0.74), point(2022, 0.84, { statut: 'provisoire' })],
    ruptures: [{ annee: 2021, texte: 'Nouveau recueil' }],
    changements: [{ annee: 2022, texte: 'Fusion de deux hôpitaux' }]
  }
});
