import { expect, it } from 'vitest';
import { entetes, groupeDe } from './entetes';

it('une cellule du tableau des actions nomme sa colonne, son groupe et sa ligne', () => {
  const { de, ligne } = entetes('t', 2, 0);
  expect(de('jalons')).toBe(`t-jalons ${groupeDe('t', 2)} ${ligne}`);
  expect(entetes('t', null, 0).de('ap_vigueur', 'attendu')).toBe('t-ap_vigueur t-attendu t-tous-0');
});

it('une action qui figure dans deux groupes y a deux identifiants', () => {
  expect(entetes('t', 0, 0).ligne).not.toBe(entetes('t', 1, 0).ligne);
});
