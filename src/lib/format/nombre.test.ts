import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ecartLisible,
  enLettres,
  euros,
  nombre,
  partielEnMots,
  partLisible,
  pourcentLisible,
  suffixe,
  valeurAvecUnite,
  valeurLisible,
  variationLisible
} from './nombre';

const FINE = '\u202f';
const INSECABLE = '\u00a0';
const taux = { unite: 'fraction', decimales: 1 };
const jours = { unite: 'jours', decimales: 2 };
const lits = { unite: 'lits', decimales: 0 };

describe('un nombre s’écrit à la française', () => {
  it('virgule, espace fine entre les milliers, vrai signe moins', () => {
    expect(nombre(500706)).toBe(`500${FINE}706`);
    expect(nombre(-1234.5, 1)).toBe(`−1${FINE}234,5`);
  });

  it('une perte ne se lit jamais zéro : elle prend les décimales qu’il faut pour être vue', () => {
    expect(nombre(-0.04, 1)).toBe('−0,04');
    expect(nombre(-0.4)).toBe('−0,4');
    expect(nombre(-0.004, 1)).toBe('−0,004');
    expect(nombre(-0.06, 1)).toBe('−0,1');
    expect(valeurLisible(-0.0004, taux)).toBe(`−0,04${INSECABLE}%`);
    expect(valeurLisible(-0.3, { unite: 'jours', decimales: 0 })).toBe(`−0,3${INSECABLE}j`);
    expect(euros(-0.4)).toBe(`−0,4${INSECABLE}€`);
  });

  it('zéro n’a pas de signe, et ce qu’un calcul laisse est zéro', () => {
    expect(nombre(-0)).toBe('0');
    expect(nombre(-1e-9, 1)).toBe('0,0');
    expect(nombre(0.04, 1)).toBe('0,0');
  });

  it('ne contient jamais de point, de trait d’union ni d’espace ordinaire', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (valeur, decimales) => {
          expect(nombre(valeur, decimales)).toMatch(/^−?\d{1,3}(?:\u202f\d{3})*(?:,\d+)?$/u);
        }
      )
    );
  });
});

describe('une somme d’argent se lit à sa grandeur', () => {
  it('en euros, en milliers, en millions', () => {
    expect(euros(999)).toBe(`999${INSECABLE}€`);
    expect(euros(350_000)).toBe(`350${INSECABLE}k€`);
    expect(euros(-5_200_000)).toBe(`−5,2${INSECABLE}M€`);
  });

  it('ne s’arrondit pas à mille milliers : 999 500 € est un million', () => {
    expect(euros(999_499)).toBe(`999${INSECABLE}k€`);
    expect(euros(999_500)).toBe(`1,0${INSECABLE}M€`);
  });
});

describe('une valeur se lit dans l’unité de sa fiche', () => {
  it('une fraction en pour cent, des jours en « j », des lits sans suffixe', () => {
    expect(valeurLisible(0.8317, taux)).toBe(`83,2${INSECABLE}%`);
    expect(valeurLisible(6.4, jours)).toBe(`6,40${INSECABLE}j`);
    expect(valeurLisible(2222, lits)).toBe(`2${FINE}222`);
    expect(suffixe('années')).toBe(`${INSECABLE}ans`);
  });

  it('en toutes lettres quand l’étiquette n’est pas là pour le dire', () => {
    expect(valeurAvecUnite(2222, lits)).toBe(`2${FINE}222${INSECABLE}lits`);
    expect(valeurAvecUnite(0.832, taux)).toBe(`83,2${INSECABLE}%`);
    expect(valeurAvecUnite(1_200_000, { unite: 'euros', decimales: 0 })).toBe(`1,2${INSECABLE}M€`);
  });
});

describe('le nombre s’accorde et s’écrit', () => {
  it('le pluriel commence à deux, sur la valeur arrondie : 0 an, 1,9 an, 2,0 ans, 1 lit', () => {
    const annees = { unite: 'années', decimales: 1 };
    expect(valeurLisible(0, { ...annees, decimales: 0 })).toBe(`0${INSECABLE}an`);
    expect(valeurLisible(1.9, annees)).toBe(`1,9${INSECABLE}an`);
    expect(valeurLisible(1.96, annees)).toBe(`2,0${INSECABLE}ans`);
    expect(ecartLisible(-1, annees)).toBe(`−1,0${INSECABLE}an`);
    expect(valeurAvecUnite(1, lits)).toBe(`1${INSECABLE}lit`);
    expect(valeurAvecUnite(1, { unite: 'ETP', decimales: 0 })).toBe(`1${INSECABLE}ETP`);
  });

  it('une somme partielle se dit en lettres jusqu’à dix : un membre connu sur deux', () => {
    expect(partielEnMots({ presents: 1, attendus: 2 })).toBe(`un${INSECABLE}membre connu sur deux`);
    expect(partielEnMots({ presents: 5, attendus: 8 })).toBe(`cinq${INSECABLE}membres connus sur huit`);
    expect(partielEnMots({ presents: 10, attendus: 11 })).toBe(`10${INSECABLE}membres connus sur 11`);
    expect(enLettres(1200)).toBe(`1${FINE}200`);
  });
});

describe('un écart porte toujours son signe', () => {
  it('en points pour un taux, dans l’unité sinon', () => {
    expect(ecartLisible(0.012, taux)).toBe(`+1,2${INSECABLE}pt`);
    expect(ecartLisible(-0.3, jours)).toBe(`−0,30${INSECABLE}j`);
    expect(ecartLisible(-46, lits)).toBe('−46');
    expect(ecartLisible(1_200_000, { unite: 'euros', decimales: 0 })).toBe(`+1,2${INSECABLE}M€`);
  });

  it('un écart qui s’arrondit à rien se dit « = »', () => {
    expect(ecartLisible(0.0004, taux)).toBe('=');
    for (const rien of [0, 0.3, -0.3]) {
      expect(ecartLisible(rien, { unite: 'euros', decimales: 1 })).toBe(`0${INSECABLE}€`);
    }
    expect(ecartLisible(-0.004, jours)).toBe('=');
    expect(variationLisible(-0.0004)).toBe('=');
  });

  it('une part a une décimale sous 10 %, où l’entier dirait peu', () => {
    expect([0.042, 0.0996, 0.1, 0.374].map(partLisible)).toEqual(
      ['4,2', '10,0', '10', '37'].map((n) => `${n}${INSECABLE}%`)
    );
  });

  it('une part qui n’est pas nulle ne se lit jamais 0', () => {
    const lus = [
      pourcentLisible(0.00045, 1),
      pourcentLisible(0.0005, 1),
      pourcentLisible(0, 1),
      pourcentLisible(0.004),
      pourcentLisible(0.005),
      pourcentLisible(-0.0004, 1),
      partLisible(0.0004)
    ];
    const attendus = ['moins de 0,1', '0,1', '0,0', 'moins de 1', '1', '−0,04', 'moins de 0,1'];
    expect(lus).toEqual(attendus.map((n) => `${n}${INSECABLE}%`));
  });

  it('une variation relative a une décimale', () => {
    expect(variationLisible(0.028704)).toBe(`+2,9${INSECABLE}%`);
    expect(variationLisible(-0.171)).toBe(`−17,1${INSECABLE}%`);
  });
});
