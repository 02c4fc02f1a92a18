import type { PointAilleurs } from '$lib/domain/comptes/documents-ailleurs';
import type { CodeDeReunion } from '$lib/domain/contrat/reunions';
import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import { tables } from '$lib/schema/tables';
import { lance, requete } from '../requete';
import { requetes } from '../requetes';

/** Meetings that read an EPRD or a RIA beside the accounts. */
const DES_DOCUMENTS: readonly CodeDeReunion[] = ['dialogue-de-gestion', 'ria', 'eprd-pgfp'];

const { ej, version, numero, exercice, solde, valeur, arrete_le, enregistre_le } = tables.trajectoire.colonnes;

/** Parameters: contract; entities (comma list). */
const pointsAilleurs = requete(
  `SELECT contrat, ej, version, numero, exercice, solde, valeur, arrete_le, enregistre_le FROM trajectoire
WHERE contrat <> $1 AND list_contains(string_split($2, ','), ej)
ORDER BY contrat, ej, version, numero, exercice, solde`,
  {
    ...{ contrat: tables.trajectoire.colonnes.contrat, ej, version, numero, exercice, solde, valeur },
    ...{ arrete_le, enregistre_le }
  }
);

/** The other contracts that an entity of this one is in, by their title. */
async function autresContrats(db: Database, contrat: string): Promise<ReadonlyMap<string, string>> {
  const lignes = await lance(db, requetes.contrats, ['']);
  const ejs = new Set(lignes.flatMap((l) => (l.id === contrat ? [l.ej] : [])));
  return new Map(lignes.flatMap((l) => (l.id !== contrat && ejs.has(l.ej) ? [[l.id, l.intitule]] : [])));
}

/** What a meeting asks for beside the tables of its contract: the paths of the others that its entities are in. */
export async function trajectoiresAilleurs(db: Database, contrat: string, code: CodeDeReunion): Promise<Need[]> {
  if (!DES_DOCUMENTS.includes(code)) return [];
  const partitions = [...(await autresContrats(db, contrat)).keys()].sort();
  return partitions.length === 0 ? [] : [{ table: 'trajectoire', partitions }];
}

/** The paths of the other contracts that these entities are in, and the titles of these contracts. */
export interface Ailleurs {
  points: readonly PointAilleurs[];
  titres: ReadonlyMap<string, string>;
}

export async function lisAilleurs(
  db: Database,
  contrat: string,
  code: CodeDeReunion,
  ejs: readonly string[]
): Promise<Ailleurs> {
  if (!DES_DOCUMENTS.includes(code)) return { points: [], titres: new Map() };
  const [points, titres] = await Promise.all([
    lance(db, pointsAilleurs, [contrat, ejs.join(',')]),
    autresContrats(db, contrat)
  ]);
  return { points, titres };
}
