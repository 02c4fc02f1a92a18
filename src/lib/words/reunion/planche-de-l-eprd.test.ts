import { expect, it } from 'vitest';
import { plancheDeLEprd } from './planche-de-l-eprd';

type Lu = Parameters<typeof plancheDeLEprd>[0];

const sec = (texte: string | null | undefined) => texte?.replaceAll('\u00a0', ' ');
const entite = (ej: string, caf: number, capital: number): Lu['equilibre'][number] => ({
  ...{ ej, nom: `CH ${ej}` },
  chiffres: { resultat: -1e6, caf, capital, caf_avant: null, capital_avant: null }
});
const annee = (an: number, nonSecurise: Lu['pgfp']['annees'][number]['nonSecurise']) => ({
  ...{ annee: an, resultat: -3e6, caf: null, investissements: null, nonSecurise, nonSecuriseEnTout: nonSecurise }
});
const eprd: Lu = {
  ...{ exercice: 2026, modifies: [], ailleurs: [] },
  equilibre: [entite('A', 20e6, 15e6), entite('B', 7e6, 10e6)],
  pgfp: { version: { code: 'pgfp_contrat', numero: 0 }, annees: [annee(2026, 3e6), annee(2028, 1e6)] }
};
const avec = (nonSecurise: Lu['pgfp']['annees'][number]['nonSecurise']): Lu => ({
  ...eprd,
  pgfp: { ...eprd.pgfp, annees: [annee(2026, nonSecurise)] }
});

it('une CAF qui couvre le capital, mais plus sans les gains qu’aucun acte ne porte, le dit en euros', () => {
  const planche = plancheDeLEprd(eprd, 'somme');
  // 27 M€ of CAF, 25 M€ of capital, 3 M€ of gains without an act.
  expect(sec(planche?.titre)).toBe(
    'EPRD 2026 : 1 EJ sur 2 ne couvre pas son capital, il lui manque 3,0 M€ ; somme des EJ, CAF moins capital : 2,0 M€, −1,0 M€ sans les gains non sécurisés'
  );
  expect(planche?.pont).toMatchObject({
    depart: { valeur: 27e6 },
    pieces: [{ valeur: -25e6 }, { valeur: -3e6 }],
    arrivee: { libelle: 'CAF nette sans ces gains', valeur: -1e6 }
  });
  expect(planche?.chiffres.map((c) => [sec(c.libelle), sec(c.precision), sec(c.valeur), c.manque])).toEqual([
    ['Résultat du CRP', 'EPRD 2026', '−2,0 M€', false],
    // B alone is short, of 10 − 7 M€: what A has left is not B's.
    ['CAF, pour le capital des emprunts', 'EPRD 2026', '27,0 M€ pour 25,0 M€', true],
    [
      'Entités dont la CAF couvre le capital',
      'il manque 3,0 M€ aux autres ; le plus loin : CH B, −3,0 M€',
      '1 sur 2',
      true
    ],
    ['Gains du plan qu’aucun acte ne porte', 'effet sur 2026', '3,0 M€', true],
    // −3 M€ at the end of the PGFP, 1 M€ of it without an act.
    ['Résultat 2028 au PGFP', '−4,0 M€ sans les gains non sécurisés', '−3,0 M€', true]
  ]);
  expect(sec(planche?.question)).toMatch(
    /^1 EJ sur 2 ne couvre pas son capital, que la CAF des autres ne rembourse pas : demander à celle-ci/u
  );
  // One that covers its own with its gains alone: 5 M€ left, 6 without an act.
  const seule = { ...avec(6e6), equilibre: [entite('A', 20e6, 15e6)] };
  expect(sec(plancheDeLEprd(seule, 'CH A')?.question)).toMatch(/^6,0 M€ de gains attendus en 2026 n’ont aucun acte/u);
});

it('l’EPRD modificatif remplace la CAF du premier, et ce qui manque est une question', () => {
  const modifie = { ej: 'A', nom: 'CH A', numero: 1, arreteLe: null, resultat: -5e6, caf: 16e6 };
  const planche = plancheDeLEprd({ ...eprd, modifies: [modifie] }, 'somme');
  expect(sec(planche?.titre)).toBe(
    'EPRD 2026 modifié : 1 EJ sur 2 ne couvre pas son capital, il lui manque 3,0 M€ ; somme des EJ, CAF moins capital : −2,0 M€, −5,0 M€ sans les gains non sécurisés'
  );
  expect(sec(planche?.chiffres[0]?.valeur)).toBe('−6,0 M€');
  expect(sec(planche?.question)).toMatch(/ne couvre pas son capital, que la CAF/u);
  // 13 M€ for A's 15, 7 for B's 10: both are short, of 2 and 3 M€.
  const deux = plancheDeLEprd({ ...eprd, modifies: [{ ...modifie, caf: 13e6 }] }, 'somme');
  expect(sec(deux?.titre)).toMatch(/2 EJ sur 2 ne couvrent pas leur capital, il leur manque 5,0 M€ ensemble/u);
  expect(sec(deux?.question)).toMatch(/demander à chacune/u);
  const seule = { ...eprd, equilibre: [entite('B', 7e6, 10e6)] };
  expect(sec(plancheDeLEprd(seule, 'CH B')?.question)).toMatch(/^Il manque 3,0 M€ de CAF pour le capital de 2026/u);
});

it('des gains trop petits pour changer ce qui est dit ne font pas dire deux fois le même montant', () => {
  const seule = [entite('A', 20e6, 15e6)];
  expect(sec(plancheDeLEprd({ ...avec(1000), equilibre: seule }, 'CH A')?.titre)).toMatch(
    /avec 5,0 M€ de plus, même sans les gains non sécurisés$/u
  );
  expect(sec(plancheDeLEprd({ ...avec(1e6), equilibre: seule }, 'CH A')?.titre)).toMatch(
    /avec 5,0 M€ de plus, et 4,0 M€ sans les gains/u
  );
  const court = { ...avec(1000), equilibre: [entite('B', 7e6, 10e6)] };
  expect(sec(plancheDeLEprd(court, 'CH B')?.titre)).toMatch(/il manque 3,0 M€$/u);
});

it('quand l’année tient, demande ce sur quoi compte la dernière année du PGFP', () => {
  const lu = {
    ...eprd,
    equilibre: [entite('A', 20e6, 15e6)],
    pgfp: { ...eprd.pgfp, annees: [annee(2026, 0), annee(2028, 1e6)] }
  };
  expect(sec(plancheDeLEprd(lu, 'CH A')?.question)).toMatch(
    /^Le résultat 2028 du PGFP compte sur 1,0 M€ de gains sans acte/u
  );
});

it('des gains gelés ou sans valeur ne sont pas zéro : le budget n’est dit qu’avec eux', () => {
  for (const lu of [avec('gele'), avec(null)]) {
    const planche = plancheDeLEprd(lu, 'somme');
    expect(sec(planche?.titre)).toMatch(/somme des EJ, CAF moins capital : 2,0 M€$/u);
    expect(planche?.pont.arrivee).toEqual({ libelle: 'CAF nette', valeur: 2e6 });
    // A covers its capital, B does not, and what A has left is not B's.
    expect(sec(planche?.question)).toMatch(/^1 EJ sur 2 ne couvre pas son capital, que la CAF des autres/u);
  }
  expect(sec(plancheDeLEprd({ ...avec(0), equilibre: [entite('A', 20e6, 15e6)] }, 'CH A')?.titre)).toMatch(
    /sans compter sur aucun gain non sécurisé$/u
  );
  expect(plancheDeLEprd({ ...avec(0), equilibre: [entite('A', 20e6, 15e6)] }, 'CH A')?.question).toBeNull();
  expect(plancheDeLEprd({ ...eprd, equilibre: [] }, 'somme')).toBeNull();
});
