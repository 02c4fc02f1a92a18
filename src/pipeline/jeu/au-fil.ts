import type { ManifestFile } from '$lib/engine/manifest';
import type { Lot } from './lots';

/**
 * Hands over each lot once the accounts that its contracts read are written.
 * @param confie told the lot, the files of accounts that are there, and the groups of which they are still to come
 */
export function auFilDesComptes<T>(
  lots: readonly Lot[],
  confie: (lot: Lot, comptes: readonly ManifestFile[], attendues: readonly string[]) => T
): { confies: readonly T[]; ecrite: (ght: string | null, file: ManifestFile | null) => void } {
  const [confies, comptes]: [T[], ManifestFile[]] = [[], []];
  const attendues = new Set(lots.flatMap(({ ghts }) => ghts));
  const restants = new Set(lots);
  const confieLesPrets = () => {
    for (const lot of restants) {
      if (lot.lus.some((ght) => attendues.has(ght))) continue;
      restants.delete(lot);
      confies.push(confie(lot, [...comptes], [...attendues]));
    }
  };
  confieLesPrets();
  return {
    confies,
    ecrite: (ght, file) => {
      if (file) comptes.push(file);
      if (ght !== null) attendues.delete(ght);
      confieLesPrets();
    }
  };
}
