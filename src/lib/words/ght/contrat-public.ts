import { aSigner, etatSigne, termine } from '$lib/domain/contrat/etats';
import { PARTIE_FERMEE } from '../absences';
import { lireEtat } from '../etat-du-contrat';
import { dateLongue } from '$lib/format/date';
import { enumeration } from '$lib/format/phrase';
import type { ContratConnu } from '$lib/views/ght/ght.types';
import { aidePubliee, natureDuFait, typeDeContrat } from './contrat';

export const MOTS_DU_CONTRAT = {
  pasEncore: (au: string) => `Rien n’en était connu au ${dateLongue(au)}.`,
  gel: 'Cibles et gains attendus gelés.',
  ferme: `Suivi du contrat\u00a0: ${PARTIE_FERMEE}`,
  vie: 'Faits publics et vie du contrat',
  connuPar: 'Contrat connu par\u00a0:'
};

/** « CREF, tome 1 : signé, en cours ». */
export function natureEtEtat({ type, tome, etat, etatTexte }: ContratConnu): string {
  return `${typeDeContrat(type)}${tome === null ? '' : `, ${tome}`}\u00a0: ${etatTexte ?? lireEtat(etat).mot}`;
}

/** When the next review is; a contract that is over has none to expect. */
export function revueDuContrat({ etat, suivi }: ContratConnu): string {
  if (!suivi || termine(etat)) return '';
  return suivi.prochaineRevue === null
    ? 'Prochaine revue non fixée.'
    : `Prochaine revue le ${dateLongue(suivi.prochaineRevue)}.`;
}

/** Rejected, a contract cannot have been signed; still a project, it is not yet. */
function sansSignature({ etat }: ContratConnu): string {
  if (aSigner(etat)) return 'pas encore signé';
  return termine(etat) && !etatSigne(etat) ? 'sans objet' : 'non connue';
}

/** What is publicly known of a contract, each fact under its name. */
export function faitsPublies(contrat: ContratConnu): { nom: string; valeur: string }[] {
  return [
    { nom: 'Signature', valeur: contrat.signatureTexte ?? sansSignature(contrat) },
    { nom: 'Durée', valeur: contrat.dureeTexte ?? 'non publiée' },
    { nom: 'Aide publiée', valeur: aidePubliee(contrat) },
    { nom: 'Périmètre', valeur: contrat.perimetreTexte }
  ];
}

export function membresCouverts({ membres }: ContratConnu): string {
  return `${membres.length > 1 ? 'Membres couverts' : 'Membre couvert'}\u00a0: ${enumeration(membres.map(({ nom }) => nom))}.`;
}

/** « Avis, CSE : ». */
export function annonceDuFait({ type, organisme }: ContratConnu['evenements'][number]): string {
  return `${natureDuFait(type)}${organisme === null ? '' : `, ${organisme}`}\u00a0:`;
}
