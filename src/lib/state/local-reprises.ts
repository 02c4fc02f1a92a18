import type { Database } from '$lib/engine/database';
import { memo } from '$lib/engine/memo';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { ghtAvec, reprendsGht } from '$lib/views/ght/ght';
import type { GhtModele } from '$lib/views/ght/ght.types';
import { reprendsJeu } from '$lib/views/jeu/jeu';
import { portefeuilleAvec, reprendsPortefeuille } from '$lib/views/portefeuille/portefeuille';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import { suivisDe } from '$lib/views/portefeuille/suivi';
import { registre } from '$lib/views/registre';
import { lance } from '$lib/views/requete';
import { requetes } from '$lib/views/requetes';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { enOrdre } from './local-ensemble';
import type { Moteur } from './local-modeles';
import type { Touches } from './local-vues';

/** Gives a model written before, null where there is none to be read. */
export type LisEcrit = <V extends NomDeVue>(vue: V, params: Vues[V]['params']) => Promise<Vues[V]['modele'] | null>;

/** Contracts read at a time. */
const ENSEMBLE = 6;

/** Models of a dataset where something changed: recomputed from rows where it did, taken as written elsewhere. */
export class Reprises {
  readonly #db: Database;
  readonly #engine: Moteur;
  readonly #touches: Touches;
  readonly #ecrit: LisEcrit;
  readonly #ecrits = new Map<string, Promise<ContratModele | null>>();
  readonly #contrats = new Map<string, ContratModele>();

  /** @param db the engine's tables, with what `touches` asks for loaded, whose answers are kept */
  constructor(db: Database, engine: Moteur, touches: Touches, ecrit: LisEcrit) {
    this.#db = db;
    this.#engine = engine;
    this.#touches = touches;
    this.#ecrit = ecrit;
  }

  modele<V extends NomDeVue>(vue: V, params: Vues[V]['params']): Promise<Vues[V]['modele']> {
    const recalculs: { readonly [N in NomDeVue]?: (params: Vues[N]['params']) => Promise<Vues[N]['modele']> } = {
      jeu: () => this.#jeu(),
      portefeuille: () => this.#portefeuille(),
      ght: (siens) => this.#ght(siens),
      contrat: ({ contrat }) => this.#contrat(contrat)
    };
    return (recalculs[vue] ?? ((siens) => registre[vue].run(this.#db, siens)))(params);
  }

  /** The model written before, where nothing of its measures changed. */
  async #sansMesures<V extends NomDeVue>(vue: V, params: Vues[V]['params']): Promise<Vues[V]['modele'] | null> {
    return this.#touches.indicateurs.size > 0 ? null : this.#ecrit(vue, params);
  }

  /** The tables with every measure: those of the recomputation where measures change. */
  async #toutesMesures(): Promise<Database> {
    if (this.#touches.indicateurs.size > 0) return this.#db;
    await this.#engine.load(registre.jeu.needs({}));
    return memo(this.#engine);
  }

  async #jeu(): Promise<Vues['jeu']['modele']> {
    const ecrit = await this.#sansMesures('jeu', {});
    return ecrit ? reprendsJeu(this.#db, ecrit) : registre.jeu.run(await this.#toutesMesures(), {});
  }

  async #portefeuille(): Promise<PortefeuilleModele> {
    const ids = (await lance(this.#db, requetes.contratsSuivis)).map(({ id }) => id);
    await enOrdre(ids, ENSEMBLE, (id) => this.#contratEcrit(id));
    const modeles: ContratModele[] = [];
    for (const id of ids) modeles.push(await this.#contrat(id));
    const lus = suivisDe(modeles);
    const ecrit = await this.#sansMesures('portefeuille', {});
    return ecrit ? reprendsPortefeuille(this.#db, ecrit, lus) : portefeuilleAvec(await this.#toutesMesures(), lus);
  }

  async #ght(params: Vues['ght']['params']): Promise<GhtModele> {
    const lis = (id: string) => this.#contrat(id);
    const ecrit = await this.#sansMesures('ght', params);
    return ecrit ? reprendsGht(this.#db, ecrit, lis) : ghtAvec(await this.#toutesMesures(), params, lis);
  }

  async #contrat(contrat: string): Promise<ContratModele> {
    const connu = (await this.#contratEcrit(contrat)) ?? this.#contrats.get(contrat) ?? (await this.#etudie(contrat));
    this.#contrats.set(contrat, connu);
    return connu;
  }

  /** The room of a contract as written, null where it changes or cannot be read. */
  #contratEcrit(contrat: string): Promise<ContratModele | null> {
    if (this.#touches.contrats.has(contrat)) return Promise.resolve(null);
    const lu = this.#ecrits.get(contrat) ?? this.#ecrit('contrat', { contrat });
    this.#ecrits.set(contrat, lu);
    return lu;
  }

  async #etudie(contrat: string): Promise<ContratModele> {
    if (this.#touches.contrats.has(contrat)) return registre.contrat.run(this.#db, { contrat });
    await this.#engine.load(registre.contrat.needs({ contrat }));
    return registre.contrat.run(memo(this.#engine), { contrat });
  }
}
