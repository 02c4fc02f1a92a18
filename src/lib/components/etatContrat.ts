import type { NomIcone } from './Icone.svelte';

export interface EtatLu {
  mot: string;
  icone: NomIcone;
  /** `vif`: it runs; `interrompu`: it was stopped; `eteint`: over, not yet there, or nothing says that it still runs. */
  ton: 'vif' | 'interrompu' | 'eteint';
}

const ETATS: Partial<Record<string, EtatLu>> = {
  projet: { mot: 'Projet', icone: 'projet', ton: 'eteint' },
  soumis: { mot: 'Soumis aux instances', icone: 'projet', ton: 'eteint' },
  rejete: { mot: 'Rejeté', icone: 'abandonne', ton: 'interrompu' },
  suspendu: { mot: 'Suspendu', icone: 'interrompu', ton: 'interrompu' },
  signe: { mot: 'Signé', icone: 'signe', ton: 'eteint' },
  en_cours: { mot: 'En cours', icone: 'en-cours', ton: 'vif' },
  avenante: { mot: 'Avenanté', icone: 'en-cours', ton: 'vif' },
  abandonne: { mot: 'Abandonné', icone: 'abandonne', ton: 'interrompu' },
  clos: { mot: 'Clos', icone: 'signe', ton: 'eteint' },
  terme_echu: { mot: 'Terme échu', icone: 'echu', ton: 'eteint' }
};

/** State of a contract in a word, an icon and a tone; a state that this version does not know is shown as written. */
export function lireEtat(etat: string): EtatLu {
  return ETATS[etat] ?? { mot: etat.replaceAll('_', ' '), icone: 'information', ton: 'eteint' };
}

export const SANS_CONTRAT: EtatLu = { mot: 'Sans contrat public connu', icone: 'aucun', ton: 'eteint' };
