import { enumeration } from '$lib/format/phrase';

/** « (provisoire) », « (provisoire pour 3 sur 8) » when others are approved; nothing once all of them are. */
export function statutEnMots(provisoires: number, connus: number): string {
  if (provisoires === 0) return '';
  return provisoires === connus ? ' (provisoire)' : ` (provisoire pour ${provisoires} sur ${connus})`;
}

/** « Comptes provisoires (CH A) : arrêtés mais non approuvés », the names being told where they are not all. */
export const comptesArretes = (quoi: string, noms: readonly string[]): string =>
  `${quoi} provisoires${noms.length === 0 ? '' : ` (${enumeration(noms)})`}\u00a0: arrêtés mais non approuvés`;

/** Of a closed year whose accounts are not all approved, in the head of a column. */
export const anneeDeCompte = (annee: number, statut: 'definitif' | 'provisoire'): string =>
  statut === 'provisoire' ? `${annee} (prov.)` : String(annee);
