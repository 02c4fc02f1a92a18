import type { CauseHorsContrat } from '$lib/domain/alerte/hors-contrat';
import { minuscule } from '$lib/format/casse';
import { nombre } from '$lib/format/nombre';
import { compareFrench } from '$lib/format/order';
import { accord } from '$lib/format/phrase';
import type { EtablissementsHorsContrat, HorsContrat } from '$lib/views/alertes/alertes.types';

const CAUSES: Readonly<Record<CauseHorsContrat, string>> = {
  a_signer: 'Contrat pas encore signé',
  sans_actions: 'Contrat sans action suivie',
  etat_inconnu: 'Contrat dont l’état n’est pas connu',
  fini: 'Contrat fini',
  rejete: 'Contrat rejeté',
  sorti: 'Sortie du périmètre du contrat',
  sans_comptes: 'Contrat qui ne porte pas sur les comptes',
  sans_contrat: 'Sans contrat'
};

/** « contrat rejeté », « sans contrat »: why no contract has a hospital examined. */
export const causeEnMots = (cause: CauseHorsContrat): string => minuscule(CAUSES[cause]);

/** One that is signed and not over, suspended or not begun alike. */
export const CONTRAT_EXAMINE = 'un contrat signé et non terminé, même suspendu ou pas encore commencé';

/** What stands in the place of a contract for the alerts of a hospital that none has examined. */
export const HORS_CONTRAT = 'Hors contrat';

const SANS_COMPTES =
  'aucun compte ni calendrier de transmissions n’est connu\u00a0: rien n’en est dit, ni en bien ni en mal.';

/** What the rules examine of these hospitals, and what they cannot. */
export function noteHorsContrat({ n, examines: examinees, groupes }: EtablissementsHorsContrat): string {
  if (examinees === 0) return `Rien ne les examine\u00a0: d’eux, ${SANS_COMPTES}`;
  const tous = groupes.flatMap(({ etablissements }) => etablissements);
  const sans = tous.filter(({ examine }) => !examine).map(({ nom }) => nom);
  // The first ones of a country do not name them all.
  const dits = tous.length === n ? sans.join(', ') : `${nombre(n - examinees)} d’entre eux`;
  const examines = `Les règles d’une entité juridique les examinent sur leurs comptes et leurs documents, comme ceux d’${CONTRAT_EXAMINE}. Celles d’un contrat (plan, gains, aides, engagements, revues) n’ont rien à y examiner, et le compte des entités d’un GHT les laisse de côté.`;
  return n === examinees ? examines : `${examines} De ${dits}, ${SANS_COMPTES}`;
}

/** « 20 établissements sur 80 qu’aucun contrat n’examine »; empty when a contract has each examined. */
export function horsContratCompte({ sur, n }: EtablissementsHorsContrat): string {
  return n === 0 ? '' : `${nombre(n)}\u00a0${accord(n, 'établissement')} sur ${nombre(sur)} qu’aucun contrat n’examine`;
}

/** The name of a hospital that no rule could examine, when it is the one that is asked for; else null. */
export function nonExamine({ groupes }: EtablissementsHorsContrat, ej: string | null): string | null {
  const lu = groupes.flatMap(({ etablissements }) => etablissements).find((etablissement) => etablissement.ej === ej);
  return lu === undefined || lu.examine ? null : lu.nom;
}

/** A cause with its contract, and the names of those that it leaves to themselves. */
export interface GroupeHorsContrat {
  cause: string;
  contrat: HorsContrat['contrat'];
  etablissements: HorsContrat['etablissements'];
}

/** « Contrat pas encore signé (1) », its contract apart for it to be a link, « CH de Sombrepierre ». */
export const groupesHorsContrat = ({ groupes }: EtablissementsHorsContrat): GroupeHorsContrat[] =>
  groupes.map(({ cause, contrat, n, etablissements }) => ({
    cause: `${CAUSES[cause]} (${nombre(n)})${contrat === null ? '' : '\u00a0: '}`,
    ...{ contrat, etablissements }
  }));

/** Of a country, how many its page does not name before it is asked: « 480 autres, à la demande »; empty when it names all. */
export function autresHorsContrat({ n, groupes }: EtablissementsHorsContrat): string {
  const autres = n - groupes.reduce((somme, { etablissements }) => somme + etablissements.length, 0);
  return autres === 0 ? '' : `Nommer ${autres === 1 ? 'l’autre' : `les ${nombre(autres)} autres`}`;
}

/** The hospitals whose examinations can be read, each with its group. */
export const examinesAChoisir = ({ groupes }: EtablissementsHorsContrat) =>
  groupes
    .flatMap(({ etablissements }) => etablissements.filter(({ examine }) => examine))
    .toSorted((a, b) => compareFrench(a.nom, b.nom));

/** The same on lines of a file: the count, what it means, then each cause with its names. */
export function horsContratEnLignes(lus: EtablissementsHorsContrat): string[] {
  const compte = horsContratCompte(lus);
  if (compte === '') return [];
  const lignes = groupesHorsContrat(lus).map(
    ({ cause, contrat, etablissements }) =>
      `${cause}${contrat?.intitule ?? ''}\u00a0: ${etablissements.map(({ nom }) => nom).join(', ')}`
  );
  return [`${compte}. ${noteHorsContrat(lus)}`, ...lignes];
}
