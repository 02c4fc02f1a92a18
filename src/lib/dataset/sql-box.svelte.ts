import type { SqlEngine, SqlResult } from '$lib/engine/sql-engine';
import { Stopped } from '$lib/engine/errors';
import { code } from '$lib/engine/on-demand';
import { EngineWork } from './engine-work.svelte';

export type ResultatSql = SqlResult;

/** The experts' box: an engine of its own, ended by « Arrêter » and started again by the next statement. */
export class MoteurSql extends EngineWork {
  #resultat = $state.raw<ResultatSql | null>(null);
  #fermes = $state.raw<readonly string[]>([]);
  #engine: { jeu: string; opened: SqlEngine } | null = null;
  #end: AbortController | null = null;

  get resultat(): ResultatSql | null {
    return this.#resultat;
  }

  /** Names of the parts that are closed to the reader: the tables lack their rows. */
  get fermes(): readonly string[] {
    return this.#fermes;
  }

  /** Runs one statement. Never throws: a failure stands in `echec`, and the last result stays. */
  async execute(texte: string): Promise<void> {
    if (this.occupe) return;
    this.commence();
    try {
      const { readStatement } = await code(import('$lib/engine/sql-statement'));
      readStatement(texte);
      const engine = await this.#ouvert();
      this.#resultat = await engine.run(texte);
    } catch (cause) {
      this.echoue(cause);
    } finally {
      this.repose();
    }
  }

  /** Ends the worker, at whatever it does. */
  arrete(): void {
    this.#end?.abort(new Stopped());
    this.#end = null;
    this.#engine = null;
  }

  async #ouvert(): Promise<SqlEngine> {
    const racine = await this.racine();
    const { localesDuMoteur } = await code(import('$lib/local/engine-data'));
    const locales = await localesDuMoteur(racine);
    const jeu = `${racine} ${locales?.id ?? ''}`;
    if (this.#engine?.jeu === jeu && this.#engine.opened.alive) return this.#engine.opened;
    this.arrete();
    const end = new AbortController();
    this.#end = end;
    const { SqlEngine } = await code(import('$lib/engine/sql-engine'));
    const opened = await SqlEngine.open(
      racine,
      end,
      (avancement) => this.avance(avancement),
      locales?.surcouche ?? null
    );
    const { nommeFermes } = await code(import('$lib/views/fermes'));
    this.#fermes = await nommeFermes(opened.database, opened.closed);
    this.#engine = { jeu, opened };
    return opened;
  }
}
