import { connuA } from '../temps/connu';
import type { Solde, VersionTrajectoire } from './codes';

/** A point of the financial path (a row of `trajectoire`). */
export interface PointTrajectoire {
  ej: string;
  version: VersionTrajectoire;
  numero: number;
  exercice: number;
  solde: Solde;
  valeur: number | null;
  arrete_le: string | null;
  enregistre_le: string | null;
}

export interface ProjectionHopital {
  version: VersionTrajectoire;
  numero: number;
  valeur: number;
  arreteLe: string | null;
}

/** What a hospital projects with; of two documents of one day, the first here. */
const PROJECTIONS = ['ria2', 'ria1', 'eprd_modificatif', 'eprd_initial'] as const;

/**
 * The hospital's own projection of a balance for a year, as known at D: the document that it settled last, be it a RIA
 * (art. R. 6145-6 CSP: two a year), an EPRD modificatif or the EPRD initial; null when none gives the balance. A RIA 1
 * of June at −16.5 M€, then an EPRD modificatif of July at −18.8 M€: −18.8 M€. One without a date comes before the
 * others [M].
 */
export function projectionHopital(
  trajectoire: readonly PointTrajectoire[],
  ej: string,
  exercice: number,
  solde: Solde,
  au: string
): ProjectionHopital | null {
  return PROJECTIONS.reduce<ProjectionHopital | null>((dernier, version) => {
    const document = projectionDuDocument(trajectoire, ej, exercice, solde, version, au);
    return document !== null && (dernier === null || (document.arreteLe ?? '') > (dernier.arreteLe ?? ''))
      ? document
      : dernier;
  }, null);
}

/** What one document of a year projects, as known at D: the last of its number; null when it gives nothing. */
export function projectionDuDocument(
  trajectoire: readonly PointTrajectoire[],
  ej: string,
  exercice: number,
  solde: Solde,
  version: VersionTrajectoire,
  au: string
): ProjectionHopital | null {
  const dernier = trajectoire
    .filter((t) => t.ej === ej && t.exercice === exercice && t.solde === solde && t.version === version)
    .filter((t) => t.valeur !== null && connuA(t.arrete_le, t.enregistre_le, au))
    .reduce<PointTrajectoire | null>((a, b) => (a === null || b.numero > a.numero ? b : a), null);
  if (dernier === null || dernier.valeur === null) return null;
  return { version, numero: dernier.numero, valeur: dernier.valeur, arreteLe: dernier.arrete_le };
}

/** A document of a path as it was settled: the balances that it gives, and no other's. */
export interface DocumentDuChemin {
  numero: number;
  arreteLe: string | null;
  resultat: number | null;
  caf: number | null;
}

/**
 * The last number of a document of a year, as known at D, with both of its balances; null when none gives either. An EPRD
 * modificatif 2 that gives its result alone, after a first of both, has no CAF: that of the first is of another document.
 */
export function dernierNumero(
  trajectoire: readonly PointTrajectoire[],
  ej: string,
  exercice: number,
  version: VersionTrajectoire,
  au: string
): DocumentDuChemin | null {
  const lus = (['resultat_crp', 'caf'] as const).map((solde) =>
    projectionDuDocument(trajectoire, ej, exercice, solde, version, au)
  );
  const dernier = lus.reduce((a, b) => (a === null || (b !== null && b.numero > a.numero) ? b : a), null);
  if (dernier === null) return null;
  const { numero, arreteLe } = dernier;
  const [resultat, caf] = lus.map((lu) => (lu?.numero === numero ? lu.valeur : null));
  return { numero, arreteLe, resultat: resultat ?? null, caf: caf ?? null };
}

/** The tool's projection less the hospital's; null when either is missing. */
export function ecartDesProjections(hopital: number | null, outil: number | null): number | null {
  return hopital === null || outil === null ? null : outil - hopital;
}
