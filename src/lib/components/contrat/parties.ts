import { partie } from '../island/part';

/** What a contract's page folds, or shows below its synthesis: code that comes when it is on the screen. */
export const PARTIES = {
  definitions: partie(() => import('./DefinitionsSynthese.svelte')),
  comptes: partie(() => import('./PartieComptes.svelte')),
  plan: partie(() => import('./PartiePlan.svelte')),
  suivi: partie(() => import('./PartieSuivi.svelte'))
};
