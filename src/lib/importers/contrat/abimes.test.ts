import { describe, expect, it } from 'vitest';
import { Atelier } from '../../../../tests/fixtures/classeur/atelier';
import { abime, abimeOctets, Hasard, refuse, siLu, tablesDe } from '../../../../tests/fixtures/classeur/mutations';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { contrat } from './contrat';

const CELLULES = 500;
const OCTETS = 200;

const jeu = { ...petitJeu, compte: petitJeu.compte.slice(0, 3) };
const avant = tablesDe((await (await Atelier.ouvre(jeu)).importe()).rows);

describe('des classeurs abîmés au hasard, toujours les mêmes', () => {
  it(`${CELLULES} dans leurs cellules : aucun ne fait tomber la lecture, aucun n’est accepté à tort ni sans un mot`, async () => {
    const modele = await Atelier.ouvre(jeu);
    const hasard = new Hasard(20_260_926);
    const torts: string[] = [];
    let lus = 0;
    for (let i = 0; i < CELLULES; i++) {
      const atelier = modele.copie();
      const { nom, juge } = abime(atelier, avant, hasard);
      const lu = await atelier.importe();
      if (lu.statut === 'lu') lus += 1;
      const tort = juge(lu);
      if (tort !== null) torts.push(`${i}, ${nom} : ${tort}`);
    }
    expect(torts).toEqual([]);
    // Both answers are given often, so that the judges have something to judge.
    expect(lus).toBeGreaterThan(CELLULES / 5);
    expect(CELLULES - lus).toBeGreaterThan(CELLULES / 5);
  }, 120_000);

  it(`${OCTETS} dans leurs octets : refusés, ou lus à l’identique`, async () => {
    const bytes = await (await Atelier.ouvre(jeu)).ferme();
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
  }, 120_000);
});
