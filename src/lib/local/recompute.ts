import { withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { Database } from '$lib/engine/database';
import { memo } from '$lib/engine/memo';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { fermesDuContrat, nommeFermes } from '$lib/views/fermes';
import { fermesDuModele } from '$lib/views/fermes-dits';
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
import { avecFermes, lanceFermee, lanceVue } from '$lib/views/closed-parts';
import { enOrdre } from './in-parallel';
import type { Moteur } from './needs';
import type { Touches } from './touched-views';

/** Gives a model written before, null where there is none to be read. */
export type LisEcrit = <V extends NomDeVue>(vue: V, params: Vues[V]['params']) => Promise<Vues[V]['modele'] | null>;

/** Tables with every measure that the reader may have, and the names of what is closed. */
interface Mesures {
  db: Database;
  noms: string[];
}

/** Contracts read at a time. */
const ENSEMBLE = 6;

/** Models of a dataset where something changed: recomputed from rows where it did, taken as written elsewhere. */
export class Reprises {
  readonly #db: Database;
  readonly #engine: Moteur;
  readonly #closed: readonly ClosedPart[];
  readonly #touches: Touches;
  readonly #ecrit: LisEcrit;
  readonly #ecrits = new Map<string, Promise<ContratModele | null>>();
  readonly #contrats = new Map<string, ContratModele>();

  /**
   * @param tables.db the engine's, with what `touches` asks for loaded, whose answers are kept
   * @param tables.closed what of it is closed to the reader
   */
  constructor(
    { db, engine, closed }: { db: Database; engine: Moteur; closed: readonly ClosedPart[] },
    touches: Touches,
    ecrit: LisEcrit
  ) {
    this.#db = db;
    this.#engine = engine;
    this.#closed = closed;
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
    return (recalculs[vue] ?? ((siens) => lanceVue(this.#db, this.#closed, vue, siens)))(params);
  }

  /** The model written before, where nothing of its measures changed. */
  async #sansMesures<V extends NomDeVue>(vue: V, params: Vues[V]['params']): Promise<Vues[V]['modele'] | null> {
    return this.#touches.indicateurs.size > 0 ? null : this.#ecrit(vue, params);
  }

  /** The tables with every measure: those of the recomputation where measures change; and what of them is closed. */
  async #toutesMesures(): Promise<Mesures> {
    const nouvelles = this.#touches.indicateurs.size > 0;
    const lues = nouvelles ? this.#closed : await this.#engine.load(registre.jeu.needs({}));
    const closed = lues.filter(({ table }) => table === 'mesure');
    const db = nouvelles ? this.#db : memo(this.#engine);
    return { db: withClosed(db, closed), noms: await nommeFermes(db, closed) };
  }

  async #jeu(): Promise<Vues['jeu']['modele']> {
    const ecrit = await this.#sansMesures('jeu', {});
    if (ecrit) return reprendsJeu(this.#db, ecrit);
    const { db, noms } = await this.#toutesMesures();
    return avecFermes(await registre.jeu.run(db, {}), noms);
  }

  async #portefeuille(): Promise<PortefeuilleModele> {
    const ids = (await lance(this.#db, requetes.contratsSuivis)).map(({ id }) => id);
    await enOrdre(ids, ENSEMBLE, (id) => this.#contratEcrit(id));
    const modeles: ContratModele[] = [];
    for (const id of ids) modeles.push(await this.#contrat(id));
    const lus = suivisDe(modeles);
    const fermes = modeles.flatMap(fermesDuModele);
    const ecrit = await this.#sansMesures('portefeuille', {});
    if (ecrit) return avecFermes(await reprendsPortefeuille(this.#db, ecrit, lus), fermes);
    const { db, noms } = await this.#toutesMesures();
    return avecFermes(await portefeuilleAvec(db, lus), [...noms, ...fermes]);
  }

  async #ght(params: Vues['ght']['params']): Promise<GhtModele> {
    const fermes: string[] = [];
    const lis = async (id: string) => {
      const modele = await this.#contrat(id);
      fermes.push(...fermesDuModele(modele));
      return modele;
    };
    const ecrit = await this.#sansMesures('ght', params);
    if (ecrit) return avecFermes(await reprendsGht(this.#db, ecrit, lis), fermes);
    const { db, noms } = await this.#toutesMesures();
    return avecFermes(await ghtAvec(db, params, lis), [...noms, ...fermes]);
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
    if (this.#touches.contrats.has(contrat)) return lanceVue(this.#db, this.#closed, 'contrat', { contrat });
    const closed = await this.#engine.load(registre.contrat.needs({ contrat }));
    const db = memo(this.#engine);
    return lanceFermee(db, await fermesDuContrat(db, contrat, closed), 'contrat', { contrat });
  }
}
