import { seClasse } from '$lib/domain/indicateur/classement';
import { sansArrondi } from '$lib/domain/indicateur/precision';
import { seCompare } from '$lib/domain/indicateur/qualite';
import { compareFrench } from '$lib/format/order';
import type { BandePoint, IndicateurBref, Point } from '$lib/views/modele';
import { estTrace } from '../lecture';

export interface ItemClasse {
  id: string;
  libelle: string;
  point: Point | null;
  href?: string;
}

export interface ClassementEntree {
  items: readonly ItemClasse[];
  bande: BandePoint | null;
  reference: { libelle: string; valeur: number } | null;
  indicateur: IndicateurBref;
  annee: number;
  surligne: string | null;
}

/** What a point compares by; 0 where there is nothing. */
const valeurExacte = (point: Point | null): number =>
  point === null || point.valeur === null ? 0 : sansArrondi({ valeur: point.valeur, exacte: point.exacte });

/**
 * Highest value first, equal values by name; then what is out of rank (a value to be checked, a partial sum), then what
 * has no value. What is never ranked (euros, sums) keeps the order of the perimeters.
 */
export function classer<T extends ItemClasse>(
  items: readonly T[],
  indicateur: Pick<IndicateurBref, 'agregation' | 'unite'>
): T[] {
  if (!seClasse(indicateur)) return [...items];
  const place = ({ point }: ItemClasse) => (seCompare(point) ? 0 : estTrace(point) ? 1 : 2);
  return [...items].sort((a, b) => {
    if (place(a) !== place(b)) return place(a) - place(b);
    const [va, vb] = [valeurExacte(a.point), valeurExacte(b.point)];
    return va === vb ? compareFrench(a.libelle, b.libelle) : vb - va;
  });
}
