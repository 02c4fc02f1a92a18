import { describe, expect, it } from 'vitest';
import { Atelier } from '../../../../tests/fixtures/classeur/atelier';
import {
  abime,
  abimeOctets,
  abimePartie,
  Hasard,
  refuse,
  siLu,
  tablesDe
} from '../../../../tests/fixtures/classeur/mutations';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import type { ImportResult } from '../types';
import { contrat } from './contrat';

const CELLULES = 150;
const PARTIES = 100;
const OCTETS = 100;

const jeu = { ...petitJeu, compte: petitJeu.compte.slice(0, 3) };
const avant = tablesDe((await (await Atelier.ouvre(jeu)).importe()).rows);

/** What is said and read of a workbook, without the name of its file. */
const sansFichier = ({ statut, rows, problems }: ImportResult): string =>
  JSON.stringify([statut, rows, problems.map((p) => ({ ...p, fichier: '' }))]);

describe('des classeurs abîmés au hasard, toujours les mêmes', () => {
  it(`${CELLULES} dans leurs cellules : aucun ne fait tomber la lecture, aucun n’est accepté à tort ni sans un mot, et tous se lisent pareil en XLSX et en ODS`, async () => {
    const modele = await Atelier.ouvre(jeu);
    const hasard = new Hasard(20_260_926);
    const torts: string[] = [];
    let lus = 0;
    for (let i = 0; i < CELLULES; i++) {
      const atelier = modele.copie();
      const { nom, juge } = abime(atelier, avant, hasard);
      const depuis1904 = hasard.entier(5) === 0;
      const lu = await atelier.importe({ depuis1904 });
      if (lu.statut === 'lu') lus += 1;
      const tort = juge(lu);
      if (tort !== null) torts.push(`${i}, ${nom}${depuis1904 ? ', 1904' : ''} : ${tort}`);
      const enOds = await atelier.importeEnOds({ depuis1904 });
      if (sansFichier(lu) !== sansFichier(enOds)) torts.push(`${i}, ${nom} : lu autrement en ODS`);
    }
    expect(torts).toEqual([]);
    // Both answers are given often, so that the judges have something to judge.
    expect(lus).toBeGreaterThan(CELLULES / 5);
    expect(CELLULES - lus).toBeGreaterThan(CELLULES / 5);
  }, 300_000);

  it(`${PARTIES} comme aucun tableur n’en écrit : tous refusés, à leur cellule quand il y en a une`, async () => {
    const modele = await Atelier.ouvre(jeu);
    const hasard = new Hasard(19_031_904);
    const torts: string[] = [];
    for (let i = 0; i < PARTIES;) {
      const abimee = abimePartie((ecriture) => modele.ferme(ecriture), modele.feuilles.size - 1, hasard);
      if (!abimee) continue;
      const tort = refuse(await contrat.importe(abimee.bytes, 'contrat.xlsx'));
      if (tort !== null) torts.push(`${i}, ${abimee.nom} : ${tort}`);
      i += 1;
    }
    expect(torts).toEqual([]);
  }, 300_000);

  it(`${OCTETS} dans leurs octets : refusés, ou lus à l’identique`, async () => {
    const bytes = (await Atelier.ouvre(jeu)).ferme();
    const hasard = new Hasard(31_12_2026);
    const torts: string[] = [];
    let refuses = 0;
    for (let i = 0; i < OCTETS; i++) {
      const { bytes: abimes, tronque } = abimeOctets(bytes, hasard);
      const lu = await contrat.importe(abimes, 'contrat.xlsx');
      if (lu.statut === 'refuse') refuses += 1;
      const tort = tronque ? refuse(lu) : siLu(() => avant)(lu);
      if (tort !== null) torts.push(`${i} : ${tort}`);
    }
    expect(torts).toEqual([]);
    expect(refuses).toBeGreaterThan(OCTETS / 2);
  }, 300_000);
});
