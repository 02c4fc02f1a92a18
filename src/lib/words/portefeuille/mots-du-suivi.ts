import { minuscule } from '$lib/format/casse';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { accord, enumeration } from '$lib/format/phrase';
import { PARTIE_FERMEE } from '../absences';
import { gainsAuRendezVous, tauxDesGains } from '$lib/domain/gain/taux';
import { TYPES_CONTRAT } from '$lib/schema/vocabulaire/contrat';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import type { TypeContrat } from '$lib/domain/contrat/codes';
import { nombre } from '$lib/format/nombre';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';
import { documentEnMots } from '../contrat/criteres';
import { baseEnMots, basesEnMots } from '../contrat/procedure';

const NBSP = '\u00a0';

function estType(type: string): type is TypeContrat {
  return Object.hasOwn(TYPES_CONTRAT, type);
}

/** Kind of contract for a narrow place; a kind that this version does not know is shown as written. */
export function typeCourt(type: string): string {
  return estType(type) ? TYPES_CONTRAT[type].court : type.replaceAll('_', ' ');
}

/** « 2024-2028 », « depuis 2024 », « jusqu’en 2028 »; null when neither end is known. */
export function periode(debut: string | null, fin: string | null): string | null {
  if (debut === null) return fin === null ? null : `jusqu’en ${anneeDe(fin)}`;
  const de = anneeDe(debut);
  if (fin === null) return `depuis ${de}`;
  return de === anneeDe(fin) ? String(de) : `${de}-${anneeDe(fin)}`;
}

/** « CREF, tome 1 ». */
export function natureDuContrat({ type, tome }: Pick<SuiviContrat, 'type' | 'tome'>): string {
  return tome === null ? typeCourt(type) : `${typeCourt(type)}, ${minuscule(tome)}`;
}

/** Why nothing of a contract is followed here: its folder is closed to the reader, or only public facts are known. */
export function suiviAbsent({ ferme }: Pick<SuiviContrat, 'ferme'>): string {
  return ferme ? PARTIE_FERMEE : 'faits publics seulement, sans suivi d’actions';
}

/** Why a contract has no figure of accounts: it bears on none, the reader may not see them, or what is lacking. */
export function comptesAbsents({ type, comptesFermes }: Pick<SuiviContrat, 'type' | 'comptesFermes'>, manque: string) {
  if (!porteSurDesComptes(type)) return 'sans objet';
  return comptesFermes ? PARTIE_FERMEE : manque;
}

/** « 1 EJ sur 3 concernée », « aucune sur 3 »; the undecided ones are told beside. */
export function critereEnMots({ concernees, total, sansChiffres }: NonNullable<SuiviContrat['critere']>): string {
  const nombreConcerne = concernees.length;
  if (nombreConcerne > 0) return `${nombreConcerne} EJ sur ${total} ${accord(nombreConcerne, 'concernée')}`;
  if (sansChiffres.length === total) return 'non évaluable';
  return total === 1 ? 'non concernée' : `aucune sur ${total}`;
}

/** Two names, or how many. */
const nommees = (noms: readonly string[]) => (noms.length <= 2 ? enumeration(noms) : `${noms.length} EJ`);

/**
 * What could not be decided and for whom, and who waits for the last compte financier, beside the document that the
 * others were judged on when the column does not say it: « CF 2024 : CH A », « CH A sans chiffres ».
 *
 * @param commune what the head of the column says of these documents
 */
export function reserveDuCritere(
  { sansChiffres, total, bases, anciens = [] }: NonNullable<SuiviContrat['critere']>,
  commune: string | null
): string {
  const [derniere = '', ...avant] = bases;
  const base = anciens.length === 0 ? basesEnMots(bases) : baseEnMots(derniere);
  const attendus = `${enumeration(avant.map(documentEnMots))}\u00a0: ${nommees(anciens)}`;
  const sans = sansChiffres.length === total ? 'chiffres manquants' : `${nommees(sansChiffres)} sans chiffres`;
  return [
    ...(base === commune || basesEnMots(bases) === commune ? [] : [horsDeTete(base, commune)]),
    ...(anciens.length === 0 ? [] : [attendus]),
    ...(sansChiffres.length === 0 ? [] : [sans])
  ].join('\u00a0; ');
}

/** What judges an entity, without the year that the head of the column has said: « constaté » under « CF 2025, provisoire ». */
function horsDeTete(base: string, commune: string | null): string {
  const [document, statut, ...autres] = base.split(', ');
  return statut !== undefined && autres.length === 0 && commune?.split(', ')[0] === document ? statut : base;
}

/** « −5,2 M€ », always in millions so that a column compares. */
export function millions(montant: number): string {
  return `${nombre(montant / 1e6, 1)}${NBSP}M€`;
}

/** A thin bar: how far it is filled and where the expected mark stands, as shares; null when there is nothing to draw. */
export function barre(fait: number, attendu: number): { rempli: number; repere: number } | null {
  const etendue = Math.max(fait, attendu);
  if (etendue <= 0) return null;
  return { rempli: Math.max(0, fait) / etendue, repere: Math.max(0, attendu) / etendue };
}

/** Whether the realised gains fall short of what is expected at date. */
export function gainsInsuffisants({
  realiseADate,
  attenduADate,
  seuilGains
}: Pick<SuiviContrat, 'realiseADate' | 'attenduADate' | 'seuilGains'>) {
  const taux = tauxDesGains({ attendu: attenduADate, realise: realiseADate });
  return taux !== null && !gainsAuRendezVous(taux, seuilGains);
}
