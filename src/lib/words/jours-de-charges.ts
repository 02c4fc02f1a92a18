import { JOURS_A_REGARDER } from '$lib/domain/comptes/tresorerie';
import { accord } from '$lib/format/phrase';
import { decimalesQuiSeparent, nombre } from '$lib/format/nombre';

/** Days of expenses that a cash covers: whole, unless it would read as the threshold under which it is looked at. */
export function nombreDeJours(jours: number): string {
  return nombre(jours, decimalesQuiSeparent(jours, JOURS_A_REGARDER, 0, nombre));
}

/** « 12 jours », « 9,9 jours » for a threshold of 10. */
export function joursDeCharges(jours: number): string {
  return `${nombreDeJours(jours)}\u00a0${accord(Math.round(jours), 'jour')}`;
}
