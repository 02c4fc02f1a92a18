import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fautesDe } from '../../pipeline/lint/typographie/regles.js';
import { typographie } from './typographie';

/** `~` is U+00A0. */
const attendu = (texte: string) => texte.replaceAll('~', '\u00a0');

describe('un texte écrit à la main', () => {
  it.each([
    ['Cibles : deux ; la suite ?', 'Cibles~: deux~; la suite~?'],
    ['Attention: trop tard!', 'Attention~: trop tard~!'],
    ['dit « oui », puis «non»', 'dit «~oui~», puis «~non~»'],
    ["l'avenant d'Orvel, qu'«elle»", 'l’avenant d’Orvel, qu’«~elle~»'],
    ['8 %, 8%, 12 €, 350k€ et 1,2 M€', '8~%, 8~%, 12~€, 350~k€ et 1,2~M€'],
    ['Performance, tome 2-A, tomes 1 et 2', 'Performance, tome~2-A, tomes~1 et 2'],
    ['avenant n° 2 et n°3', 'avenant n°~2 et n°~3'],
    ['la 1ère, le 2ème et les 3èmes', 'la 1re, le 2e et les 3es'],
    ['lits, places, etc... puis ...', 'lits, places, etc. puis…'],
    ['baisse de -3 lits (-2 %)', 'baisse de −3 lits (−2~%)'],
    ['deux  espaces', 'deux espaces']
  ])('« %s » est composé', (ecrit, compose) => {
    expect(typographie(ecrit)).toBe(attendu(compose));
  });

  it.each([
    'de 10:30 à 11:45, au rapport 1:2',
    'https://exemple.fr/page?a=1;b=2 (lue)',
    '2019 -2021, N-1, D. 6143-39, un tome de plus',
    'a.b@exemple.fr',
    'CF_2025.csv',
    '3e, 1er, 1re et 2es'
  ])('« %s » reste tel quel', (ecrit) => {
    expect(typographie(ecrit)).toBe(ecrit);
  });

  it('composé deux fois, ne change plus, et n’a plus de faute d’espace ni de signe', () => {
    const mot = fc.constantFrom(
      'lit',
      '8',
      '12',
      'Orvel',
      "l'",
      '«',
      '»',
      ':',
      ';',
      '?',
      '!',
      '%',
      '€',
      '...',
      'M€',
      ' ',
      '  ',
      '-3',
      '1ère',
      'n°',
      ','
    );
    fc.assert(
      fc.property(fc.array(mot, { maxLength: 12 }), (mots) => {
        const compose = typographie(mots.join(' '));
        expect(typographie(compose)).toBe(compose);
        expect(
          fautesDe(compose)
            .map(({ nom }) => nom)
            .filter((nom) => nom.startsWith('espace ordinaire'))
        ).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });
});
