import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import { memo } from '$lib/engine/memo';
import type { TableRows } from '$lib/schema/tables';
import { cheminDuModele } from '$lib/views/model-path';
import { alertesDesEntites, type AlertesDesEntites } from '$lib/views/alertes/ecrites';
import type { Membre } from '$lib/views/alertes/faits-ej';
import { comptesDesEjs } from '$lib/views/contrat/dossier';
import { DES_ENTITES } from '$lib/views/ecrites/entites';
import { reunis, type RowsDeContrats } from '$lib/views/ecrites/ecrites';
import { ecrisSuivi } from '$lib/views/ecrites/suivi';
import { nomsDeVues, registre } from '$lib/views/registre';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit, NomDeVue, Vues } from '$lib/views/vues';
import { Atelier, type Ecrits } from './atelier';
import { sha256De } from './sha256';

/** What is worked out together, from what these groups and contracts ask for alone. */
export interface Lot {
  ghts: string[];
  contrats: string[];
  /** Groups of the members of these contracts, whose accounts they read. */
  lus: string[];
  /** Hospitals of its groups that no contract has examined, once the follow-up of all contracts tells them. */
  seuls?: Membre[];
}

/** Groups whose files are loaded together: opening an engine for each would cost more than its models. */
const GHT_PAR_LOT = 8;

const DU_CONTRAT = [
  'contrat',
  'actions',
  'fiche',
  'aides',
  'atterrissage',
  'depuis',
  'reunions',
  'reunion',
  'alertesDuContrat',
  'contradictoire'
] as const;
const DU_GHT = ['ght', 'horsContrat'] as const;
type VueCommune = Exclude<NomDeVue, (typeof DU_GHT | typeof DU_CONTRAT)[number]>;

const COMMUNES = nomsDeVues.filter((vue): vue is VueCommune => [...DU_GHT, ...DU_CONTRAT].every((une) => une !== vue));

/** The lots of a dataset: a contract goes with the group of its first member. */
export function lotsDe({ ght = [], etablissement = [], contrat = [], contrat_perimetre = [] }: TableRows): Lot[] {
  const codes = ght.map(({ code }) => code).sort();
  const lots: Lot[] = [];
  for (let i = 0; i < codes.length || i === 0; i += GHT_PAR_LOT) {
    lots.push({ ghts: codes.slice(i, i + GHT_PAR_LOT), contrats: [], lus: [] });
  }
  const ghtDe = new Map(etablissement.map((e) => [e.ej, e.ght]));
  const ghtsDe = new Map<string, Set<string>>();
  for (const { contrat: id, ej } of contrat_perimetre) {
    const code = ghtDe.get(ej);
    if (code !== undefined) ghtsDe.set(id, (ghtsDe.get(id) ?? new Set()).add(code));
  }
  const lotDe = new Map(lots.flatMap((lot) => lot.ghts.map((code) => [code, lot] as const)));
  for (const { id } of contrat) {
    const siens = [...(ghtsDe.get(id) ?? [])];
    const lot = lotDe.get(siens[0] ?? '') ?? lots[0];
    lot?.contrats.push(id);
    lot?.lus.push(...siens.filter((code) => !lot.lus.includes(code)));
  }
  return lots;
}

/** What is known of the contracts of a lot once their models are written. */
export interface ContratsEcrits {
  suivis: RowsDeContrats;
  empreintes: Empreintes;
}

/** Digest of each model by its path. */
export type Empreintes = ReadonlyMap<string, string>;

/** Writes the models of the contracts of a lot, and tells their follow-up. */
export async function ecrisContrats({ contrats }: Lot, ecrits: Ecrits): Promise<ContratsEcrits> {
  if (contrats.length === 0) return { suivis: reunis([]), empreintes: new Map() };
  const atelier = await Atelier.ouvre(ecrits);
  try {
    await atelier.charge([
      { table: 'regle' },
      { table: 'date_legale' },
      ...contrats.flatMap((contrat) => registre.contrat.needs({ contrat }))
    ]);
    const params = await parametresDe(atelier.db, new Set(contrats));
    await atelier.charge(await besoinsDe(memo(atelier.db), params));
    const gardee = memo(atelier.db);
    const suivis = await ecrisSuivi(gardee, contrats);
    const empreintes = [];
    for (const vue of DU_CONTRAT) empreintes.push(...(await ecrisModeles(gardee, ecrits.dossier, vue, params[vue])));
    return { suivis, empreintes: new Map(empreintes) };
  } finally {
    atelier.close();
  }
}

/** Examines the hospitals of a lot that no contract has examined. */
export async function examineSeuls({ seuls = [] }: Lot, ecrits: Ecrits): Promise<AlertesDesEntites> {
  const atelier = await Atelier.ouvre(ecrits);
  try {
    await atelier.charge(DES_ENTITES.filter(({ table }) => table !== 'suivi'));
    await atelier.charge(await comptesDesEjs(atelier.db, new Set(seuls.map(({ ej }) => ej))));
    return await alertesDesEntites(memo(atelier.db), seuls);
  } finally {
    atelier.close();
  }
}

/** Writes the models of the groups of a lot, which show the follow-up of all contracts. */
export async function ecrisGroupes({ ghts }: Lot, ecrits: Ecrits): Promise<Empreintes> {
  const atelier = await Atelier.ouvre(ecrits);
  try {
    const params = ghts.map((ght) => ({ ght }));
    await atelier.charge(params.flatMap((p) => DU_GHT.flatMap((vue) => registre[vue].needs(p))));
    const db = memo(atelier.db);
    // Only of those that have a hospital that no contract has examined.
    const seuls = (await registre.horsContrat.parametres(db)).filter(({ ght }) => ghts.includes(ght));
    return new Map([
      ...(await ecrisModeles(db, ecrits.dossier, 'ght', params)),
      ...(await ecrisModeles(db, ecrits.dossier, 'horsContrat', seuls))
    ]);
  } finally {
    atelier.close();
  }
}

/** Writes the models that are of no group. */
export async function ecrisCommuns(ecrits: Ecrits): Promise<Empreintes> {
  const atelier = await Atelier.ouvre(ecrits);
  try {
    await atelier.charge([{ table: 'indicateur' }]);
    const demandes = await Promise.all(
      COMMUNES.map(async (vue) => ({ vue, params: await registre[vue].parametres(atelier.db) }))
    );
    await atelier.charge(demandes.flatMap(({ vue, params }) => params.flatMap((p) => besoinsDuModele(vue, p))));
    const gardee = memo(atelier.db);
    const empreintes = [];
    for (const { vue, params } of demandes)
      empreintes.push(...(await ecrisModeles(gardee, ecrits.dossier, vue, params)));
    return new Map(empreintes);
  } finally {
    atelier.close();
  }
}

const besoinsDuModele = <V extends NomDeVue>(vue: V, params: Vues[V]['params']): readonly Need[] =>
  registre[vue].needs(params);

type ParametresDuContrat = { [V in (typeof DU_CONTRAT)[number]]: Vues[V]['params'][] };

async function parametresDe(db: Database, contrats: ReadonlySet<string>): Promise<ParametresDuContrat> {
  const siens = <P extends { contrat: string }>(params: readonly P[]) =>
    params.filter(({ contrat }) => contrats.has(contrat));
  return {
    contrat: siens(await registre.contrat.parametres(db)),
    actions: siens(await registre.actions.parametres(db)),
    fiche: siens(await registre.fiche.parametres(db)),
    aides: siens(await registre.aides.parametres(db)),
    atterrissage: siens(await registre.atterrissage.parametres(db)),
    depuis: siens(await registre.depuis.parametres(db)),
    reunions: siens(await registre.reunions.parametres(db)),
    reunion: siens(await registre.reunion.parametres(db)),
    alertesDuContrat: siens(await registre.alertesDuContrat.parametres(db)),
    contradictoire: siens(await registre.contradictoire.parametres(db))
  };
}

/** Needs that the first ones tell, of every screen of the contracts: their sheets ask the same questions. */
async function besoinsDe(db: Database, params: ParametresDuContrat): Promise<Need[]> {
  const besoins: Need[] = [];
  const ajoute = async <V extends NomDeVue>(vue: V, siens: readonly Vues[V]['params'][]) => {
    for (const p of siens) besoins.push(...registre[vue].needs(p), ...((await registre[vue].suite?.(db, p)) ?? []));
  };
  for (const vue of DU_CONTRAT) await ajoute(vue, params[vue]);
  return besoins;
}

/**
 * Writes models as they are fetched (`ModeleEcrit`).
 * @returns digest of each by its path
 */
async function ecrisModeles<V extends NomDeVue>(
  db: Database,
  dossier: string,
  vue: V,
  params: readonly Vues[V]['params'][]
): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const p of params) {
    const ecrit: ModeleEcrit<V> = {
      vue,
      params: p,
      viewsVersion: VIEWS_VERSION,
      modele: await registre[vue].run(db, p)
    };
    const texte = JSON.stringify(ecrit);
    const chemin = cheminDuModele(vue, p);
    const fichier = path.join(dossier, chemin);
    mkdirSync(path.dirname(fichier), { recursive: true });
    writeFileSync(fichier, texte);
    digests.set(chemin, sha256De(texte));
  }
  return digests;
}
