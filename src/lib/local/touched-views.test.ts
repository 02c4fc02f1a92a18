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
