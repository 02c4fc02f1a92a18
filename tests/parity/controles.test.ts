import { expect, it } from 'vitest';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { NativeDatabase } from '$lib/engine/native.server';
import { fiches } from '$lib/importers/fiches';
import type { Problem } from '$lib/importers/types';
import { tableNames, type Row, type TableRows } from '$lib/schema/tables';
import { compose, surcoucheDe } from '$lib/local/overlay';
import { assemble } from '../../src/pipeline/jeu/assemble';
import type { Configuration } from '../../src/pipeline/jeu/configuration';
import { petitJeu } from './petit-jeu';

const CODES = ['LITS_MCO', 'LITS_MED', 'LITS_CHI', 'SEJOURS_HC_MCO'];
const suivies = CODES.flatMap((code): Fiche[] => fiches.filter((f) => f.code === code));
/** Beds of all, of medicine, of surgery, stays: a hospital is so many times the first one. */
const PREMIER = [100, 60, 40, 4000];
const [A, B, C, D, E, F] = ['970000001', '970000002', '970000003', '970000004', '970000005', '970000006'] as const;

function mesures(entite: string, annee: number, fois: number, type: 'ej' | 'ght' = 'ej'): Row<'mesure'>[] {
  return suivies.map(({ code, definition, nature }, i) => ({
    ...{ entite_type: type, entite, indicateur: code, definition, edition: `${type}_${annee}` },
    ...{ debut: `${annee}-${nature === 'stock' ? '12-31' : '01-01'}`, fin: `${annee}-12-31` },
    ...{ valeur: (PREMIER[i] ?? 0) * fois, numerateur: null, denominateur: null, base: null },
    ...{ statut: 'definitif', qualite: 'ok', membres: null, attendus: null, fusion: null, reserve: null },
    ...{ source: `sae-${type === 'ej' ? 'mco' : 'ght'}-${annee}`, publie_le: null, simule: true }
  }));
}

const [modele] = petitJeu.etablissement;
const etablissement = [A, B, C, D, E, F].map((ej) => ({ ...modele, ej, nom: ej, ght: 'ZZ-01' }));
const avant = [
  ...[A, B, C, D, E, F].flatMap((ej, i) => mesures(ej, 2023, i + 1)),
  ...mesures('ZZ-01', 2023, 1 + 2 + 3 + 4 + 5 + 6, 'ght')
];
/** A and B exchanged, D copied on C, E and F left out, and a GHT ten times smaller. */
const apres = [
  ...[A, B, C, D].flatMap((ej, i) => mesures(ej, 2024, [2, 1, 3, 3][i] ?? 0)),
  ...mesures('ZZ-01', 2024, 2.1, 'ght')
];
const [ght] = petitJeu.ght;
const config: Configuration = {
  ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', region_libelle: 'Essai', presentation: 'Essai.' },
  ...{ simule: true, perimetres: ['ZZ-01'] }
};
const [source] = petitJeu.source;

function assembleAvec(mesure: Row<'mesure'>[]): { rows: TableRows; dits: Problem[] } {
  const dits: Problem[] = [];
  const sources = [...new Set(mesure.map((m) => m.source))].map((id) => ({ ...source, id }));
  const rows = { ghts: [ght], etablissement, mesure, source: [...petitJeu.source, ...sources] };
  return { rows: assemble(config, { ...rows, ght: rows.ghts }, suivies, (p) => dits.push(p)), dits };
}

it('un même fichier dit la même chose à la construction et dans le navigateur, et marque les mêmes valeurs', async () => {
  const construit = assembleAvec([...avant, ...apres]);
  const publie = assembleAvec(avant);
  expect(publie.dits).toEqual([]);
  const db = await NativeDatabase.open();
  await db.fill({ ...publie.rows, source: construit.rows.source ?? [] }, tableNames);
  const pose = await compose(db, null, [{ mesure: apres }]);
  db.close();

  const enClair = (dits: readonly Problem[]) => dits.map(({ genre, message }) => `${genre} : ${message}`).sort();
  expect(enClair(pose.aVerifier)).toEqual(enClair(construit.dits));
  expect([...new Set(construit.dits.map(({ genre }) => genre))].sort()).toEqual([
    'GHT différent de ses membres',
    'ligne copiée sur une autre',
    'lignes échangées',
    'saut d’une année à l’autre',
    'édition incomplète'
  ]);
  const marques = (rows: TableRows) =>
    (rows.mesure ?? [])
      .filter((m) => m.fin === '2024-12-31' && m.membres === null)
      .map((m) => `${m.entite} ${m.indicateur} ${m.reserve ?? 'sans marque'}`)
      .sort();
  expect(marques(surcoucheDe(pose.locales).rows)).toEqual(marques(construit.rows));
  // Six hospitals made 21 times the first; four are read, worth 2 + 1 + 3 + 3 = 9, and the GHT says 2.1.
  expect(construit.dits.find(({ genre }) => genre === 'GHT différent de ses membres')?.message).toBe(
    'ZZ-01, Lits de médecine, chirurgie et obstétrique, 2024\u00a0: 210 pour le GHT, 900 pour la somme de ses membres.'
  );
});
