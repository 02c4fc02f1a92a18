import { ENTETE } from '../entete-contrat/parties';
import { partie, partieLue } from '../island/part';

/** The parts of a contract's page: its path, its accounts and its plan answer, at the first sign of the reader. */
export const PARTIES = {
  ...ENTETE,
  tete: partieLue(() => import('./TeteContrat.svelte')),
  decider: partieLue(() => import('./ADecider.svelte')),
  chemin: partie(() => import('./PartieChemin.svelte')),
  comptes: partie(() => import('./PartieComptes.svelte')),
  plan: partie(() => import('./PartiePlan.svelte')),
  suivi: partieLue(() => import('./PartieSuivi.svelte'))
};
