import { ETAT_INCONNU } from '$lib/domain/contrat/codes';
import { ETATS_CONTRAT, SANS_FAIT_CONNU } from '$lib/schema/vocabulaire/contrat';
import type { ContratEntete } from '$lib/views/contrat/contrat.types';

/** State of a contract at D in full: as published, else by its dated facts, else that none was known. */
export function etatEcrit({ etat, etatTexte }: Pick<ContratEntete, 'etat' | 'etatTexte'>): string {
  return etatTexte ?? (etat === ETAT_INCONNU ? SANS_FAIT_CONNU : ETATS_CONTRAT[etat]);
}
