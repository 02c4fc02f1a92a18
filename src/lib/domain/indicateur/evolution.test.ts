import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolution } from './evolution';
import type { Direction } from './fiche';

const serie = (...valeurs: (number | null)[]) => valeurs.map((valeur, rang) => ({ annee: 2019 + rang, valeur }));
const volume = { direction: 'neutre', taux: false, seuilStable: 0.5 } as const;
const duree = { direction: 'baisse', taux: true, seuilStable: 0.005 } as const;

describe('l’évolution sur un an', () => {
  it('est la valeur de N moins celle de N-1, et sa part de N-1 pour un volume', () => {
    // 2 222 lits après 2 160 : 62 de plus, soit 62 / 2 160 = 2,87 %.
    const lue = evolution(serie(2160, 2222), 2020, volume);
    expect(lue?.ecart).toBe(62);
    expect(lue?.relatif).toBeCloseTo(0.028704, 6);
    expect(lue?.depuis).toBe(2019);
  });

  it('d’un taux se dit en écart, jamais en pour cent d’un pour cent', () => {
    expect(
      evolution(serie(0.83, 0.85), 2020, { direction: 'cible', taux: true, seuilStable: 0.0005 })?.relatif
    ).toBeNull();
  });

  it('ne se calcule qu’entre deux années qui se suivent', () => {
    expect(evolution(serie(100, null, 120), 2021, volume)).toBeNull();
    expect(evolution(serie(100, 110, null), 2021, volume)).toBeNull();
    expect(evolution(serie(100), 2019, volume)).toBeNull();
  });

  it('ne franchit pas une rupture de série, mais reprend l’année suivante', () => {
    const salles = serie(10, 14, 15);
    expect(evolution(salles, 2020, { ...volume, ruptures: [2020] })).toBeNull();
    expect(evolution(salles, 2021, { ...volume, ruptures: [2020] })?.ecart).toBe(1);
  });

  it('depuis zéro n’a pas de pourcentage', () => {
    expect(evolution(serie(0, 12), 2020, volume)).toMatchObject({ ecart: 12, relatif: null });
  });

  it('d’un montant négatif garde le sens de l’écart', () => {
    // Un déficit de 4 M€ ramené à 3 M€ : +1 M€, soit un quart du déficit.
    expect(evolution(serie(-4e6, -3e6), 2020, { direction: 'hausse', taux: false, seuilStable: 1 })).toMatchObject({
      ecart: 1e6,
      relatif: 0.25,
      sens: 'mieux'
    });
  });
});

describe('le sens d’une évolution', () => {
  it('une durée de séjour qui baisse va mieux, une qui monte va moins bien', () => {
    expect(evolution(serie(6.4, 6.1), 2020, duree)?.sens).toBe('mieux');
    expect(evolution(serie(6.1, 6.4), 2020, duree)?.sens).toBe('moins-bien');
  });

  it('sous le seuil, l’indicateur est stable quel que soit son sens favorable', () => {
    expect(evolution(serie(6.1, 6.104), 2020, duree)?.sens).toBe('stable');
  });

  it('un indicateur sans sens favorable, ou qui vise une cible, n’est jamais jugé', () => {
    fc.assert(
      fc.property(fc.constantFrom<Direction>('neutre', 'cible'), fc.double({ noNaN: true }), (direction, valeur) => {
        const lue = evolution(serie(1, valeur), 2020, { direction, taux: false, seuilStable: 0.01 });
        expect(['neutre', 'stable']).toContain(lue?.sens);
      })
    );
  });

  it('inverser le sens favorable inverse le jugement, et rien d’autre', () => {
    const valeur = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const inverse = { mieux: 'moins-bien', 'moins-bien': 'mieux', stable: 'stable', neutre: 'neutre' } as const;
    fc.assert(
      fc.property(valeur, valeur, (avant, apres) => {
        const options = { taux: false, seuilStable: 0.5 };
        const hausse = evolution(serie(avant, apres), 2020, { ...options, direction: 'hausse' });
        const baisse = evolution(serie(avant, apres), 2020, { ...options, direction: 'baisse' });
        expect(baisse?.ecart).toBe(hausse?.ecart);
        expect(baisse?.relatif).toBe(hausse?.relatif);
        expect(baisse?.sens).toBe(hausse && inverse[hausse.sens]);
      })
    );
  });
});
