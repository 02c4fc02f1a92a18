import { afterAll, beforeAll, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames } from '$lib/schema/tables';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { compose } from './overlay';
import { estTouchee, touchesDe } from './touched-views';

let publie: NativeDatabase;
beforeAll(async () => {
  publie = await NativeDatabase.open();
  await publie.fill(petitJeu, tableNames);
});
afterAll(() => publie.close());

it('des emplois payés font refaire les alertes des contrats de l’entité ; des lits qu’une action doit faire bouger, ce qui a changé ; d’autres, rien', async () => {
  const touchesPar = (indicateur: string) =>
    touchesDe(publie, {
      ...{ sommesRetirees: [], ejs: [], indicateurs: [indicateur] },
      unites: [{ genre: 'mesures', source: 'essai', edition: 'e', entite_type: 'ej', entite: '970000001', rows: {} }]
    });
  const [paie, lits] = [await touchesPar('ETPR_PNM_MENSUEL'), await touchesPar('LITS_MCO')];
  const places = await touchesPar('PLACES_MCO');
  for (const vue of ['contrat', 'alertesDuContrat', 'depuis'] as const) {
    expect(estTouchee(vue, { contrat: 'essai-2024' }, paie), vue).toBe(true);
    expect(estTouchee(vue, { contrat: 'essai-2024' }, lits), vue).toBe(vue !== 'alertesDuContrat');
    expect(estTouchee(vue, { contrat: 'essai-2024' }, places), vue).toBe(false);
  }
});

it('un contrat ne fait recalculer ni les indicateurs, ni les GHT où il n’est pas', async () => {
  const { portee } = await compose(publie, null, [
    { contrat: petitJeu.contrat, contrat_perimetre: petitJeu.contrat_perimetre }
  ]);
  const touches = await touchesDe(publie, portee);
  expect(estTouchee('indicateur', { code: 'LITS_MCO' }, touches)).toBe(false);
  expect(estTouchee('ght', { ght: 'ZZ-01' }, touches)).toBe(true);
  expect(estTouchee('ght', { ght: 'ZZ-02' }, touches)).toBe(false);
  expect(estTouchee('fiche', { contrat: 'essai-2024', numero: '1.1' }, touches)).toBe(true);
});
