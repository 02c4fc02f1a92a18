import { part } from '../indicateur/part';
import { uneFois } from '../une-fois';
import type { ProjectionHopital } from './atterrissage';
import { moins, posteCrp, type ComptesEj } from './comptes-ej';
import type { VersionCompte } from './codes';
import { SEUIL_CAF, SEUIL_DEFICIT, SEUIL_DEFICIT_DE_LA_LISTE, SEUIL_PRODUITS } from './seuils-de-la-loi';
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

/** A document and its year: « cf 2025 », « ria2 2026 »; a closing is the same document, arrêté or approuvé. */
export type DocumentAnnuel = `${CodeDeDocument} ${number}`;
export type CodeDeDocument = 'cf' | Exclude<VersionCompte, 'cf_arrete' | 'cf_approuve'>;

/** Entities that an earlier compte financier judges, while the last one of others has come: theirs is missing. */
export function jugesSurUnAncien<C extends { base: DocumentAnnuel }>(juges: readonly C[]): C[] {
  const exercice = ({ base }: C) => Number(base.split(' ')[1]);
  const dernier = Math.max(...juges.map(exercice));
  return juges.filter((juge) => exercice(juge) < dernier);
}

/** A document that judges, and whether it may still move: « cf 2025 », « cf 2025 provisoire ». */
export type BaseJugee = DocumentAnnuel | `${DocumentAnnuel} provisoire`;

interface JugeSur {
  base: DocumentAnnuel;
  criteres: readonly { provisoire?: true }[];
}

/** Whether the accounts that judge an entity are arrêtés and not yet approved. */
const estProvisoire = ({ criteres }: JugeSur) => criteres.some(({ provisoire }) => provisoire);

/** What judges entities together, the last document first: provisional as soon as it is for one of them. */
export function basesJugees(juges: readonly JugeSur[]): BaseJugee[] {
  const documents = [...new Set(juges.map(({ base }) => base))].toSorted().toReversed();
  return documents.map((document) =>
    juges.some((juge) => juge.base === document && estProvisoire(juge)) ? (`${document} provisoire` as const) : document
  );
}

/** What a criterion needs. */
export type PieceDuCritere = 'resultat_crp' | 'exercices_anterieurs' | 'liste_ej' | 'caf' | 'capital_contractuel';

export interface Critere {
  critere: 1 | 2 | 3;
  /** Null when missing figures could change the answer. */
  rempli: boolean | null;
  base: BaseCritere;
  document: DocumentAnnuel;
  /** Its compte financier is arrêté and not yet approved: it may still move. */
  provisoire?: true;
  exercice: number;
  /** What is missing to decide. */
  manque: PieceDuCritere[];
  /** The entity is too small for it: 10 M€ of produits of the CRP at most. */
  sansObjet: boolean;
  /** Corrected result of the CRP, which the first two read; null when not known, or when the criterion does not apply. */
  resultat: number | null;
  /** The numbers of the test; null when one of them is not known or the criterion does not apply. */
  chiffres: ChiffresDuCritere | null;
  /** A later document, which has balances only: it gives the CAF, `document` the capital. */
  cafDe?: DocumentSansComptes;
}

/** A document that has balances and no accounts. */
export type DocumentSansComptes = Pick<ProjectionHopital, 'version' | 'numero' | 'arreteLe'>;

/** The numbers that a criterion compares, and by how much in euros. */
export interface ChiffresDuCritere {
  /** What is tested, a share of `base` for the first two criteria: deficit, CAF; in euros for the third. */
  valeur: number;
  seuil: number;
  /** Euros of which `valeur` is a share: produits of the CRP, total des produits; null for the third criterion. */
  base: number | null;
  /** Euros left before the threshold; negative beyond it. */
  marge: number;
}

function documentDe({ version, exercice }: ComptesEj): DocumentAnnuel {
  return `${version === 'cf_arrete' || version === 'cf_approuve' ? 'cf' : version} ${exercice}`;
}

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
export function seuilDeficit(
  { ej, exercice }: Pick<ComptesEj, 'ej' | 'exercice'>,
  listes: readonly InscriptionListe[] | null
): number | null {
  if (listes === null) return null;
  const jour = `${exercice}-12-31`;
  const inscrite = listes.some((l) => l.ej === ej && l.debut <= jour && (l.fin === null || l.fin >= jour));
  return inscrite ? SEUIL_DEFICIT_DE_LA_LISTE : SEUIL_DEFICIT;
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
export const criteres6143 = uneFois(lisCriteres);

function lisCriteres(comptes: ComptesEj, listes: readonly InscriptionListe[] | null): [Critere, Critere, Critere] {
  const s = soldes(comptes, null);
  const anterieurs = moins(posteCrp(comptes, 'produits_anterieurs'), posteCrp(comptes, 'charges_anterieures'));
  const corrige = moins(s.resultat_crp, anterieurs);
  const taux = part(corrige, s.produits_crp);
  const seuil = seuilDeficit(comptes, listes);
  const assezGrand = s.produits_crp === null ? null : s.produits_crp > SEUIL_PRODUITS;
  const deficit =
    seuil !== null
      ? inferieur(taux, -seuil)
      : inferieur(taux, -SEUIL_DEFICIT) === true
        ? true
        : inferieur(taux, -SEUIL_DEFICIT_DE_LA_LISTE) === false
          ? false
          : null;
  const sApplique = assezGrand === true;
  const cafFaible = ou(inferieur(s.caf, 0), inferieur(part(s.caf, s.produits), SEUIL_CAF));
  const critere = (
    numero: Critere['critere'],
    rempli: boolean | null,
    manque: PieceDuCritere[],
    chiffres: ChiffresDuCritere | null
  ): Critere => ({
    critere: numero,
    rempli,
    base: baseDe(comptes.version),
    document: documentDe(comptes),
    ...(comptes.version === 'cf_arrete' && { provisoire: true as const }),
    exercice: comptes.exercice,
    manque: rempli === null ? manque : [],
    sansObjet: numero !== 3 && assezGrand === false,
    resultat: numero !== 3 && sApplique ? corrige : null,
    chiffres
  });
  const manqueResultat = [...sait(s.resultat_crp, 'resultat_crp'), ...sait(anterieurs, 'exercices_anterieurs')];
  return [
    critere(
      1,
      et(assezGrand, deficit),
      [...manqueResultat, ...sait(seuil, 'liste_ej')],
      sApplique ? chiffresDUnePart(corrige, s.produits_crp, seuil === null ? null : -seuil) : null
    ),
    critere(
      2,
      et(assezGrand, inferieur(corrige, 0), cafFaible),
      [...manqueResultat, ...sait(s.caf, 'caf')],
      sApplique ? chiffresDUnePart(s.caf, s.produits, SEUIL_CAF) : null
    ),
    { ...critere(3, null, [], null), ...couverture(s.caf, s.capital_contractuel) }
  ];
}

const sait = (valeur: number | null, piece: PieceDuCritere) => (valeur === null ? [piece] : []);

/** The third criterion: whether a CAF is under the contractual capital, by how much, or what is missing to tell. */
export function couverture(
  caf: number | null,
  capital: number | null
): Pick<Critere, 'rempli' | 'manque' | 'chiffres'> {
  if (caf === null || capital === null)
    return { rempli: null, manque: [...sait(caf, 'caf'), ...sait(capital, 'capital_contractuel')], chiffres: null };
  return {
    rempli: caf < capital,
    manque: [],
    chiffres: { valeur: caf, seuil: capital, base: null, marge: caf - capital }
  };
}

/** An amount tested as a share of a base. */
function chiffresDUnePart(montant: number | null, base: number | null, seuil: number | null): ChiffresDuCritere | null {
  const valeur = part(montant, base);
  if (montant === null || base === null || seuil === null || valeur === null) return null;
  return { valeur, seuil, base, marge: montant - seuil * base };
}

/** Whether one criterion at least is met, which lets a plan be asked for; null when it cannot be told. */
export function estConcernee(criteres: readonly Critere[]): boolean | null {
  return criteres.length === 0 ? null : ou(...criteres.map((c) => c.rempli));
}
