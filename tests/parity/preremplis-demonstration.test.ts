import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import { ecrisClasseur } from '$lib/exports/classeur/classeur';
import { aRemplirDe } from '$lib/exports/prerempli';
import { contrat } from '$lib/importers/contrat/contrat';
import { lisContrat } from '$lib/local/read-partitions';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';
import { ecritsDeLaDemonstration } from '../oracle/ecrits';

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
