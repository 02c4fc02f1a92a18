import { withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { OnProgress } from '$lib/engine/dataset-engine';
import type { Retrait } from '$lib/engine/local';
import type { Row, TableRows } from '$lib/schema/tables';
import { ecrisComparaison } from '$lib/views/ecrites/comparaison';
import {
  ECRITES_PAR_CONTRAT,
  ECRITES_PAR_ENTITE,
  reunis,
  type RowsDeContrats,
  type RowsEcrites
} from '$lib/views/ecrites/ecrites';
import { ecrisVeille } from '$lib/views/ecrites/veille';
import { entitesFermees } from '$lib/views/fermes';
import type { AlertesDesEntites } from '$lib/views/alertes/ecrites';
import { comptesDesEjs } from '$lib/views/contrat/dossier';
import { alertesHorsContrat, chargeVue, suivisDesContrats, type Moteur } from '$lib/views/load-view';
import { lisLignes } from './read-partitions';

/** Rows of the worked-out tables that local data change, and of what they are all there is. */
export interface Ecrites {
  contrats: string[];
  /** Hospitals that were examined by themselves, or no longer are. */
  entites: string[];
  indicateurs: string[];
  rows: RowsEcrites;
}

const VIDES: RowsEcrites = { ...reunis([]), signal_ej: [], examen_ej: [], comparaison: [], couverture: [], veille: [] };

/**
 * Works out anew, by the rules of the pipeline, what lists and comparisons show of what local data touch.
 * @param engine holds the local facts
 */
export async function ecrisTouchees(
  engine: Moteur,
  touches: Readonly<Record<'contrats' | 'contratsLies' | 'entites' | 'indicateurs', ReadonlySet<string>>>,
  avance: OnProgress
): Promise<Ecrites> {
  const [contrats, entites, indicateurs] = [
    [...new Set([...touches.contrats, ...touches.contratsLies])].sort(),
    [...touches.entites].sort(),
    [...touches.indicateurs].sort()
  ];
  const { rows } = await suivisDesContrats(engine, contrats, avance);
  const seuls = await examinesSeuls(engine, touches.entites, rows.suivi, avance);
  const compares = await comparees(engine, indicateurs, avance);
  const veille = await veilles(engine, touches.entites, avance);
  return { contrats, entites, indicateurs, rows: { ...VIDES, ...rows, ...seuls, ...compares, veille } };
}

/** Alerts of those of these hospitals that no contract has examined, these contracts being what they now are. */
async function examinesSeuls(
  engine: Moteur,
  entites: ReadonlySet<string>,
  refaits: readonly Row<'suivi'>[],
  avance: OnProgress
): Promise<AlertesDesEntites> {
  if (entites.size === 0) return { signal_ej: [], examen_ej: [] };
  return (await alertesHorsContrat(engine, { parmi: entites, refaits }, avance)).rows;
}

/** Cash of these hospitals. */
async function veilles(engine: Moteur, ejs: ReadonlySet<string>, avance: OnProgress): Promise<Row<'veille'>[]> {
  if (ejs.size === 0) return [];
  await engine.load([{ table: 'date_legale' }, ...(await comptesDesEjs(engine, ejs))], avance);
  const [jeu] = await lisLignes(engine, 'jeu');
  const comptes = (await lisLignes(engine, 'compte')).filter(({ ej }) => ejs.has(ej));
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
  const [deContrat, dEntite, dIndicateur] = [autre(apres.contrats), autre(apres.entites), autre(apres.indicateurs)];
  return {
    contrats: [...avant.contrats.filter(deContrat), ...apres.contrats],
    entites: [...avant.entites.filter(dEntite), ...apres.entites],
    indicateurs: [...avant.indicateurs.filter(dIndicateur), ...apres.indicateurs],
    rows: {
      ...reunis([desContrats(avant.rows, deContrat), apres.rows]),
      signal_ej: [...avant.rows.signal_ej.filter((l) => dEntite(l.entite)), ...apres.rows.signal_ej],
      examen_ej: [...avant.rows.examen_ej.filter((l) => dEntite(l.entite)), ...apres.rows.examen_ej],
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
export function retraitsDesEcrites({ contrats, entites, indicateurs, rows }: Ecrites): Retrait[] {
  const de = (table: Retrait['table'], colonne: string, noms: readonly string[]): Retrait => ({
    table,
    colonnes: [colonne],
    valeurs: noms.map((nom) => [nom])
  });
  return [
    ...ECRITES_PAR_CONTRAT.map((table) => de(table, 'contrat', contrats)),
    ...ECRITES_PAR_ENTITE.map((table) => de(table, 'entite', entites)),
    de('comparaison', 'indicateur', indicateurs),
    de('couverture', 'indicateur', indicateurs),
    de(
      'veille',
      'ej',
      rows.veille.map(({ ej }) => ej)
    )
  ];
}
