import type { PalierEchelle } from '../action/codes';
import { enVigueur } from './palier';

const FERMES: ReadonlySet<PalierEchelle> = new Set<PalierEchelle>(['securise', 'realise', 'constate']);

/** Whether an act, or its effect, makes a rung firm. */
export function estSecurise(palier: PalierEchelle): boolean {
  return FERMES.has(palier);
}

/** Euros of a year on one rung, and what of them was secured, and put off since. */
interface PartDite {
  palier: PalierEchelle;
  montant: number;
  reportee?: { montant: number; echu: number };
}

/**
 * Euros of a year that no act secures: parts that stand below « sécurisé », and what was secured and is put off, on no
 * rung until a step secures it again (rule 5). A path that counts on them holds only if they come; 3 M€ secured, of
 * which 0.5 M€ were put off, and 1 M€ validated leave 1.5 M€ open.
 */
export function nonSecurise(parts: readonly PartDite[]): number {
  return parts.reduce(
    (total, { palier, montant, reportee }) => total + (estSecurise(palier) ? (reportee?.montant ?? 0) : montant),
    0
  );
}

/**
 * Euros of a year by how firm they are, each once: in force, still to come and secured by an act, still to come and not
 * secured, due by D and not in force, whatever secures them [39]. 876 k€ secured of which 657 k€ were due by D and have
 * not come leave 219 k€ secured; had 100 k€ of these been put off, 119 k€.
 */
export function parFermete(parts: readonly (PartDite & { echu: number })[]): {
  realises: number;
  securises: number;
  nonSecurises: number;
  echus: number;
} {
  const aVenir = parts.map(({ reportee, ...part }) => ({
    ...{ palier: part.palier, montant: part.montant - part.echu },
    ...(reportee && { reportee: { montant: reportee.montant - reportee.echu, echu: 0 } })
  }));
  const somme = (retenu: (palier: PalierEchelle) => boolean) =>
    aVenir.reduce((total, { palier, montant }) => total + (retenu(palier) ? montant : 0), 0);
  const ouverts = nonSecurise(aVenir);
  return {
    realises: somme(enVigueur),
    securises: somme(() => true) - somme(enVigueur) - ouverts,
    nonSecurises: ouverts,
    echus: parts.reduce((total, { echu }) => total + echu, 0)
  };
}
