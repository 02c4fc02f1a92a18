import type { CauseSansExamen } from '$lib/domain/alerte/sans-examen';
import { nombre } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { EtablissementsHorsExamen, HorsExamen } from '$lib/views/alertes/alertes.types';

const CAUSES: Readonly<Record<CauseSansExamen, string>> = {
  a_signer: 'Contrat pas encore signé',
  sans_actions: 'Contrat sans action suivie',
  etat_inconnu: 'Contrat dont l’état n’est pas connu',
  fini: 'Contrat fini',
  rejete: 'Contrat rejeté',
  sorti: 'Sortie du périmètre du contrat',
  sans_comptes: 'Contrat qui ne porte pas sur les comptes',
  sans_contrat: 'Sans contrat'
};

/** One that is signed and not over, suspended or not begun alike. */
export const CONTRAT_EXAMINE = 'un contrat signé et non terminé, même suspendu ou pas encore commencé';

export const NOTE_HORS_EXAMEN = `Les règles n’examinent les comptes que des établissements d’${CONTRAT_EXAMINE}. De ceux-ci rien n’est dit dans la liste, ni en bien ni en mal\u00a0: une trésorerie prévue sous zéro n’y ouvre pas d’alerte. La page «\u00a0Trésorerie\u00a0» a leur plan, quand il est connu.`;

/** « 20 établissements sur 80 non examinés »; empty when all are examined. */
export function horsExamenCompte({ sur, groupes }: EtablissementsHorsExamen): string {
  const n = groupes.reduce((somme, { etablissements }) => somme + etablissements.length, 0);
  if (n === 0) return '';
  return `${nombre(n)}\u00a0${accord(n, 'établissement')} sur ${nombre(sur)} ${accord(n, 'non examiné')}`;
}

/** A cause with its contract, and the names of those that it leaves out. */
export interface GroupeHorsExamen {
  cause: string;
  contrat: HorsExamen['contrat'];
  noms: string;
}

/** « Contrat pas encore signé (1) », its contract apart for it to be a link, « CH de Sombrepierre ». */
export const groupesHorsExamen = ({ groupes }: EtablissementsHorsExamen): GroupeHorsExamen[] =>
  groupes.map(({ cause, contrat, etablissements }) => ({
    cause: `${CAUSES[cause]} (${nombre(etablissements.length)})${contrat === null ? '' : '\u00a0: '}`,
    contrat,
    noms: etablissements.map(({ nom }) => nom).join(', ')
  }));

/** The same on lines of a file: the count, what it means, then each cause with its names. */
export function horsExamenEnLignes(lus: EtablissementsHorsExamen): string[] {
  const compte = horsExamenCompte(lus);
  if (compte === '') return [];
  const lignes = groupesHorsExamen(lus).map(
    ({ cause, contrat, noms }) => `${cause}${contrat?.intitule ?? ''}\u00a0: ${noms}`
  );
  return [`${compte}. ${NOTE_HORS_EXAMEN}`, ...lignes];
}
