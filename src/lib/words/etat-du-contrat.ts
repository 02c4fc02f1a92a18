import { allure, type Allure } from '$lib/domain/contrat/etats';
import { ETATS_CONTRAT } from '$lib/schema/vocabulaire/contrat';
import type { EtatContrat } from '$lib/domain/contrat/codes';
import type { NomIcone } from './icons';

export interface EtatLu {
  mot: string;
  icone: NomIcone;
  /** `vif`: it runs; `interrompu`: it was stopped; `eteint`: over, not yet there, or nothing says that it still runs. */
  ton: 'vif' | 'interrompu' | 'eteint';
}

const ICONES: Record<EtatContrat, Pick<EtatLu, 'icone'>> = {
  projet: { icone: 'projet' },
  soumis: { icone: 'projet' },
  rejete: { icone: 'abandonne' },
  suspendu: { icone: 'interrompu' },
  signe: { icone: 'signe' },
  en_cours: { icone: 'en-cours' },
  avenante: { icone: 'en-cours' },
  abandonne: { icone: 'abandonne' },
  clos: { icone: 'signe' },
  terme_echu: { icone: 'echu' }
};

const TONS: Record<Allure, EtatLu['ton']> = { court: 'vif', interrompu: 'interrompu', ne_court_pas: 'eteint' };

function estEtat(etat: string): etat is EtatContrat {
  return Object.hasOwn(ETATS_CONTRAT, etat);
}

/** State of a contract in a word, an icon and a tone; a state that this version does not know is shown as written. */
export function lireEtat(etat: string): EtatLu {
  return estEtat(etat)
    ? { mot: ETATS_CONTRAT[etat], ...ICONES[etat], ton: TONS[allure(etat)] }
    : { mot: etat.replaceAll('_', ' '), icone: 'information', ton: 'eteint' };
}

export const SANS_CONTRAT: EtatLu = { mot: 'Sans contrat public connu', icone: 'aucun', ton: 'eteint' };
