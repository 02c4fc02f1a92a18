import type { ClosedPart } from '$lib/engine/database';
import type { Database } from '$lib/engine/database';
import { tablesParContrat } from '$lib/schema/tables';
import { lance } from './requete';
import { requetes } from './requetes';

/** What is refused to the reader, by kind: measures and accounts go by GHT, the rest by contract. */
export interface Fermes {
  mesures: ReadonlySet<string>;
  comptes: ReadonlySet<string>;
  contrats: ReadonlySet<string>;
}

const DE_CONTRAT: readonly string[] = tablesParContrat;

export function fermesDe({ closed = [] }: Pick<Database, 'closed'>): Fermes {
  const de = (garde: (table: string) => boolean) =>
    new Set(closed.filter(({ table }) => garde(table)).map(({ partition }) => partition));
  return {
    mesures: de((table) => table === 'mesure'),
    comptes: de((table) => table === 'compte'),
    contrats: de((table) => DE_CONTRAT.includes(table))
  };
}

/** The entities whose measures are closed: the GHT and their hospitals. */
export async function entitesFermees(db: Database): Promise<ReadonlySet<string>> {
  const { mesures } = fermesDe(db);
  if (mesures.size === 0) return mesures;
  return new Set([...mesures, ...(await ejsDe(db, mesures))]);
}

/** The mark of a hospital of which nothing can be said, since its measures are closed. */
export const fermeSi = (fermees: ReadonlySet<string>, ej: string): { ferme?: true } =>
  fermees.has(ej) ? { ferme: true } : {};

/** The legal entities whose accounts are closed. */
export async function ejsAuxComptesFermes(db: Database): Promise<ReadonlySet<string>> {
  const { comptes } = fermesDe(db);
  return comptes.size === 0 ? comptes : new Set(await ejsDe(db, comptes));
}

async function ejsDe(db: Database, ghts: ReadonlySet<string>): Promise<string[]> {
  const etablissements = await lance(db, requetes.etablissements, ['']);
  return etablissements.filter(({ ght }) => ghts.has(ght)).map(({ ej }) => ej);
}

/** Of the closed parts, those that a contract's own screens read: its folder, and its members' GHT. */
export async function fermesDuContrat(
  db: Database,
  contrat: string,
  closed: readonly ClosedPart[]
): Promise<ClosedPart[]> {
  if (closed.length === 0) return [];
  const lignes = await lance(db, requetes.contrats, ['']);
  const ghts = new Set(lignes.filter(({ id }) => id === contrat).map(({ ght }) => ght));
  return closed.filter(({ table, partition }) =>
    DE_CONTRAT.includes(table) ? partition === contrat : ghts.has(partition)
  );
}

/** Closed parts by name, each once: « Vallon-Bleu », `comptes:Marche du Nord` when its accounts alone are, « contrat de … ». */
export async function nommeFermes(db: Database, closed: readonly ClosedPart[]): Promise<string[]> {
  if (closed.length === 0) return [];
  const { mesures, comptes, contrats } = fermesDe({ closed });
  const ghts = new Map((await lance(db, requetes.ghts)).map((g) => [g.code, g.libelle]));
  const lignes = contrats.size === 0 ? [] : await lance(db, requetes.contrats, ['']);
  const titres = new Map(lignes.map((c) => [c.id, c.intitule]));
  const ght = (code: string) => ghts.get(code) ?? code;
  return [
    ...[...mesures].map(ght),
    ...[...comptes].filter((code) => !mesures.has(code)).map((code) => `comptes:${ght(code)}`),
    ...[...contrats].map((id) => titres.get(id) ?? id)
  ];
}
