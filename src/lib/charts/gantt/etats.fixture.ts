import { plan } from '../fixtures/contrat';
import { NOM_LONG } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import Gantt from './Gantt.svelte';

export const etats = enEtats(Gantt, {
  normal: plan,
  vide: { ...plan, groupes: [] },
  'sans-groupe': { ...plan, groupes: plan.groupes.map((g) => ({ ...g, libelle: '' })) },
  'hors-axe': { ...plan, debut: '2025-01-01', fin: '2025-12-31' },
  'nom-long': {
    ...plan,
    groupes: plan.groupes.map((g) => ({
      libelle: NOM_LONG,
      actions: g.actions.map((a) => ({ ...a, libelle: NOM_LONG, etat: NOM_LONG }))
    }))
  }
});
