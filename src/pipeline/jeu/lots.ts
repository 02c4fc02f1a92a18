import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOfText } from '$lib/engine/checksum';
import type { Database } from '$lib/engine/database';
import type { ManifestFile, Need } from '$lib/engine/manifest';
import { memo } from '$lib/engine/memo';
import type { TableRows } from '$lib/schema/tables';
import { cheminDuModele } from '$lib/views/model-path';
import { ecrisSuivi } from '$lib/views/ecrites/suivi';
import { registre } from '$lib/views/registre';
import { VIEWS_VERSION } from '$lib/views/version';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { Atelier } from './atelier';

/** What is worked out together, from what these groups and contracts ask for alone. */
export interface Lot {
  ghts: string[];
  contrats: string[];
}

/** Groups whose files are loaded together: opening an engine for each would cost more than its models. */
const GHT_PAR_LOT = 8;

export type Suivis = Required<Pick<TableRows, 'suivi' | 'alerte'>>;

/** A model that waits for the version of the data, which the follow-up of all contracts is part of. */
interface EnAttente {
  chemin: string;
  vue: NomDeVue;
  params: object;
  texte: string;
}

const DU_CONTRAT = ['contrat', 'actions', 'fiche'] as const;
const COMMUNES = ['jeu', 'portefeuille', 'indicateur', 'catalogue', 'explorer'] as const;

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
  readonly #enAttente: EnAttente[] = [];

  constructor(dossier: string, lots: readonly Lot[]) {
    this.#dossier = dossier;
    this.#lots = lots;
  }

  /** The follow-up of the contracts of these lots; their models wait. */
  async suivis(files: readonly ManifestFile[]): Promise<Suivis> {
    const suivi: Suivis['suivi'] = [];
    const alerte: Suivis['alerte'] = [];
    for (const { contrats } of this.#lots.filter((lot) => lot.contrats.length > 0)) {
      const siens = new Set(contrats);
      const atelier = await Atelier.ouvre(this.#dossier, files);
      try {
        await atelier.charge(contrats.flatMap((contrat) => registre.contrat.needs({ contrat })));
        const params = await parametresDe(atelier.db, siens);
        await atelier.charge(await besoinsDe(atelier.db, params));
        const gardee = memo(atelier.db);
        const lus = await ecrisSuivi(gardee, contrats);
        suivi.push(...lus.suivi);
        alerte.push(...lus.alerte);
        for (const vue of DU_CONTRAT) this.#enAttente.push(...(await modelesDe(gardee, vue, params[vue])));
      } finally {
        atelier.close();
      }
    }
    return { suivi, alerte };
  }

  /**
   * Writes the models that waited, and those of the groups.
   * @returns digest of each by its path
   */
  async termine(files: readonly ManifestFile[], dataVersion: string): Promise<Map<string, string>> {
    const digests = ecrisModeles(this.#dossier, this.#enAttente, dataVersion);
    for (const { ghts } of this.#lots) {
      const atelier = await Atelier.ouvre(this.#dossier, files);
      try {
        const params = ghts.map((ght) => ({ ght }));
        const { needs, run } = await demandeDe(atelier.db, 'ght', params);
        await atelier.charge(needs);
        const modeles = await run(memo(atelier.db));
        for (const [chemin, digest] of ecrisModeles(this.#dossier, modeles, dataVersion)) digests.set(chemin, digest);
      } finally {
        atelier.close();
      }
    }
    return digests;
  }
}

/** Writes the models that are of no group. */
export async function ecrisCommuns(
  dossier: string,
  files: readonly ManifestFile[],
  dataVersion: string
): Promise<Map<string, string>> {
  const atelier = await Atelier.ouvre(dossier, files);
  try {
    await atelier.charge([{ table: 'indicateur' }]);
    const demandes = await Promise.all(COMMUNES.map((vue) => demandeDe(atelier.db, vue)));
    await atelier.charge(demandes.flatMap(({ needs }) => needs));
    const gardee = memo(atelier.db);
    const modeles: EnAttente[] = [];
    for (const { run } of demandes) modeles.push(...(await run(gardee)));
    return ecrisModeles(dossier, modeles, dataVersion);
  } finally {
    atelier.close();
  }
}

/**
 * What a view asks for, and its models once that is loaded.
 * @param seuls parameters of the models wanted; null: all those of the dataset
 */
async function demandeDe<V extends NomDeVue>(db: Database, vue: V, seuls: readonly Vues[V]['params'][] | null = null) {
  const params = seuls ?? (await registre[vue].parametres(db));
  return {
    needs: params.flatMap((p): readonly Need[] => registre[vue].needs(p)),
    run: (chargee: Database) => modelesDe(chargee, vue, params)
  };
}

type ParametresDuContrat = { [V in (typeof DU_CONTRAT)[number]]: Vues[V]['params'][] };

async function parametresDe(db: Database, contrats: ReadonlySet<string>): Promise<ParametresDuContrat> {
  const siens = <P extends { contrat: string }>(params: readonly P[]) =>
    params.filter(({ contrat }) => contrats.has(contrat));
  return {
    contrat: siens(await registre.contrat.parametres(db)),
    actions: siens(await registre.actions.parametres(db)),
    fiche: siens(await registre.fiche.parametres(db))
  };
}

/** Needs that the first ones tell, of every screen of the contracts. */
async function besoinsDe(db: Database, params: ParametresDuContrat): Promise<Need[]> {
  const besoins: Need[] = [];
  const ajoute = async <V extends NomDeVue>(vue: V, siens: readonly Vues[V]['params'][]) => {
    for (const p of siens) besoins.push(...registre[vue].needs(p), ...((await registre[vue].suite?.(db, p)) ?? []));
  };
  for (const vue of DU_CONTRAT) await ajoute(vue, params[vue]);
  return besoins;
}

async function modelesDe<V extends NomDeVue>(
  db: Database,
  vue: V,
  params: readonly Vues[V]['params'][]
): Promise<EnAttente[]> {
  const modeles: EnAttente[] = [];
  for (const p of params) {
    const texte = JSON.stringify(await registre[vue].run(db, p));
    modeles.push({ chemin: cheminDuModele(vue, p), vue, params: p, texte });
  }
  return modeles;
}

/** Writes models as they are fetched: `ModeleEcrit`, whose model is text already. */
function ecrisModeles(dossier: string, modeles: readonly EnAttente[], dataVersion: string): Map<string, string> {
  return new Map(
    modeles.map(({ chemin, vue, params, texte }) => {
      const tete = JSON.stringify({ vue, params, dataVersion, viewsVersion: VIEWS_VERSION });
      const entier = `${tete.slice(0, -1)},"modele":${texte}}`;
      const fichier = path.join(dossier, chemin);
      mkdirSync(path.dirname(fichier), { recursive: true });
      writeFileSync(fichier, entier);
      return [chemin, digestOfText(entier)];
    })
  );
}
