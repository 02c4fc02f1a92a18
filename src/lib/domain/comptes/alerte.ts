import { moins, posteCrp, rapport, type ComptesEj } from './comptes-ej';
import type { VersionCompte } from './mots-des-comptes';
import { soldes } from './soldes';

/** A legal entity of a dated list (a row of `liste_ej`). */
export interface InscriptionListe {
  liste: 'deficit_2_pour_cent';
  ej: string;
  debut: string;
  fin: string | null;
}

/** On what a test rests: what was, what is budgeted, what is projected. */
export type BaseCritere = 'constate' | 'previsionnel' | 'indicatif';

export interface Critere {
  critere: 1 | 2 | 3;
  /** Null when missing figures could change the answer. */
  rempli: boolean | null;
  base: BaseCritere;
  /** « CF 2025 », « RIA 2 2026 ». */
  document: string;
  exercice: number;
  /** What is missing to decide, in words. */
  manque: string[];
}

/** Produits of the CRP above which the first two criteria apply. */
const SEUIL_PRODUITS = 10_000_000;
const SEUIL_CAF = 0.02;

const DOCUMENTS: Record<VersionCompte, string> = {
  cf_approuve: 'CF',
  cf_arrete: 'CF',
  ria2: 'RIA 2',
  ria1: 'RIA 1',
  eprd: 'EPRD',
  situation: 'projection'
};

function baseDe(version: VersionCompte): BaseCritere {
  if (version === 'situation') return 'indicatif';
  return version === 'cf_arrete' || version === 'cf_approuve' ? 'constate' : 'previsionnel';
}

/** A condition that may be unknown: `false` decides a conjunction, `true` a disjunction, whatever the rest. */
function et(...conditions: (boolean | null)[]): boolean | null {
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}
function ou(...conditions: (boolean | null)[]): boolean | null {
  if (conditions.includes(true)) return true;
  return conditions.includes(null) ? null : false;
}
function inferieur(valeur: number | null, seuil: number | null): boolean | null {
  return valeur === null || seuil === null ? null : valeur < seuil;
}

/**
 * Whether the deficit of an entity is measured at 2 % rather than 3 %: it stands on the dated list (art. D. 6141-15
 * CSP and emplois fonctionnels), never guessed from its category. Null when the dataset has no such list.
 */
function seuilDeficit({ ej, exercice }: ComptesEj, listes: readonly InscriptionListe[] | null): number | null {
  if (listes === null) return null;
  const jour = `${exercice}-12-31`;
  const inscrite = listes.some((l) => l.ej === ej && l.debut <= jour && (l.fin === null || l.fin >= jour));
  return inscrite ? 0.02 : 0.03;
}

/**
 * The three criteria of art. D. 6143-39 CSP for one legal entity and one annual document, any of which lets the
 * director general ask for a recovery plan:
 * 1° produits of the CRP above 10 M€ and deficit of the CRP above 3 % of them (2 % for the entities on the list);
 * 2° produits above 10 M€, CRP in deficit, and CAF under 2 % of total des produits of all activities, or negative;
 * 3° CAF that does not cover the contractual repayment of capital.
 * The result is corrected of charges and produits sur exercices antérieurs.
 *
 * @param listes rows of the dated list of 2 %; null when the dataset has none
 */
export function criteres6143(
  comptes: ComptesEj,
  listes: readonly InscriptionListe[] | null
): [Critere, Critere, Critere] {
  const s = soldes(comptes, null);
  const anterieurs = moins(posteCrp(comptes, 'produits_anterieurs'), posteCrp(comptes, 'charges_anterieures'));
  const corrige = moins(s.resultat_crp, anterieurs);
  const taux = rapport(corrige, s.produits_crp);
  const seuil = seuilDeficit(comptes, listes);
  const assezGrand = s.produits_crp === null ? null : s.produits_crp > SEUIL_PRODUITS;
  const deficit =
    seuil !== null
      ? inferieur(taux, -seuil)
      : inferieur(taux, -0.03) === true
        ? true
        : inferieur(taux, -0.02) === false
          ? false
          : null;
  const cafFaible = ou(inferieur(s.caf, 0), inferieur(rapport(s.caf, s.produits), SEUIL_CAF));
  const sait = (valeur: number | null, mot: string) => (valeur === null ? [mot] : []);
  const critere = (numero: Critere['critere'], rempli: boolean | null, manque: string[]): Critere => ({
    critere: numero,
    rempli,
    base: baseDe(comptes.version),
    document: `${DOCUMENTS[comptes.version]} ${comptes.exercice}`,
    exercice: comptes.exercice,
    manque: rempli === null ? manque : []
  });
  const manqueResultat = [
    ...sait(s.resultat_crp, 'le résultat du CRP'),
    ...sait(anterieurs, 'les charges et produits sur exercices antérieurs')
  ];
  const manqueCaf = sait(s.caf, 'la CAF');
  return [
    critere(1, et(assezGrand, deficit), [...manqueResultat, ...sait(seuil, 'la liste des établissements à 2 %')]),
    critere(2, et(assezGrand, inferieur(corrige, 0), cafFaible), [...manqueResultat, ...manqueCaf]),
    critere(3, inferieur(s.caf, s.capital_contractuel), [
      ...manqueCaf,
      ...sait(s.capital_contractuel, 'le remboursement contractuel du capital')
    ])
  ];
}

/** « critère 3° rempli (CF 2025) », « critère 1° non rempli (RIA 2 2026) », or what is missing to decide. */
export function critereEnMots({ critere, rempli, document, manque }: Critere): string {
  if (rempli !== null) return `critère ${critere}° ${rempli ? 'rempli' : 'non rempli'} (${document})`;
  const raison = manque.length === 0 ? '' : `\u00a0: ${manque.join(', ')} ${manque.length > 1 ? 'manquent' : 'manque'}`;
  return `critère ${critere}° indéterminé (${document})${raison}`;
}

/** Which entities a legal criterion concerns: a group is never tested as a whole. */
export interface EjConcernees {
  concernees: string[];
  indeterminees: string[];
  total: number;
}

/** Entities of which one criterion at least is met, and those for which nothing can be said. */
export function ejConcernees(parEj: ReadonlyMap<string, readonly Critere[]>): EjConcernees {
  const verdict = (criteres: readonly Critere[]) =>
    criteres.length === 0 ? null : ou(...criteres.map((c) => c.rempli));
  const de = (attendu: boolean | null) =>
    [...parEj].filter(([, criteres]) => verdict(criteres) === attendu).map(([ej]) => ej);
  return { concernees: de(true), indeterminees: de(null), total: parEj.size };
}

/** « 1 EJ sur 3 concernée », and how many cannot be told. */
export function ejConcerneesEnMots({ concernees, indeterminees, total }: EjConcernees): string {
  const n = concernees.length;
  const dites = `${n === 0 ? 'aucune' : n} EJ sur ${total} concernée${n > 1 ? 's' : ''}`;
  const i = indeterminees.length;
  return i === 0 ? dites : `${dites}, ${i} indéterminée${i > 1 ? 's' : ''}`;
}

/**
 * How critical an entity is, 0 to 4 (convention, to be calibrated on a region): one for each criterion met on the last
 * compte financier, and one more when some criterion has been met three years running. Binary alerts would light half
 * of a region.
 *
 * @param annees criteria of successive years, the last one last
 * @returns null when the last year cannot be told
 */
export function criticite(annees: readonly (readonly Critere[])[]): number | null {
  const derniere = annees.at(-1);
  if (!derniere || derniere.length === 0 || derniere.some((c) => c.rempli === null)) return null;
  const remplis = (criteres: readonly Critere[]) => criteres.filter((c) => c.rempli === true).length;
  const durable = annees.length >= 3 && annees.slice(-3).every((criteres) => remplis(criteres) > 0);
  return remplis(derniere) + (durable ? 1 : 0);
}
