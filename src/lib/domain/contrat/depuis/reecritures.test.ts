import { expect, it } from 'vitest';
import { desVersionsConnues, reecrituresEntre, type FaitPublie } from './reecritures';

const NOM = { action: null, numero: null, libelle: null, entite: null, quand: null, unite: null };

const jalon = (echeance: string, date_reelle: string | null = null, cle = '1.1 2'): FaitPublie => ({
  ...{ objet: 'jalon', cle, nom: { ...NOM, action: '1.1', numero: '2' } },
  valeurs: [
    { champ: 'echeance', nature: 'jour', valeur: echeance },
    { champ: 'date_reelle', nature: 'jour', valeur: date_reelle }
  ]
});

const compte = (poste: string, montant: number): FaitPublie => ({
  ...{ objet: 'compte', cle: poste, nom: { ...NOM, libelle: poste }, serie: 'CF 2025' },
  valeurs: [{ champ: 'montant', nature: 'euros', valeur: montant }]
});

const LE = '2026-06-30';

const brefs = (avant: FaitPublie[], alors: FaitPublie[], tout: FaitPublie[]) =>
  reecrituresEntre(avant, alors, tout, LE).map(({ sorte, champ, avant, apres }) => [sorte, champ, avant, apres]);

it('une échéance remplacée dans la même ligne est réécrite, ses deux valeurs dites', () => {
  const apres = [jalon('2026-12-15')];
  expect(brefs([jalon('2026-10-31')], apres, apres)).toEqual([['change', 'echeance', '2026-10-31', '2026-12-15']]);
});

it('un jalon atteint depuis n’est pas réécrit : sa date réelle le dit, et n’était pas venue ce jour-là', () => {
  const [alors, tout] = [jalon('2026-10-31'), jalon('2026-10-31', '2026-08-20')];
  expect(brefs([jalon('2026-10-31')], [alors], [tout])).toEqual([]);
});

it('un fait sans aucun jour, que la version d’aujourd’hui ne connaît qu’à sa propre date, se compare quand même', () => {
  expect(brefs([jalon('2026-10-31')], [], [jalon('2026-10-31')])).toEqual([]);
  expect(brefs([jalon('2026-10-31')], [], [jalon('2026-11-30')])).toEqual([
    ['change', 'echeance', '2026-10-31', '2026-11-30']
  ]);
});

it('une ligne qui n’y est plus est retirée, une ligne datée d’avant qui n’y était pas est ajoutée', () => {
  const nouvelle = jalon('2026-05-31', null, '1.1 9');
  expect(brefs([jalon('2026-10-31')], [nouvelle], [nouvelle])).toEqual([
    ['retire', null, null, null],
    ['ajoute', null, null, null]
  ]);
});

it('une ligne datée d’après n’est pas réécrite : elle est une nouvelle', () => {
  const neuve = jalon('2026-12-31', null, '1.1 9');
  const stable = jalon('2026-10-31');
  expect(brefs([stable], [stable], [stable, neuve])).toEqual([]);
});

it('les postes d’un même compte se disent une fois, par le plus gros écart, les autres comptés', () => {
  const avant = [compte('C1', 1_000_000), compte('C2', 500_000), compte('C3', 10)];
  // C1 −300 000, C2 +50 000; C3 did not move.
  const apres = [compte('C1', 700_000), compte('C2', 550_000), compte('C3', 10)];
  expect(reecrituresEntre(avant, apres, apres, LE)).toMatchObject([
    { nom: { libelle: 'C1' }, euros: -300_000, autres: 1 }
  ]);
});

it('les plus gros montants viennent d’abord, ce qui n’a pas d’euros ensuite', () => {
  const avant = [jalon('2026-10-31'), compte('C1', 100)];
  const apres = [jalon('2026-12-15'), compte('C1', 400)];
  expect(reecrituresEntre(avant, apres, apres, LE).map(({ objet, euros }) => [objet, euros])).toEqual([
    ['compte', 300],
    ['jalon', null]
  ]);
});

it('un montant qui n’était pas dit n’a pas d’écart : absent n’est pas zéro', () => {
  const vide: FaitPublie = { ...compte('C1', 0), valeurs: [{ champ: 'montant', nature: 'euros', valeur: null }] };
  expect(reecrituresEntre([vide], [compte('C1', 400)], [], LE)).toMatchObject([
    { avant: null, apres: 400, euros: null }
  ]);
});

it('des comptes transmis à nouveau depuis ont leur jour pour trace ; au même jour, la valeur a été réécrite', () => {
  const transmis = (montant: number, publieLe: string) => ({ ...compte('C1', montant), publieLe });
  expect(brefs([transmis(400, '2026-06-10')], [], [transmis(450, '2026-08-14')])).toEqual([]);
  const corrige = [transmis(450, '2026-06-10')];
  expect(brefs([transmis(400, '2026-06-10')], corrige, corrige)).toEqual([['change', 'montant', 400, 450]]);
});

it('un avenant pas encore pris n’a rien fixé : ni ses engagements, ni l’action dont tous les gains sont à lui', () => {
  const gain = [
    { action: '1.1', version: null },
    { action: '1.1', version: 1 },
    { action: '9.9', version: 1 }
  ];
  const { version, action } = desVersionsConnues(gain, []);
  expect([0, 1, null].map((n) => version({ version: n }))).toEqual([true, false, true]);
  // Sans ligne de gain, rien ne dit d’où vient une action.
  expect(['1.1', '9.9', '2.2'].map(action)).toEqual([true, false, true]);
  expect(desVersionsConnues(gain, [0, 1]).action('9.9')).toBe(true);
});
