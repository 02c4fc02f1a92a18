import { expect, it } from 'vitest';
import { tablesEmbarquees } from '../../src/pipeline/jeu/embarque';
import { compare } from './comparaison';
import { ecritsDe } from './ecrits';
import { Oracle } from './oracle';

it.each([
  ['demonstration', 0],
  ['grand-est', 0]
])(
  'le rang de chaque GHT de %s se retrouve en SQL, égaux compris',
  async (jeu, egaux) => {
    const ecrits = ecritsDe(jeu);
    const oracle = await Oracle.de(tablesEmbarquees(jeu));
    const lues = new Map(
      ecrits.ghts.map((ght) => {
        const cartes = ecrits.lis('ght', { ght }).familles.flatMap((f) => f.cartes);
        const places = cartes.flatMap(({ indicateur, rang }) => {
          if (rang === null) return [];
          const { annee, rang: place, n, exAequo } = rang;
          return [[indicateur.code, { n_annee: annee, n_rang: place, n_sur: n, ex_aequo: exAequo === true }] as const];
        });
        return [ght, new Map(places)];
      })
    );
    const lignes = await oracle.demande('rangs');
    oracle.close();
    const { compares, ecarts } = compare('rangs', '', lignes, lues);
    expect(ecarts).toEqual([]);
    expect(compares).toBeGreaterThan(600);
    expect(lignes.filter((l) => l.ex_aequo === true)).toHaveLength(egaux);
  },
  120_000
);
