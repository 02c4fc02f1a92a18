import { describe, expect, it } from 'vitest';
import { bandes, point, taux } from '$lib/charts/fixtures/exemples';
import type { ClassementEntree } from './rank';
import { enBref, lireItem, summary } from './summary';
import { table } from './table';

const entree: ClassementEntree = {
  items: [
    { id: 'a', libelle: 'Amont', point: point(2022, 0.72) },
    { id: 'b', libelle: 'Bois', point: point(2022, null, { qualite: 'secret' }) },
    { id: 'c', libelle: 'Clairière', point: point(2022, 0.84) },
    { id: 'd', libelle: 'Dune', point: point(2022, 0.72) }
  ],
  bande: bandes[3] ?? null,
  reference: { libelle: 'Région d’essai', valeur: 0.76 },
  indicateur: taux,
  annee: 2022,
  surligne: null
};
const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('le résumé d’un classement', () => {
  it('dit les extrêmes, la bande, la région et les absents', () => {
    expect(clair(summary(entree))).toBe(
      'Taux d’essai en 2022, 4 périmètres : de Dune (72,0 %) à Clairière (84,0 %). ' +
        '2022, 3 valeurs : 1 au-dessus du P80 national, 0 sous le P20. ' +
        'P20–P80 national : 70,0 % à 80,0 %, médiane 75,0 % (130 GHT). ' +
        'Région d’essai : 76,0 %. Bois : secret statistique.'
    );
  });

  it('dit qu’il n’y a aucune valeur', () => {
    const vide = { ...entree, items: [], bande: null, reference: null };
    expect(clair(summary(vide))).toBe('Taux d’essai en 2022, 0 périmètre : aucune valeur.');
    expect(clair(enBref(vide))).toBe('2022 : aucune valeur');
  });

  it('sans bande, dit les extrêmes', () => {
    expect(clair(enBref({ ...entree, bande: null }))).toBe('2022 : de Dune (72,0 %) à Clairière (84,0 %)');
  });
});

describe('la lecture d’une ligne', () => {
  it('dit la valeur, le rang et la place, les ex æquo au même rang', () => {
    expect(clair(lireItem(entree, 0))).toBe(
      'Clairière : 84,0 %, première valeur sur 3, au-dessus du P80 national (80,0 %)'
    );
    expect(clair(lireItem(entree, 1))).toBe('Amont : 72,0 %, 2e valeur ex æquo sur 3, entre P20 et P80');
    expect(clair(lireItem(entree, 2))).toBe('Dune : 72,0 %, 2e valeur ex æquo sur 3, entre P20 et P80');
  });

  it('deux valeurs montrées pareilles et qui ne le sont pas n’ont pas le même rang', () => {
    const [amont, bois, clairiere, dune] = entree.items;
    const telle = (item: typeof amont, exacte: number) =>
      item === undefined || item.point === null ? [] : [{ ...item, point: { ...item.point, exacte } }];
    const items = [...telle(amont, 0.7196), bois, clairiere, ...telle(dune, 0.7204)].filter((i) => i !== undefined);
    const dits = [1, 2].map((i) => clair(lireItem({ ...entree, items }, i)));
    expect(dits).toEqual([
      'Dune : 72,0 %, 2e valeur sur 3, entre P20 et P80',
      'Amont : 72,0 %, 3e valeur sur 3, entre P20 et P80'
    ]);
  });

  it('ne donne pas de rang sans valeur', () => {
    expect(clair(lireItem(entree, 3))).toBe('Bois : secret statistique');
    expect(lireItem(entree, 9)).toBe('');
  });
});

describe('le tableau d’un classement', () => {
  it('suit l’ordre du dessin, puis la région et la bande', () => {
    const t = table(entree);
    expect(clair(t.caption)).toBe('Taux d’essai en 2022, en %');
    expect(t.rows.map((r) => r.map(clair))).toEqual([
      ['Clairière', '84,0 %', 'au-dessus du P80 national (80,0 %)'],
      ['Amont', '72,0 %', 'entre P20 et P80'],
      ['Dune', '72,0 %', 'entre P20 et P80'],
      ['Bois', 'secret statistique', '—'],
      ['Région d’essai', '76,0 %', ''],
      ['P20 national (130 GHT)', '70,0 %', ''],
      ['Médiane nationale', '75,0 %', ''],
      ['P80 national', '80,0 %', '']
    ]);
  });

  it('n’a que deux colonnes sans bande', () => {
    expect(table({ ...entree, bande: null, reference: null }).columns).toEqual(['Périmètre', 'Valeur 2022']);
  });
});
