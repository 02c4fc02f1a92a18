import { parCle } from './par-cle';
import { compteConnuA, compteConnuLe } from '../temps/documents';
import type { Poste, VersionCompte } from './codes';

/** A figure of the accounts (a row of `compte`); amounts are positive as they are booked. */
export interface LigneCompte {
  ej: string;
  budget: string;
  poste: Poste;
  debut: string;
  fin: string;
  version: VersionCompte;
  montant: number | null;
  publie_le: string | null;
}

/** The accounts of one legal entity for one year, in one version. */
export interface ComptesEj {
  ej: string;
  exercice: number;
  version: VersionCompte;
  /** By budget (H = CRP, another letter = CRA), then by item; what is not given is not there. */
  budgets: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The budget of the CRP, which also carries the funding table and the balance sheet of the whole entity. */
export const CRP = 'H';

/** Whether a budget is that of the CRP; any other letter is that of a CRA. */
export function estLeCrp(budget: string): boolean {
  return budget === CRP;
}

/** From the firmest to the least firm; a monthly situation is never a year's accounts. */
const VERSIONS_ANNUELLES = ['cf_approuve', 'cf_arrete', 'ria2', 'ria1', 'eprd'] as const;

/** Versions of a closed year. */
export const CLOTURES = ['cf_approuve', 'cf_arrete'] as const;

/** Whether a version is the accounts of a closed year. */
export function estCloture(version: VersionCompte): boolean {
  return CLOTURES.some((c) => c === version);
}

/** Whether accounts of closed years together are final: an arrêté compte financier may still move [M]. */
export function statutDesClotures(versions: readonly VersionCompte[]): 'definitif' | 'provisoire' {
  return versions.length > 0 && versions.every((v) => v === 'cf_approuve') ? 'definitif' : 'provisoire';
}

/** Rows of a whole year of an entity, with the days on which some of them were known, in order. */
interface Annee {
  lignes: readonly LigneCompte[];
  jours: readonly string[];
  /** Accounts read of them: they only change on one of these days. */
  lues: Map<string, ComptesEj | null>;
}

const annuelles = new WeakMap<readonly LigneCompte[], ReadonlyMap<string, Annee>>();

/** Rows of whole years by entity and last day, sorted out once for the same rows: a contract asks hundreds of times. */
function annuellesDe(lignes: readonly LigneCompte[]): ReadonlyMap<string, Annee> {
  const connues = annuelles.get(lignes);
  if (connues) return connues;
  const entieres = lignes.filter(
    ({ debut, fin }) => fin.endsWith('-12-31') && (debut === fin || debut === `${fin.slice(0, 4)}-01-01`)
  );
  const parAnnee = new Map(
    [...parCle(entieres, ({ ej, fin }) => `${ej}|${fin}`)].map(([cle, siennes]): [string, Annee] => [
      cle,
      { lignes: siennes, jours: [...new Set(siennes.map(compteConnuLe))].sort(), lues: new Map() }
    ])
  );
  annuelles.set(lignes, parAnnee);
  return parAnnee;
}

/**
 * Annual accounts of a legal entity as known at D, in the first of the versions asked for that was transmitted by
 * then; null when none was. Two versions are never mixed.
 *
 * @param lignes any rows of `compte`, which no longer change
 * @param versions in order of preference; from the approved compte financier to the EPRD by default
 */
export function comptesDe(
  lignes: readonly LigneCompte[],
  ej: string,
  exercice: number,
  au: string,
  versions: readonly VersionCompte[] = VERSIONS_ANNUELLES
): ComptesEj | null {
  const annee = annuellesDe(lignes).get(`${ej}|${exercice}-12-31`);
  const jour = annee?.jours.findLast((j) => j <= au);
  if (annee === undefined || jour === undefined) return null;
  const cle = `${jour}|${versions.join('|')}`;
  const lue = annee.lues.get(cle);
  if (lue !== undefined) return lue;
  const comptes = comptesConnus(annee.lignes, ej, exercice, jour, versions);
  annee.lues.set(cle, comptes);
  return comptes;
}

/**
 * Of several documents of a year, the accounts of the one that came last by D, and its day: a document is placed by its
 * day, not by its kind. Of two of one day, the first of the versions asked for.
 */
export function dernierDocument(
  lignes: readonly LigneCompte[],
  ej: string,
  exercice: number,
  au: string,
  versions: readonly VersionCompte[]
): { comptes: ComptesEj; le: string } | null {
  const siennes = annuellesDe(lignes).get(`${ej}|${exercice}-12-31`)?.lignes ?? [];
  const venus = versions.flatMap((version) => {
    const jours = siennes.filter((l) => l.version === version && compteConnuA(l, au)).map(compteConnuLe);
    return jours.length === 0 ? [] : [{ version, le: jours.sort().at(-1) ?? '' }];
  });
  const [premier, ...suite] = venus;
  const dernier = suite.reduce((d, venu) => (d !== undefined && venu.le > d.le ? venu : d), premier);
  const comptes = dernier && comptesDe(lignes, ej, exercice, au, [dernier.version]);
  return dernier && comptes ? { comptes, le: dernier.le } : null;
}

/** Its accounts alone. */
export function derniersComptes(...question: Parameters<typeof dernierDocument>): ComptesEj | null {
  return dernierDocument(...question)?.comptes ?? null;
}

function comptesConnus(
  deLAnnee: readonly LigneCompte[],
  ej: string,
  exercice: number,
  au: string,
  versions: readonly VersionCompte[]
): ComptesEj | null {
  const connues = deLAnnee.filter((l) => compteConnuA(l, au));
  const version = versions.find((v) => connues.some((l) => l.version === v));
  if (version === undefined) return null;
  const budgets = new Map<string, Map<Poste, number>>();
  for (const { budget, poste, montant, version: sienne } of connues) {
    if (sienne !== version) continue;
    const postes = budgets.get(budget) ?? new Map<Poste, number>();
    if (montant !== null) postes.set(poste, montant);
    budgets.set(budget, postes);
  }
  return { ej, exercice, version, budgets };
}

/** An item of the CRP, or of the whole entity for the funding table and the balance sheet; null when absent. */
export function posteCrp(comptes: ComptesEj, poste: Poste): number | null {
  return comptes.budgets.get(CRP)?.get(poste) ?? null;
}

/** An item over all budgets of the entity; null as soon as one of them does not give it. */
export function posteTousBudgets(comptes: ComptesEj, poste: Poste): number | null {
  return somme([...comptes.budgets.values()].map((postes) => postes.get(poste) ?? null));
}

/** A sum in which nothing may be missing: null when a term is, or when there is none. */
export function somme(termes: readonly (number | null)[]): number | null {
  if (termes.length === 0) return null;
  return termes.reduce<number | null>((total, t) => (total === null || t === null ? null : total + t), 0);
}

/** What is left of an amount once others are removed; null when one of them is missing. */
export function moins(depart: number | null, ...retires: (number | null)[]): number | null {
  return somme([depart, ...retires.map((r) => (r === null ? null : -r))]);
}
