import { withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { OnProgress } from '$lib/engine/dataset-engine';
import type { Retrait } from '$lib/engine/local';
import type { TableRows } from '$lib/schema/tables';
import { ecrisComparaison } from '$lib/views/ecrites/comparaison';
import type { RowsEcrites } from '$lib/views/ecrites/ecrites';
import { entitesFermees } from '$lib/views/fermes';
import { chargeVue, suivisDesContrats, type Moteur } from '$lib/views/load-view';
import { lisLignes } from './read-partitions';

/** Rows of the worked-out tables that local data change, and of which contracts and indicators they are all there is. */
export interface Ecrites {
  contrats: string[];
  indicateurs: string[];
  rows: RowsEcrites;
}

const VIDES: RowsEcrites = { suivi: [], alerte: [], signal: [], examen: [], comparaison: [], couverture: [] };

/**
 * Works out anew, by the rules of the pipeline, what lists and comparisons show of what local data touch.
 * @param engine holds the local facts
 */
export async function ecrisTouchees(
  engine: Moteur,
  touches: Readonly<Record<'contrats' | 'indicateurs', ReadonlySet<string>>>,
  avance: OnProgress
): Promise<Ecrites> {
  const [contrats, indicateurs] = [[...touches.contrats].sort(), [...touches.indicateurs].sort()];
  const { rows } = await suivisDesContrats(engine, contrats, avance);
  return { contrats, indicateurs, rows: { ...VIDES, ...rows, ...(await comparees(engine, indicateurs, avance)) } };
}

async function comparees(engine: Moteur, indicateurs: readonly string[], avance: OnProgress): Promise<TableRows> {
  if (indicateurs.length === 0) return {};
  const closed: ClosedPart[] = await engine.load([{ table: 'mesure' }, { table: 'indicateur' }], avance);
  const db = withClosed(engine, closed);
  const { comparaison, couverture } = await ecrisComparaison(db, indicateurs);
  const fermees = await entitesFermees(db);
  if (fermees.size === 0) return { comparaison, couverture };
  // What is closed cannot be worked out anew: what was published of it stays, without any rank among the others.
  await chargeVue(engine, 'catalogue', {}, avance);
  const publiees = (await lisLignes(engine, 'comparaison')).filter(
    ({ entite, indicateur }) => fermees.has(entite) && indicateurs.includes(indicateur)
  );
  return { comparaison: [...comparaison, ...publiees.map((l) => ({ ...l, rang: null, sur: null }))], couverture };
}

/** Those of earlier imports, under those of this one. */
export function superposeEcrites(avant: Ecrites | undefined, apres: Ecrites): Ecrites {
  if (!avant) return apres;
  const autre = (refaits: readonly string[]) => (nom: string) => !refaits.includes(nom);
  const [deContrat, dIndicateur] = [autre(apres.contrats), autre(apres.indicateurs)];
  return {
    contrats: [...avant.contrats.filter(deContrat), ...apres.contrats],
    indicateurs: [...avant.indicateurs.filter(dIndicateur), ...apres.indicateurs],
    rows: {
      suivi: [...avant.rows.suivi.filter((l) => deContrat(l.contrat)), ...apres.rows.suivi],
      alerte: [...avant.rows.alerte.filter((l) => deContrat(l.contrat)), ...apres.rows.alerte],
      signal: [...avant.rows.signal.filter((l) => deContrat(l.contrat)), ...apres.rows.signal],
      examen: [...avant.rows.examen.filter((l) => deContrat(l.contrat)), ...apres.rows.examen],
      comparaison: [...avant.rows.comparaison.filter((l) => dIndicateur(l.indicateur)), ...apres.rows.comparaison],
      couverture: [...avant.rows.couverture.filter((l) => dIndicateur(l.indicateur)), ...apres.rows.couverture]
    }
  };
}

/** The published rows that they replace. */
export function retraitsDesEcrites({ contrats, indicateurs }: Ecrites): Retrait[] {
  const de = (table: Retrait['table'], colonne: string, noms: readonly string[]): Retrait => ({
    table,
    colonnes: [colonne],
    valeurs: noms.map((nom) => [nom])
  });
  return [
    de('suivi', 'contrat', contrats),
    de('alerte', 'contrat', contrats),
    de('signal', 'contrat', contrats),
    de('examen', 'contrat', contrats),
    de('comparaison', 'indicateur', indicateurs),
    de('couverture', 'indicateur', indicateurs)
  ];
}
