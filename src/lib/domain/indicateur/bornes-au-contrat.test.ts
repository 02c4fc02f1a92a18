import { expect, it } from 'vitest';
import { fiches } from '$lib/importers/fiches';
import { autreUniteQueLAutrePartie, borneDepassee, bornesAuContrat, chiffreDeTrop } from './bornes-au-contrat';

it('un absentéisme de 40 % n’est pas une cible, 8 % en est une', () => {
  const bornes = bornesAuContrat('ABSENTEISME_PNM');
  expect(bornes && [0.4, 0.08, 0.0008].map((valeur) => borneDepassee(valeur, bornes))).toEqual([0.25, null, 0.005]);
  expect(bornesAuContrat('LITS_MCO')).toBeNull();
});

it('ce qui ne s’additionne pas a ses bornes ; une somme, qui a la taille de son hôpital, n’en a pas', () => {
  const sansBornes = fiches.filter(({ agregation, code }) => agregation !== 'somme' && !bornesAuContrat(code));
  expect(sansBornes.map(({ code }) => code)).toEqual([]);
});

it('chaque indicateur que la convention borne l’est des deux côtés, et d’un effet', () => {
  const bornes = fiches.flatMap(({ code }) => bornesAuContrat(code) ?? []);
  expect(bornes.length).toBeGreaterThan(20);
  expect(bornes.filter(({ min, max, effet }) => !(min < max && effet > 0 && effet <= max - min))).toEqual([]);
  const encours = bornesAuContrat('TAUX_ENCOURS_DETTE');
  expect(encours && [2.01, 2, -0.01].map((valeur) => borneDepassee(valeur, encours))).toEqual([2, null, 0]);
});

it('une cible de dix fois ce qui est connu, ou de trois fois cela et les autres cibles', () => {
  const dit = (cible: number, connues: number[], autresCibles: number[] = [], parZero = false) =>
    chiffreDeTrop(cible, { connues, autresCibles }, parZero);
  expect([dit(74, [7.4]), dit(70, [7.4]), dit(300, [35], [32, 28]), dit(110, [35], [32, 28])]).toEqual([
    ...['plus', null, 'plus', null]
  ]);
  expect([dit(0.52, [5.2, 5.4]), dit(0.52, [5.2], [0.5, 0.48]), dit(0, [5.2]), dit(12, [])]).toEqual([
    ...['moins', 'moins', null, null]
  ]);
  expect([dit(-100_000, [-12e6], [], true), dit(-120e6, [-12e6, -9e6], [], true)]).toEqual([null, 'plus']);
});

it('350 pour 350 000 : l’une des parties compte en milliers', () => {
  expect(autreUniteQueLAutrePartie(350, 350_000)).toBe(true);
  expect(autreUniteQueLAutrePartie(-1_400_000, -1_400)).toBe(true);
  expect(autreUniteQueLAutrePartie(12, 900)).toBe(false);
  expect(autreUniteQueLAutrePartie(0, 350_000)).toBe(false);
});
