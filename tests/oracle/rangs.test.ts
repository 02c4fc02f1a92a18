import { expect, it } from 'vitest';
import { ght } from '$lib/views/ght/ght';
import { tablesEmbarquees } from '../../src/pipeline/jeu/embarque';
import { ouvreJeuDEssai } from '../parity/jeu-ouvert';
import { petitJeu } from '../parity/petit-jeu';
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

const INDICATEUR = 'TAUX_OCCUPATION_MCO';
/** Rates of four groups, of which two are the same but for what a division leaves. */
const TAUX = { 'ZZ-01': 0.9, 'ZZ-02': 0.85, 'ZZ-03': 0.85 + 1e-12, 'ZZ-04': 0.7 };

it.each([
  ['hausse', [1, 2, 2, 4]],
  ['baisse', [4, 2, 2, 1]]
] as const)(
  'à la %s favorable, deux GHT de même taux partagent la deuxième place, dite ex æquo, et personne n’a la troisième',
  async (direction, places) => {
    const [premier] = petitJeu.ght;
    const mesure = petitJeu.mesure.find((m) => m.indicateur === INDICATEUR && m.valeur !== null);
    if (!mesure) throw new Error('le petit jeu n’a plus de taux');
    const codes = Object.keys(TAUX);
    const rows = {
      ...petitJeu,
      ght: [
        ...petitJeu.ght,
        ...codes
          .filter((code) => !petitJeu.ght.some((g) => g.code === code))
          .map((code) => ({ ...premier, code, support: null }))
      ],
      indicateur: petitJeu.indicateur.map((i) => (i.code === INDICATEUR ? { ...i, direction } : i)),
      mesure: [
        ...petitJeu.mesure.filter((m) => m.indicateur !== INDICATEUR),
        ...Object.entries(TAUX).map(([entite, valeur]) => ({ ...mesure, entite, valeur }))
      ]
    };
    const attendus = codes.map((code, i) => ({ ght: code, rang: places[i], n: 4, exAequo: places[i] === 2 }));

    const db = await ouvreJeuDEssai(rows);
    const vus = [];
    for (const code of codes) {
      const cartes = (await ght(db, { ght: code })).familles.flatMap((f) => f.cartes);
      const rang = cartes.find((c) => c.indicateur.code === INDICATEUR)?.rang;
      vus.push({ ght: code, rang: rang?.rang, n: rang?.n, exAequo: rang?.exAequo === true });
    }
    db.close();
    expect(vus).toEqual(attendus);

    const oracle = await Oracle.de(rows);
    const lignes = await oracle.demande('rangs');
    oracle.close();
    expect(
      lignes.map((l) => ({ ght: l.contrat, rang: Number(l.n_rang), n: Number(l.n_sur), exAequo: l.ex_aequo }))
    ).toEqual(attendus);
  },
  60_000
);
