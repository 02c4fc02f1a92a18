import { SEUILS_DU_PAQUET } from '$lib/domain/alerte/seuils-communs';
import { accord } from '$lib/format/phrase';
import { decimalesQuiSeparent, nombre } from '$lib/format/nombre';

/** Days of expenses that a cash covers: whole, unless it would read as the threshold under which it is looked at. */
export function nombreDeJours(jours: number, seuil = SEUILS_DU_PAQUET.joursDeCharges): string {
  return nombre(jours, decimalesQuiSeparent(jours, seuil, 0, nombre));
}

/** « 12 jours », « 9,9 jours » for a threshold of 10. */
export function joursDeCharges(jours: number, seuil?: number): string {
  return `${nombreDeJours(jours, seuil)}\u00a0${accord(Math.round(jours), 'jour')}`;
}
