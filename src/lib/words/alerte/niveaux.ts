import { NIVEAUX } from '$lib/domain/alerte/niveau';
import { unDe } from '$lib/format/address-field';
import type { AlerteMontree } from '$lib/views/alertes/alertes.types';
import { NIVEAUX_D_ALERTE } from './mots';

/** All levels: no choice, which the address does not hold. */
export const TOUS = '';

/** A level as the address holds it. */
export const CHAMP_DU_NIVEAU = unDe(['0', '1', '2', '3']);

/** The level that the address names. */
export const niveauDe = (lu: '0' | '1' | '2' | '3'): AlerteMontree['niveau'] =>
  (({ 0: 0, 1: 1, 2: 2, 3: 3 }) as const)[lu];

/** Levels to choose among, the gravest first, each with how many alerts it has: « 3, grave (12) ». */
export function niveauxAChoisir(
  alertes: readonly Pick<AlerteMontree, 'niveau'>[]
): { valeur: string; libelle: string }[] {
  const dits = NIVEAUX.map((niveau) => {
    const combien = alertes.filter((a) => a.niveau === niveau).length;
    return { valeur: String(niveau), libelle: `${niveau}, ${NIVEAUX_D_ALERTE[niveau]} (${combien})` };
  });
  return [{ valeur: TOUS, libelle: `Toutes (${alertes.length})` }, ...dits];
}
