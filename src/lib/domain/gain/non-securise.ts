import type { PalierEchelle } from '../action/codes';

const FERMES: ReadonlySet<PalierEchelle> = new Set<PalierEchelle>(['securise', 'realise', 'constate']);

/**
 * Euros of a year that no act secures yet: parts that stand below « sécurisé ». A path that counts on them holds only if
 * they come; 3 M€ secured and 1 M€ validated leave 1 M€ open.
 */
export function nonSecurise(parts: readonly { palier: PalierEchelle; montant: number }[]): number {
  return parts.reduce((total, { palier, montant }) => total + (FERMES.has(palier) ? 0 : montant), 0);
}
