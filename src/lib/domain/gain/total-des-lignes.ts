import { perdue } from './palier';
import { ceQueChacunRetient, type ValeursRetenues } from './retenus';

/** A line of gain as a table shows it, in euros. */
interface LigneChiffree {
  palier: string;
  brut: number;
  coutsInduits: number;
  net: number;
  retenuEtablissement: number | null;
  retenuArs: number | null;
}

export interface TotalDesLignes {
  brut: number;
  coutsInduits: number;
  net: number;
  /** What each side retains, the lines that it has not valued apart, and their difference where both valued. */
  retenus: ValeursRetenues;
  /** Lines lost or taken back: they stay in the table and leave the total. */
  perdues: number;
}

/**
 * The total of lines that may be added up: all recurring, or all one-off. Worked: 500 and 300 k€ net, of which the second
 * is lost → 500 k€, one line left out.
 */
export function totalDesLignes(toutes: readonly LigneChiffree[]): TotalDesLignes {
  const lignes = toutes.filter(({ palier }) => !perdue(palier));
  const somme = (mesure: (ligne: LigneChiffree) => number) => lignes.reduce((s, ligne) => s + mesure(ligne), 0);
  return {
    brut: somme((l) => l.brut),
    coutsInduits: somme((l) => l.coutsInduits),
    net: somme((l) => l.net),
    retenus: ceQueChacunRetient(
      lignes.map((l) => ({ etablissement: l.retenuEtablissement, ars: l.retenuArs, prevu: l.net }))
    ),
    perdues: toutes.length - lignes.length
  };
}
