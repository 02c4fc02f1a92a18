import { fiches } from '$lib/importers/fiches';
import type { Row, TableRows } from '$lib/schema/tables';
import { jeuDemonstration, NOM_DEMONSTRATION, tablesDemonstration } from './demonstration';
import type { Taille } from '../../demonstration/parametres';
import { assemble } from './assemble';
import { jeuxEmbarques, type Configuration } from './configuration';
import { FIGURES, lisBandes, lisFigures, lisReferences, REFERENCE } from './reference';

export { REFERENCE };

/** The facts of the repository with the figures of the embedded datasets. */
function rowsEmbarques(): TableRows {
  return {
    ...lisReferences(REFERENCE),
    mesure: [...lisFigures(REFERENCE, FIGURES.ght, fiches), ...lisFigures(REFERENCE, FIGURES.ej, fiches)],
    reference: lisBandes(REFERENCE)
  };
}

/** A dataset that the repository alone builds. */
export interface JeuEmbarque {
  config: Configuration;
  rows: TableRows;
  /** Accounts that `rows` leaves out, entity by entity. */
  comptesDe?: (ej: string) => Row<'compte'>[];
  /** The version to keep before it. */
  anterieure?: Required<Pick<JeuEmbarque, 'config' | 'rows' | 'comptesDe'>>;
}

/** Names of the datasets that are built from the repository alone. */
export function nomsEmbarques(): string[] {
  return [...jeuxEmbarques(REFERENCE).map((jeu) => jeu.nom), NOM_DEMONSTRATION];
}

/**
 * An embedded dataset: its configuration and its rows.
 * @param taille size of the fictional region, when it is that one
 * @throws Error in French when no embedded dataset has this name
 */
export function jeuEmbarque(nom: string, taille: Taille = {}): JeuEmbarque {
  if (nom === NOM_DEMONSTRATION) return jeuDemonstration(taille);
  const config = jeuxEmbarques(REFERENCE).find((jeu) => jeu.nom === nom);
  if (!config) throw new Error(`le jeu «\u00a0${nom}\u00a0» n’est pas embarqué`);
  return { config, rows: rowsEmbarques() };
}

/**
 * The tables of an embedded dataset.
 * @throws Error in French when no embedded dataset has this name
 * @internal Only tests read this way.
 */
export function tablesEmbarquees(nom: string): ReturnType<typeof assemble> {
  if (nom === NOM_DEMONSTRATION) return tablesDemonstration();
  const { config, rows } = jeuEmbarque(nom);
  return assemble(config, rows, fiches);
}
