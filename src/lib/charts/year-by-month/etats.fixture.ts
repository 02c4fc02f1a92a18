import { annee } from '../fixtures/annee';
import { enEtats } from '../fixtures/etats';
import YearByMonth from './YearByMonth.svelte';

export const etats = enEtats(YearByMonth, {
  normal: annee,
  vide: { ...annee, realise: [], precedent: null, hopital: null, outil: null, cible: null },
  'un-point': { ...annee, realise: annee.realise.slice(0, 1), precedent: null, hopital: null, outil: null },
  'sans-realise': { ...annee, realise: [], precedent: null },
  'sans-projection': { ...annee, hopital: null, outil: null },
  favorable: {
    ...annee,
    realise: annee.realise.map((v) => -v),
    ...{ precedent: null, hopital: 6.1e6, outil: { bas: 5e6, central: 5.5e6, haut: 5.9e6 }, cible: 5.2e6 }
  }
});
