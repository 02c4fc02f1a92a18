import type { JalonDessine, JalonsEntree } from '$lib/words/charts/milestones/milestones.types';
import { enEtats } from '../fixtures/etats';
import { layout } from './layout';
import MilestonesTrace from './MilestonesTrace.svelte';

const retard: JalonDessine = {
  ...{ nom: '3.6 Décision signée', echeance: '2026-07-27', retard: true },
  dit: '27/07, en retard'
};
const prochain: JalonDessine = { nom: '5.1 Bilan', echeance: '2027-06-07', retard: false, dit: '07/06/27' };

/** One milestone late, one ahead. */
export const jalons: JalonsEntree = { au: '2026-09-30', jalons: [retard, prochain] };

const dessin = (entree: JalonsEntree, largeur = 540) => ({ geometrie: layout(entree, { largeur }) });

export const etats = enEtats(MilestonesTrace, {
  normal: dessin(jalons),
  etroit: dessin(
    { ...jalons, jalons: [{ ...retard, dit: '27/07 (+1 mois) · 65 j de retard · 241 k€' }, prochain] },
    340
  ),
  'tous-en-retard': dessin({ ...jalons, jalons: [retard, { ...retard, nom: '4.1 Avenant', echeance: '2026-02-28' }] }),
  'aucun-en-retard': dessin({ ...jalons, jalons: [prochain] }),
  'du-jour': dessin({ ...jalons, jalons: [{ ...prochain, echeance: '2026-09-30', dit: '30/09' }] })
});
