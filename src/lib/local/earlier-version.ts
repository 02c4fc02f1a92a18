import { dateCourte } from '$lib/format/date';
import type { Epingle } from '$lib/format/pinned-address';
import { withClosed } from '$lib/engine/closed';
import type { Database } from '$lib/engine/database';
import type { DatasetEngine, OnProgress } from '$lib/engine/dataset-engine';
import { earlierRoot, EarlierUnavailable } from '$lib/engine/earlier';
import { asEngineError, EngineError } from '$lib/engine/errors';
import { isComparable } from '$lib/engine/kept-versions';
import { announce } from '$lib/engine/publication';
import { openEarlier } from '$lib/engine/wasm';
import { chargeVue } from '$lib/views/load-view';
import type { NomDeVue, Vues } from '$lib/views/vues';

/**
 * The tables of a version published before that a view asks for, on an engine of their own.
 * @param racine address of the current version's folder
 * @param engine that of the current version, whose manifest names those that are kept
 * @throws EarlierUnavailable when it is not kept, is of another format of tables, or does not come
 */
export async function versionAnterieure<V extends NomDeVue>(
  { racine, engine }: { racine: string; engine: Pick<DatasetEngine, 'manifest'> },
  epingle: Epingle,
  { vue, params, avance }: { vue: V; params: Vues[V]['params']; avance: OnProgress }
): Promise<Database> {
  const { jeu, anterieures } = engine.manifest;
  const version = anterieures.find(({ dataVersion }) => dataVersion.startsWith(epingle.version));
  const jour = dateCourte(epingle.au);
  if (version === undefined) throw new EarlierUnavailable(jour, 'ses tables ne sont pas gardées.');
  if (!isComparable(version))
    throw new EarlierUnavailable(jour, 'ses tables sont d’un autre format que celles d’aujourd’hui.', 'schema');
  announce(anterieures.map(({ dataVersion, manifeste }) => ({ nom: jeu, dataVersion, empreintes: { manifeste } })));
  try {
    const sien = await openEarlier(earlierRoot(racine, version), avance);
    const closed = await chargeVue(sien, vue, params, avance);
    return withClosed(sien.kept, closed);
  } catch (cause) {
    const { message, kind } = asEngineError(cause);
    throw new EarlierUnavailable(jour, message, kind, cause);
  }
}

/** Local data stand over what is published: nobody published an earlier version of them. */
export class SansVersionAnterieure extends EngineError {
  readonly kind = 'absent';
  readonly conseil = 'Comparez depuis une date, ou montrez les données publiées.';
  constructor() {
    super('Vos données de ce poste n’ont pas de version publiée avant elles\u00a0: il n’y a rien à quoi les comparer.');
  }
}
