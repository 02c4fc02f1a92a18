import { withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { OnProgress } from '$lib/engine/dataset-engine';
import type { Retrait } from '$lib/engine/local';
import type { Row, TableRows } from '$lib/schema/tables';
import { ecrisComparaison } from '$lib/views/ecrites/comparaison';
import { ECRITES_PAR_CONTRAT, reunis, type RowsDeContrats, type RowsEcrites } from '$lib/views/ecrites/ecrites';
import { ecrisVeille } from '$lib/views/ecrites/veille';
import { entitesFermees } from '$lib/views/fermes';
import { chargeVue, suivisDesContrats, type Moteur } from '$lib/views/load-view';
import { lisLignes } from './read-partitions';

/** Rows of the worked-out tables that local data change, and of which contracts and indicators they are all there is. */
export interface Ecrites {
  contrats: string[];
  indicateurs: string[];
  rows: RowsEcrites;
}

const VIDES: RowsEcrites = { ...reunis([]), comparaison: [], couverture: [], veille: [] };

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
  const compares = await comparees(engine, indicateurs, avance);
  return { contrats, indicateurs, rows: { ...VIDES, ...rows, ...compares, veille: await veilles(engine, contrats) } };
}

/** Cash of the members of these contracts, whose accounts are there by now. */
async function veilles(engine: Moteur, contrats: readonly string[]): Promise<Row<'veille'>[]> {
  if (contrats.length === 0) return [];
  const membres = new Set(
    (await lisLignes(engine, 'contrat_perimetre')).flatMap((p) => (contrats.includes(p.contrat) ? [p.ej] : []))
  );
  const [jeu] = await lisLignes(engine, 'jeu');
  const comptes = (await lisLignes(engine, 'compte')).filter(({ ej }) => membres.has(ej));
  return jeu ? ecrisVeille(comptes, { au: jeu.donnees_au, jours: await lisLignes(engine, 'date_legale') }) : [];
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
      ...reunis([desContrats(avant.rows, deContrat), apres.rows]),
      comparaison: [...avant.rows.comparaison.filter((l) => dIndicateur(l.indicateur)), ...apres.rows.comparaison],
      veille: [
        ...avant.rows.veille.filter(({ ej }) => apres.rows.veille.every((l) => l.ej !== ej)),
        ...apres.rows.veille
      ],
      couverture: [...avant.rows.couverture.filter((l) => dIndicateur(l.indicateur)), ...apres.rows.couverture]
    }
  };
}

function desContrats(rows: RowsDeContrats, garde: (contrat: string) => boolean): RowsDeContrats {
  const gardees = <L extends { contrat: string }>(lignes: readonly L[]) => lignes.filter((l) => garde(l.contrat));
  return {
    suivi: gardees(rows.suivi),
    alerte: gardees(rows.alerte),
    signal: gardees(rows.signal),
    examen: gardees(rows.examen),
    echeance: gardees(rows.echeance),
    gain_discute: gardees(rows.gain_discute),
    aide_suivie: gardees(rows.aide_suivie),
    aide_plan: gardees(rows.aide_plan),
    aide_ecart: gardees(rows.aide_ecart),
    demande: gardees(rows.demande),
    demande_ej: gardees(rows.demande_ej)
  };
}

/** The published rows that they replace. */
export function retraitsDesEcrites({ contrats, indicateurs, rows }: Ecrites): Retrait[] {
  const de = (table: Retrait['table'], colonne: string, noms: readonly string[]): Retrait => ({
    table,
    colonnes: [colonne],
    valeurs: noms.map((nom) => [nom])
  });
  return [
    ...ECRITES_PAR_CONTRAT.map((table) => de(table, 'contrat', contrats)),
    de('comparaison', 'indicateur', indicateurs),
    de('couverture', 'indicateur', indicateurs),
    de(
      'veille',
      'ej',
      rows.veille.map(({ ej }) => ej)
    )
  ];
}
