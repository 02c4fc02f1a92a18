import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { piecesManquantes } from '$lib/domain/contrat/pieces';
import type { NativeDatabase } from '$lib/engine/native.server';
import { ecrisClasseur, ecrisClasseurDEtablissement } from '$lib/exports/classeur/classeur';
import { aRemplirDe } from '$lib/exports/prerempli';
import { contrat } from '$lib/importers/contrat/contrat';
import { lisContrat, lisEtablissement, lisLignes } from '$lib/local/read-partitions';
import type { Row } from '$lib/schema/tables';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';
import { ecritsDeLaDemonstration } from '../oracle/ecrits';

/** Its only demand is the cash plan of October 2026 to March 2027, and no contract covers it. */
const SEUL = '990070081';
const CONTRAT = 'marche-du-nord-performance-2024';

let db: NativeDatabase;
beforeAll(async () => {
  db = await ouvreJeu('demonstration', 'static/data');
});
afterAll(() => db.close());

it('le classeur prérempli d’un contrat de la démonstration, rendu tel quel, n’alerte de rien', async () => {
  const rows = await lisContrat(db, CONTRAT);
  const aRemplir = aRemplirDe(rows, CONTRAT, ecritsDeLaDemonstration().lis('demandes', {}));
  if (aRemplir === null) throw new Error('rien n’est demandé');
  const lu = await contrat.importe(await ecrisClasseur(rows, CONTRAT, { aRemplir }), 'x.xlsx');
  expect(lu.problems.filter(({ severite }) => severite !== 'information')).toEqual([]);
});

describe('le classeur prérempli d’un établissement de la démonstration qu’aucun contrat ne demande', () => {
  const prerempli = async () => {
    const rows = await lisEtablissement(db, SEUL);
    const aRemplir = aRemplirDe(rows, SEUL, ecritsDeLaDemonstration().lis('demandes', {}), 'etablissement');
    if (aRemplir === null) throw new Error('rien n’est demandé');
    return { rows, bytes: await ecrisClasseurDEtablissement(rows, SEUL, { aRemplir }) };
  };
  const siens = <L extends { ej: string }>(lignes: readonly L[] = []) => lignes.filter(({ ej }) => ej === SEUL);
  const manquantes = async (comptes: readonly Row<'compte'>[]) => {
    const [jeu] = await lisLignes(db, 'jeu');
    const quand = { au: jeu?.donnees_au ?? '', jours: await lisLignes(db, 'date_legale') };
    return piecesManquantes(comptes, SEUL, quand);
  };

  it('rendu tel quel, rend les mêmes tables et n’alerte de rien', async () => {
    const { rows, bytes } = await prerempli();
    const lu = await contrat.importe(bytes, 'x.xlsx');
    expect([lu.statut, lu.problems.filter(({ severite }) => severite !== 'information')]).toEqual(['lu', []]);
    expect(siens(rows.compte).length).toBeGreaterThan(1_000);
    expect(lu.rows.compte).toEqual(siens(rows.compte));
    expect(lu.rows.transmission).toEqual(rows.transmission);
    const citees = new Set([...siens(rows.compte), ...(rows.transmission ?? [])].map(({ source }) => source));
    expect(lu.rows.source).toEqual(rows.source?.filter(({ id }) => citees.has(id)));
    expect(await manquantes(lu.rows.compte ?? [])).toEqual(['plan_tresorerie']);
  });

  it('une ligne remplie, la demande s’en va, et rien d’autre ne change', async () => {
    const { rows, bytes } = await prerempli();
    let faite = false;
    const sheets = (await readXlsx(bytes)).sheets.map(({ name, rows: cases }) => ({
      name,
      rows: cases.map((ligne) => {
        if (faite || name !== 'Comptes' || !String(ligne[0]).startsWith('à remplir')) return ligne;
        faite = true;
        const montant = ligne.indexOf('à remplir');
        return ligne.map((v, i) => (v !== 'à remplir' ? v : i === montant ? 125_000 : new Date('2026-09-28')));
      })
    }));
    const lu = await contrat.importe(await writeXlsx({ sheets }), 'x.xlsx');
    const neuves = (lu.rows.compte ?? []).filter(({ version }) => version === 'plan_tresorerie');
    expect(neuves).toMatchObject([
      { ej: SEUL, poste: 'tresorerie', fin: '2026-10-31', montant: 125_000, publie_le: '2026-09-28' }
    ]);
    expect(lu.rows.compte?.length).toBe(siens(rows.compte).length + 1);
    expect(await manquantes(lu.rows.compte ?? [])).toEqual([]);
  });
});
