import { afterAll, beforeAll, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type TableRows } from '$lib/schema/tables';
import { nomsDeVues, registre } from '$lib/views/registre';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { compose, type Locales } from './local-surcouche';
import { estTouchee, touchesDe, type Touches } from './local-vues';

/** A dataset before and after an import that is published, and what the import is said to touch. */
interface Cas {
  nom: string;
  importe: TableRows;
  apres: TableRows;
}

const repris = { ...petitJeu, axe: petitJeu.axe.map((axe) => ({ ...axe, libelle: `${axe.libelle} (repris)` })) };
const lits = petitJeu.mesure.map((m) =>
  m.entite === '970000003' && m.indicateur === 'TRESORERIE' ? { ...m, valeur: 5_000_000 } : m
);
const comptes = petitJeu.compte.map((c) => ({ ...c, montant: c.montant + 1_000_000 }));

const CAS: Cas[] = [
  { nom: 'un contrat', importe: { ...repris, mesure: [], compte: [] }, apres: repris },
  {
    nom: 'des mesures',
    importe: { mesure: lits.filter((m) => m.entite === '970000003') },
    apres: { ...petitJeu, mesure: lits }
  },
  { nom: 'des comptes', importe: { compte: comptes }, apres: { ...petitJeu, compte: comptes } }
];

let publie: NativeDatabase;
beforeAll(async () => {
  publie = await ouvre(petitJeu);
});
afterAll(() => publie.close());

async function ouvre(rows: TableRows): Promise<NativeDatabase> {
  const db = await NativeDatabase.open();
  await db.fill(rows, tableNames);
  return db;
}

async function oubliees<V extends NomDeVue>(
  vue: V,
  apres: NativeDatabase,
  touches: Touches
): Promise<{ vue: V; params: Vues[V]['params'] }[]> {
  const manquees: { vue: V; params: Vues[V]['params'] }[] = [];
  for (const params of await registre[vue].parametres(publie)) {
    const change =
      JSON.stringify(await registre[vue].run(publie, params)) !==
      JSON.stringify(await registre[vue].run(apres, params));
    if (change && !estTouchee(vue, params, touches)) manquees.push({ vue, params });
  }
  return manquees;
}

it.each(CAS)('$nom : aucun modèle ne change sans être recalculé', async ({ importe, apres }) => {
  const { locales }: { locales: Locales } = await compose(publie, null, [importe]);
  const db = await ouvre(apres);
  const touches = await touchesDe(db, locales);
  const manquees: object[] = [];
  for (const vue of nomsDeVues) manquees.push(...(await oubliees(vue, db, touches)));
  db.close();
  expect(manquees).toEqual([]);
});

it('un contrat ne fait recalculer ni les indicateurs, ni les GHT où il n’est pas', async () => {
  const { locales } = await compose(publie, null, [
    { contrat: petitJeu.contrat, contrat_perimetre: petitJeu.contrat_perimetre }
  ]);
  const touches = await touchesDe(publie, locales);
  expect(estTouchee('indicateur', { code: 'LITS_MCO' }, touches)).toBe(false);
  expect(estTouchee('ght', { ght: 'ZZ-01' }, touches)).toBe(true);
  expect(estTouchee('ght', { ght: 'ZZ-02' }, touches)).toBe(false);
  expect(estTouchee('fiche', { contrat: 'essai-2024', numero: '1.1' }, touches)).toBe(true);
});
