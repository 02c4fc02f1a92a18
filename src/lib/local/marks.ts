import type { Unite } from '$lib/engine/local';
import type { Cell, Database } from '$lib/engine/database';
import { estSommeDeGroupe } from '$lib/importers/assemblage/poses';
import type { Contexte } from '$lib/importers/vraisemblance/constat';
import { verifieEnsemble } from '$lib/importers/vraisemblance/ensemble';
import { remarqueSuivantes, type Verification } from '$lib/importers/vraisemblance/valeurs';
import { tables, type Row } from '$lib/schema/tables';
import { lisLignes } from './read-partitions';
import { cleDUnite } from './units';

type Mesure = Row<'mesure'>;

export const CLE_DE_MESURE = tables.mesure.cle;

export function cleDeMesure(m: Mesure): Cell[] {
  return CLE_DE_MESURE.map((colonne) => m[colonne]);
}

/**
 * Marks what is to be checked among the measures of the files, against each other and against the dataset; and makes
 * again the marks of the years that follow them, which they do not replace.
 */
export async function verifieMesures(
  db: Database,
  mesures: readonly Mesure[],
  contexte: Contexte
): Promise<Verification & { marques: Mesure[] }> {
  const remplacees = new Set(mesures.map(cleDeLUnite));
  const connues: Mesure[] = [];
  for (const code of new Set(mesures.map((m) => m.indicateur))) {
    const lues = await lisLignes(db, 'mesure', { colonne: 'indicateur', valeur: code });
    connues.push(...lues.filter((m) => !estSommeDeGroupe(m) && !remplacees.has(cleDeLUnite(m))));
  }
  const verifiees = verifieEnsemble(mesures, contexte, connues);
  const suivantes = remarqueSuivantes(connues, verifiees.mesures, contexte.fiches);
  const parCle = new Map([...verifiees.connues, ...suivantes.mesures].map((m) => [JSON.stringify(cleDeMesure(m)), m]));
  return {
    mesures: verifiees.mesures,
    marques: [...parCle.values()],
    problems: [...verifiees.problems, ...suivantes.problems]
  };
}

export const cleDeLUnite = (m: Mesure) => cleDUnite({ genre: 'mesures', ...m, rows: {} });

/** Marked rows of earlier imports and of this one, those that a file replaces left out. */
export function marquesDe(
  anciennes: readonly Mesure[],
  nouvelles: readonly Mesure[],
  unites: readonly Unite[]
): Mesure[] {
  const posees = new Set(unites.map(cleDUnite));
  const parCle = new Map([...anciennes, ...nouvelles].map((m) => [JSON.stringify(cleDeMesure(m)), m]));
  return [...parCle.values()].filter((m) => !posees.has(cleDeLUnite(m)));
}
