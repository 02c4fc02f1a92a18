import { expect, it } from 'vitest';
import { verifieTables } from '$lib/schema/validation';
import { lisRegion } from './parametres';
import { territoire } from './territoire';

it('dix fois la France se compose aussi : des groupements et des hôpitaux tous différents, aux codes bien formés', () => {
  const { ght, etablissement, departement, noms } = territoire(
    lisRegion(undefined, { ghts: 1350, etablissements: 9000 })
  );
  expect([ght.length, etablissement.length]).toEqual([1350, 9000]);
  expect(new Set(noms.values()).size).toBe(1350);
  expect(new Set(etablissement.map(({ nom }) => nom)).size).toBe(9000);
  const problemes = verifieTables({ departement, ght, etablissement }, ['ght', 'etablissement']);
  // The sources are another table's.
  expect(problemes.filter(({ colonne }) => colonne !== 'source').slice(0, 5)).toEqual([]);
});
