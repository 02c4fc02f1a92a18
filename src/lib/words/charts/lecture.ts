import { ABSENCES } from '../absences';
import { fusionEnMots, partielEnMots, valeurAvecUnite, valeurLisible, type Unite } from '$lib/format/nombre';
import type { Point, Qualite } from '$lib/views/modele';

export type Absence = Exclude<Qualite, 'ok'>;

export { ABSENCES };

/** The same words cut for a narrow place, one line each. */
export const ABSENCES_COURTES: Record<Absence, readonly string[]> = {
  ferme: ['partie', 'fermée'],
  manquant: ['non', 'disponible'],
  non_concerne: ['sans activité', 'déclarée'],
  non_significatif: ['non', 'significatif'],
  secret: ['secret']
};

/** A point that can be drawn. */
export type PointTrace = Point & { valeur: number };

export function estTrace(point: Point | null | undefined): point is PointTrace {
  return (point?.valeur ?? null) !== null;
}

/** Why a point is not drawn; null when it is. A year out of the series reads as missing. */
export function absenceDe(point: Point | null | undefined): Absence | null {
  if (estTrace(point)) return null;
  const qualite = point?.qualite ?? 'manquant';
  return qualite === 'ok' ? 'manquant' : qualite;
}

/** What must be said beside a value: « provisoire », « 2 membres sur 3 »; empty when nothing. */
function reservesDe(point: Point): string {
  const reserves = [
    point.statut === 'provisoire' ? 'provisoire' : null,
    point.partiel ? partielEnMots(point.partiel) : null,
    point.fusion ? fusionEnMots(point.fusion) : null,
    point.reserve ?? null
  ].filter((r) => r !== null);
  return reserves.length > 0 ? ` (${reserves.join(', ')})` : '';
}

/** A point in words with its unit: « 83,2 % », « 2 222 lits (provisoire) », « secret statistique ». */
export function lirePoint(point: Point | null | undefined, u: Unite): string {
  if (estTrace(point)) return valeurAvecUnite(point.valeur, u) + reservesDe(point);
  return ABSENCES[absenceDe(point) ?? 'manquant'];
}

/** A point for a cell of a table, without the unit that the caption says: « 2 222 (provisoire) ». */
export function celluleDe(point: Point | null | undefined, u: Unite): string {
  if (estTrace(point)) return valeurLisible(point.valeur, u) + reservesDe(point);
  return ABSENCES[absenceDe(point) ?? 'manquant'];
}

/** The unit as the caption of a table says it: « en % », « en lits »; empty for ratios and indices. */
export function uniteEnMots({ unite }: Pick<Unite, 'unite'>): string {
  if (unite === 'fraction') return 'en\u00a0%';
  if (unite === 'ratio' || unite === 'indice') return '';
  return `en ${unite}`;
}
