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

/**
 * Entities whose accounts are added up: those that have a target when some have one, so that a total stands on the
 * perimeter of its target, else all that are present. `partiel`: some present entities are left out.
 */
export function perimetreDesCibles(
  presentes: readonly string[],
  ciblees: ReadonlySet<string>
): { ejs: string[]; partiel: boolean } {
  const avecCible = presentes.filter((ej) => ciblees.has(ej));
  const ejs = avecCible.length > 0 ? avecCible : [...presentes];
  return { ejs, partiel: ejs.length < presentes.length };
}
