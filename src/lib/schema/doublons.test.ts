import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doublons } from './doublons';
import { defineTable } from './table';

const table = defineTable({
  doc: '',
  cle: ['a', 'b', 'c'],
  colonnes: {
    a: { type: 'texte', doc: '' },
    b: { type: 'entier', doc: '', nullable: true, vide: 0 },
    c: { type: 'texte', doc: '', nullable: true },
    d: { type: 'texte', doc: '' }
  }
});
const ligne = (a: string, b: number | null, c: string | null) => ({ a, b, c, d: 'x' });

describe('les clés en double', () => {
  it('la seconde ligne et les suivantes sont en double, la première non', () => {
    const lignes = [ligne('u', 1, 'v'), ligne('u', 2, 'v'), ligne('u', 1, 'v'), ligne('u', 1, 'v')];
    expect([...doublons(table, lignes)]).toEqual([2, 3]);
  });

  it('une cellule vide vaut ce qu’elle veut dire', () => {
    expect([...doublons(table, [ligne('u', 0, 'v'), ligne('u', null, 'v')])]).toEqual([1]);
  });

  it('un nombre n’est pas le texte qui l’écrit', () => {
    expect(doublons(table, [ligne('1', 1, 'v'), { ...ligne('1', 1, 'v'), a: 1 }]).size).toBe(0);
  });

  it('comme par le texte de la clé, quelles que soient les lignes', () => {
    const cellule = fc.constantFrom('a', 'b', 'ab', '');
    const lignes = fc.array(fc.record({ a: cellule, b: fc.option(fc.nat(2)), c: fc.option(cellule), d: cellule }));
    fc.assert(
      fc.property(lignes, (toutes) => {
        const vues = new Set<string>();
        const attendues = toutes.flatMap(({ a, b, c }, i) => {
          const cle = JSON.stringify([a, b ?? 0, c]);
          const deja = vues.has(cle);
          vues.add(cle);
          return deja ? [i] : [];
        });
        expect([...doublons(table, toutes)]).toEqual(attendues);
      })
    );
  });

  it('avec plus de valeurs que les codes n’en comptent sans se resserrer', () => {
    // Seven columns of 300 values each: 300⁷ is 2·10¹⁷, twenty times the largest whole number counted exactly.
    const noms = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const large = { doc: '', cle: noms, colonnes: {} };
    const lignes = Array.from({ length: 300 }, (_, i) => Object.fromEntries(noms.map((nom) => [nom, i])));
    const voisine = { ...lignes[299], g: 298 };
    expect([...doublons(large, [...lignes, voisine, { ...lignes[0] }])]).toEqual([301]);
  });
});
