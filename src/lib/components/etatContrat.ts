import { ETATS_CONTRAT, type EtatContrat } from '$lib/domain/contrat/mots-du-contrat';
import type { NomIcone } from './Icone.svelte';

export interface EtatLu {
  mot: string;
  icone: NomIcone;
  /** `vif`: it runs; `interrompu`: it was stopped; `eteint`: over, not yet there, or nothing says that it still runs. */
  ton: 'vif' | 'interrompu' | 'eteint';
}

const ALLURES: Record<EtatContrat, Omit<EtatLu, 'mot'>> = {
  projet: { icone: 'projet', ton: 'eteint' },
  soumis: { icone: 'projet', ton: 'eteint' },
  rejete: { icone: 'abandonne', ton: 'interrompu' },
  suspendu: { icone: 'interrompu', ton: 'interrompu' },
  signe: { icone: 'signe', ton: 'eteint' },
  en_cours: { icone: 'en-cours', ton: 'vif' },
  avenante: { icone: 'en-cours', ton: 'vif' },
  abandonne: { icone: 'abandonne', ton: 'interrompu' },
  clos: { icone: 'signe', ton: 'eteint' },
  terme_echu: { icone: 'echu', ton: 'eteint' }
};

function estEtat(etat: string): etat is EtatContrat {
  return Object.hasOwn(ETATS_CONTRAT, etat);
}

/** State of a contract in a word, an icon and a tone; a state that this version does not know is shown as written. */
export function lireEtat(etat: string): EtatLu {
  return estEtat(etat)
    ? { mot: ETATS_CONTRAT[etat], ...ALLURES[etat] }
    : { mot: etat.replaceAll('_', ' '), icone: 'information', ton: 'eteint' };
}

export const SANS_CONTRAT: EtatLu = { mot: 'Sans contrat public connu', icone: 'aucun', ton: 'eteint' };
