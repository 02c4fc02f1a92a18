import { dansLaPeriode } from '../temps/connu';

interface MembrePerimetre {
  entree: string | null;
  sortie: string | null;
}

/**
 * Whether a member is in the perimeter at D: from its day of entry to its day of exit, both inside (convention: the
 * day of exit is the last day in, the eve of a merger). Without one of them there is no bound on that side.
 */
export function membreA({ entree, sortie }: MembrePerimetre, au: string): boolean {
  return dansLaPeriode(entree, sortie, au);
}

/** Members of the perimeter at D. */
export function perimetreA<P extends MembrePerimetre>(perimetre: readonly P[], au: string): P[] {
  return perimetre.filter((p) => membreA(p, au));
}
