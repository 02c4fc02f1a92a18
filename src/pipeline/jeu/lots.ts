import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOfText } from '$lib/engine/checksum';
import type { Database } from '$lib/engine/database';
import type { ManifestFile, Need } from '$lib/engine/manifest';
import { memo } from '$lib/engine/memo';
import type { TableRows } from '$lib/schema/tables';
import { cheminDuModele } from '$lib/views/model-path';
import { reunis, type RowsDeContrats } from '$lib/views/ecrites/ecrites';
import { ecrisSuivi } from '$lib/views/ecrites/suivi';
import { nomsDeVues, registre } from '$lib/views/registre';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit, NomDeVue, Vues } from '$lib/views/vues';
import { Atelier } from './atelier';

/** What is worked out together, from what these groups and contracts ask for alone. */
export interface Lot {
  ghts: string[];
  contrats: string[];
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
type VueCommune = Exclude<NomDeVue, 'ght' | (typeof DU_CONTRAT)[number]>;

const COMMUNES = nomsDeVues.filter((vue): vue is VueCommune => vue !== 'ght' && DU_CONTRAT.every((une) => une !== vue));

/** The lots of a dataset: a contract goes with the group of its first member. */
export function lotsDe({ ght = [], etablissement = [], contrat = [], contrat_perimetre = [] }: TableRows): Lot[] {
  const codes = ght.map(({ code }) => code).sort();
  const lots: Lot[] = [];
  for (let i = 0; i < codes.length || i === 0; i += GHT_PAR_LOT) {
    lots.push({ ghts: codes.slice(i, i + GHT_PAR_LOT), contrats: [] });
  }
  const ghtDe = new Map(etablissement.map((e) => [e.ej, e.ght]));
  const premiers = new Map<string, string>();
  for (const { contrat: id, ej } of contrat_perimetre) {
    const code = ghtDe.get(ej);
    if (code !== undefined && !premiers.has(id)) premiers.set(id, code);
  }
  for (const { id } of contrat) {
    const code = premiers.get(id);
    const lot = lots.find(({ ghts }) => code !== undefined && ghts.includes(code)) ?? lots[0];
    lot?.contrats.push(id);
  }
  return lots;
}

/** Works out the models of some lots, in two times: what contracts say, then what others show of them. */
export class Ouvrier {
  readonly #dossier: string;
  readonly #lots: readonly Lot[];
  readonly #digests = new Map<string, string>();

  constructor(dossier: string, lots: readonly Lot[]) {
    this.#dossier = dossier;
    this.#lots = lots;
  }

  /** Writes the models of the contracts of these lots, and tells their follow-up. */
  async suivis(files: readonly ManifestFile[]): Promise<RowsDeContrats> {
    const parts: RowsDeContrats[] = [];
    for (const { contrats } of this.#lots.filter((lot) => lot.contrats.length > 0)) {
      const siens = new Set(contrats);
      const atelier = await Atelier.ouvre(this.#dossier, files);
      try {
        await atelier.charge([
          { table: 'regle' },
          ...contrats.flatMap((contrat) => registre.contrat.needs({ contrat }))
        ]);
        const params = await parametresDe(atelier.db, siens);
        await atelier.charge(await besoinsDe(memo(atelier.db), params));
        const gardee = memo(atelier.db);
        parts.push(await ecrisSuivi(gardee, contrats));
        for (const vue of DU_CONTRAT) await this.#ecris(gardee, vue, params[vue]);
      } finally {
        atelier.close();
      }
    }
    return reunis(parts);
  }

  /**
   * Writes the models of the groups, which show the follow-up of all contracts.
   * @returns digest of each model of these lots by its path
   */
  async termine(files: readonly ManifestFile[]): Promise<ReadonlyMap<string, string>> {
    for (const { ghts } of this.#lots) {
      const atelier = await Atelier.ouvre(this.#dossier, files);
      try {
        const params = ghts.map((ght) => ({ ght }));
        await atelier.charge(params.flatMap((p) => registre.ght.needs(p)));
        await this.#ecris(memo(atelier.db), 'ght', params);
      } finally {
        atelier.close();
      }
    }
    return this.#digests;
  }

  async #ecris<V extends NomDeVue>(db: Database, vue: V, params: readonly Vues[V]['params'][]): Promise<void> {
    for (const [chemin, digest] of await ecrisModeles(db, this.#dossier, vue, params))
      this.#digests.set(chemin, digest);
  }
}

/** Writes the models that are of no group. */
export async function ecrisCommuns(
  dossier: string,
  files: readonly ManifestFile[]
): Promise<ReadonlyMap<string, string>> {
  const atelier = await Atelier.ouvre(dossier, files);
  try {
    await atelier.charge([{ table: 'indicateur' }]);
    const demandes = await Promise.all(
      COMMUNES.map(async (vue) => ({ vue, params: await registre[vue].parametres(atelier.db) }))
    );
    await atelier.charge(demandes.flatMap(({ vue, params }) => params.flatMap((p) => besoinsDuModele(vue, p))));
    const gardee = memo(atelier.db);
    const ecrits = [];
    for (const { vue, params } of demandes) ecrits.push(...(await ecrisModeles(gardee, dossier, vue, params)));
    return new Map(ecrits);
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
    digests.set(chemin, digestOfText(texte));
  }
  return digests;
}
