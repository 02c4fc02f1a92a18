import { fiches } from '$lib/importers/fiches';
import type { TableRows } from '$lib/schema/tables';
import { assemble } from './assemble';
import { jeuxEmbarques } from './configuration';
import { FIGURES, lisBandes, lisFigures, lisReferences } from './reference';

/** Where the repository keeps its facts and the figures that it carries over. */
export const REFERENCE = 'data/reference';

/** The facts of the repository with the figures of the embedded datasets. */
export function rowsEmbarques(): TableRows {
  return {
    ...lisReferences(REFERENCE),
    mesure: [...lisFigures(REFERENCE, FIGURES.ght, fiches), ...lisFigures(REFERENCE, FIGURES.ej, fiches)],
    reference: lisBandes(REFERENCE)
  };
}

/**
 * The tables of an embedded dataset.
 * @throws Error in French when no embedded dataset has this name
 */
export function tablesEmbarquees(nom: string): ReturnType<typeof assemble> {
  const config = jeuxEmbarques(REFERENCE).find((jeu) => jeu.nom === nom);
  if (!config) throw new Error(`le jeu « ${nom} » n’est pas embarqué`);
  return assemble(config, rowsEmbarques(), fiches);
}
