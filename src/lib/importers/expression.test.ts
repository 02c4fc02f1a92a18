import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evalue, parseCondition, parseExpression } from './expression';

const valeurs: Record<string, number> = { LIT_MCO: 100, PASSU_GEN: 40, PASSU_PED: 2, "Dépenses d'intérim PM": 1500 };
const calcule = (texte: string, jours = 365): number =>
  evalue(parseExpression(texte), (nom) => valeurs[nom] ?? 0, jours);

describe('l’expression d’une fiche', () => {
  it('additionne et soustrait des produits de colonnes et de nombres', () => {
    expect(calcule('PASSU_GEN + PASSU_PED')).toBe(42);
    expect(calcule('PASSU_GEN * 2 - PASSU_PED * 0.5')).toBe(79);
    expect(calcule('-PASSU_PED')).toBe(-2);
  });

  it('connaît les jours de l’année', () => {
    expect(calcule('LIT_MCO * jours', 366)).toBe(36_600);
  });

  it('cite entre guillemets une colonne dont le nom a des espaces ou des accents', () => {
    expect(parseExpression('"Dépenses d\'intérim PM" * 2 ').colonnes).toEqual(["Dépenses d'intérim PM"]);
    expect(calcule('"Dépenses d\'intérim PM"')).toBe(1500);
  });

  it('nomme chaque colonne une fois', () => {
    expect(parseExpression('A + B * A').colonnes).toEqual(['A', 'B']);
  });

  it.each(['', '   ', 'A +', '* A', 'A B', 'A / B', '(A)', 'A + * B', 'A €', '"sans fin', '1,5 * A'])(
    'refuse « %s »',
    (texte) => {
      expect(() => parseExpression(texte)).toThrow();
    }
  );

  it('une somme ne dépend pas de l’ordre de ses termes, un produit de l’ordre de ses facteurs', () => {
    const noms = fc.constantFrom('A', 'B', 'C_2', 'jours', '3', '"É à"');
    const termes = fc.array(fc.array(noms, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    const lit = (nom: string): number => nom.length + 2;
    fc.assert(
      fc.property(termes, (t) => {
        const ecris = (liste: string[][]): string => liste.map((f) => f.join(' * ')).join(' + ');
        const endroit = evalue(parseExpression(ecris(t)), lit, 365);
        const envers = evalue(parseExpression(ecris([...t].reverse().map((f) => [...f].reverse()))), lit, 365);
        expect(envers).toBe(endroit);
      })
    );
  });

  it('tout texte donne une expression ou un refus, jamais autre chose', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (texte) => {
        try {
          const { termes } = parseExpression(texte);
          expect(termes.length).toBeGreaterThan(0);
          expect(termes.every((t) => Number.isFinite(t.facteur))).toBe(true);
        } catch (cause) {
          expect(cause).toBeInstanceOf(Error);
        }
      })
    );
  });
});

describe('la condition d’une fiche', () => {
  it('compare une expression à un nombre', () => {
    const caf = parseCondition('CI_F11_D > 0');
    expect(caf.expression.colonnes).toEqual(['CI_F11_D']);
    expect([caf.vraie(1), caf.vraie(0), caf.vraie(-1)]).toEqual([true, false, false]);
    expect(parseCondition('A + B >= -2.5').vraie(-2.5)).toBe(true);
    expect(parseCondition('A <= 3').vraie(3.1)).toBe(false);
  });

  it('refuse ce qui ne compare rien', () => {
    expect(() => parseCondition('CI_F11_D')).toThrow('condition illisible');
    expect(() => parseCondition('> 0')).toThrow('condition illisible');
    expect(() => parseCondition('A > B')).toThrow('condition illisible');
  });
});
