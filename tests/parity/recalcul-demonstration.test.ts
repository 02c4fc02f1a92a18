import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contratsDuJeu } from '$lib/words/plan';
import { memo } from '$lib/engine/memo';
import type { NativeDatabase } from '$lib/engine/native.server';
import { parseIndex } from '$lib/engine/publication';
import { ecrisClasseur } from '$lib/exports/classeur/classeur';
import { lisFeuilles } from '$lib/importers/contrat/feuilles';
import { lisTables } from '$lib/importers/contrat/lecture';
import { Signalements } from '$lib/importers/contrat/signalement';
import { tablesDuClasseur } from '$lib/schema/classeur';
import { columnsOf } from '$lib/schema/columns';
import type { Row, TableRows } from '$lib/schema/tables';
import { ecrisTouchees } from '$lib/local/written-rows';
import { lisContrat } from '$lib/local/read-partitions';
import { recalculeModeles } from '$lib/local/models';
import { compose } from '$lib/local/overlay';
import { tablesDuContrat } from '$lib/local/units';
import { touchesDe } from '$lib/local/touched-views';
import { cheminDuModele } from '$lib/views/model-path';
import { registre } from '$lib/views/registre';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';
import { differences } from './compare';
import { ecrisDans, moteurDe, remplaceEcrites } from './jeu-ouvert';

const DONNEES = 'static/data';
const CONTRAT = 'trois-etangs-performance-2024';

let db: NativeDatabase;
let dataVersion: string;
beforeAll(async () => {
  dataVersion =
    parseIndex(readFileSync(`${DONNEES}/index.json`, 'utf8')).find(({ nom }) => nom === 'demonstration')?.dataVersion ??
    '';
  db = await ouvreJeu('demonstration', DONNEES);
});
afterAll(() => db.close());

/** A model of the demonstration as `npm run data` writes it. */
function lisEcrit<V extends NomDeVue>(vue: V, params: Vues[V]['params']): Vues[V]['modele'] {
  const chemin = path.join(DONNEES, 'demonstration', dataVersion, cheminDuModele(vue, params));
  return (JSON.parse(readFileSync(chemin, 'utf8')) as { modele: Vues[V]['modele'] }).modele;
}

/** The workbook of a contract with another title, higher gains and every milestone reached. */
function repris(rows: TableRows): TableRows {
  return {
    ...Object.fromEntries(tablesDuContrat.map(({ table }) => [table, rows[table] ?? []])),
    contrat: (rows.contrat ?? []).map((c) => ({ ...c, intitule: `${c.intitule} (repris)` })),
    gain: (rows.gain ?? []).map((g) => ({ ...g, brut: g.brut + 150_000 })),
    jalon: (rows.jalon ?? []).map((j) => (j.date_reelle === null ? { ...j, date_reelle: j.echeance } : j))
  };
}

/** The same, done to the tables. */
const REPRISE = [
  "UPDATE contrat SET intitule = intitule || ' (repris)' WHERE id = $1",
  'UPDATE gain SET brut = brut + 150000 WHERE contrat = $1',
  'UPDATE jalon SET date_reelle = echeance WHERE contrat = $1 AND date_reelle IS NULL'
];

const COMPTEES_AUTREMENT = tablesDuClasseur.filter((table) =>
  columnsOf(table).some(([, { unite }]) => unite === 'fraction' || unite?.startsWith('celle de'))
);

it('les taux de tous les contrats de la démonstration, écrits puis relus, ne font douter d’aucun', async () => {
  const rows = await lisContrat(db, CONTRAT);
  const effets = await db.query<Row<'action_indicateur'>>('SELECT * FROM action_indicateur');
  expect(effets.filter(({ effet }) => effet !== null && Math.abs(effet) < 1).length).toBeGreaterThan(15);
  const ecrites = {
    ...Object.fromEntries(COMPTEES_AUTREMENT.map((table) => [table, rows[table] ?? []])),
    ...{ contrat: rows.contrat ?? [], indicateur: rows.indicateur ?? [] },
    action_indicateur: effets.map((effet) => ({ ...effet, contrat: CONTRAT }))
  };
  for (const format of ['xlsx', 'ods'] as const) {
    const signalements = new Signalements(format);
    const lus = lisTables(await lisFeuilles(await ecrisClasseur(ecrites, CONTRAT, { format })), signalements);
    expect([format, signalements.problems()]).toEqual([format, []]);
    expect(lus.get('action_indicateur')?.lignes.length).toBe(effets.length);
  }
});

it('l’import offre chaque contrat de la démonstration', async () => {
  const contrats = await db.query<{ id: string }>('SELECT id FROM contrat ORDER BY id');
  const offerts = contratsDuJeu(lisEcrit('portefeuille', {})).map(({ id }) => id);
  expect(offerts.toSorted()).toEqual(contrats.map(({ id }) => id).toSorted());
  expect(offerts).toContain('ptsm-littoral');
});

it(
  'le classeur d’un contrat de la démonstration donne les modèles d’un recalcul complet',
  { timeout: 300_000 },
  async () => {
    expect(existsSync(path.join(DONNEES, 'demonstration', dataVersion, 'vues/portefeuille/index.json'))).toBe(true);
    const importe = repris(await lisContrat(db, CONTRAT));
    const { portee } = await compose(db, null, [importe]);
    for (const sql of REPRISE) await db.query(sql, [CONTRAT]);

    const touches = await touchesDe(db, portee);
    const suivi = { avance: () => undefined, raconte: () => undefined, signal: new AbortController().signal };
    await remplaceEcrites(db, await ecrisTouchees(moteurDe(db), touches, suivi.avance));
    const modeles = await recalculeModeles(moteurDe(db), touches, suivi);
    expect(modeles.length).toBeGreaterThan(30);
    await ecrisDans(db);
    const complet = memo(db);
    const ecarts: string[] = [];
    // Sheets of actions are many and alike: one in so many is compared.
    for (const { vue, params, modele } of modeles.filter(({ vue }, i) => vue !== 'fiche' || i % 7 === 0)) {
      const attendu: unknown = await recalcule(vue, params);
      ecarts.push(...differences(attendu, modele, cheminDuModele(vue, params)));
    }
    expect(ecarts).toEqual([]);

    function recalcule<V extends NomDeVue>(vue: V, params: Vues[V]['params']): Promise<Vues[V]['modele']> {
      return registre[vue].run(complet, params);
    }
  }
);
