/** What places a gain line: its action, its number, and the version of the contract that fixed it. */
export interface LigneVersionnee {
  action: string;
  gain: string;
  /** 0 at the signature, then the number of the amendment; null = the signature. */
  version: number | null;
}

const versionDe = ({ version }: Pick<LigneVersionnee, 'version'>): number => version ?? 0;

/**
 * Gain lines of the version in force: of each line, what the latest version up to it fixed. A line that an
 * amendment does not restate stays as it was, and {@link nonRecalees} names it; one that a later version fixes is not
 * there yet [M]. Worked: line 1 signed at 300 k€, amendment 1 restates it at 200; line 2 signed at 100 k€ → 400 k€
 * before the amendment, 300 after.
 *
 * @param enVigueur number of the version in force; before the first, that of the signature
 */
export function lignesEnVigueur<L extends LigneVersionnee>(lignes: readonly L[], enVigueur: number | null): L[] {
  const retenues = new Map<string, L>();
  for (const ligne of lignes) {
    if (versionDe(ligne) > (enVigueur ?? 0)) continue;
    const cle = JSON.stringify([ligne.action, ligne.gain]);
    const autre = retenues.get(cle);
    if (autre === undefined || versionDe(autre) < versionDe(ligne)) retenues.set(cle, ligne);
  }
  return lignes.filter((ligne) => retenues.get(JSON.stringify([ligne.action, ligne.gain])) === ligne);
}

/** Lines in force that an earlier version fixed. */
export function nonRecalees<L extends LigneVersionnee>(enVigueur: readonly L[], version: number): L[] {
  return enVigueur.filter((ligne) => versionDe(ligne) < version);
}

/**
 * Whether the gain lines part from the effort of an amendment, by a euro at least [M]; before the first one, or where
 * the effort is not known, nothing says so.
 */
export function quitteLEffort(avenant: number, horsEffort: number | null): horsEffort is number {
  return avenant > 0 && horsEffort !== null && Math.round(horsEffort) !== 0;
}
