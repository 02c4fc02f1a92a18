import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piles } from '$lib/charts/fixtures/contrat';
import { PILE } from './mots';
import { empiler, montantDe } from './pile';
import type { NaturePile, PalierPile } from './stacked-steps.types';

describe('la pile d’une année', () => {
  it('pose le report à son pied, puis les paliers du plus sûr au moins sûr', () => {
    const annee = piles.annees[1];
    expect(annee && empiler(annee).map((t) => [t.palier, t.activite, t.de / 1e5, t.a / 1e5])).toEqual([
      ['report', false, 0, 10],
      ['realise', false, 10, 16],
      ['securise', false, 16, 21],
      ['securise', true, 21, 24],
      ['valide', true, 24, 32],
      ['chiffre', false, 32, 37],
      ['identifie', false, 37, 41]
    ]);
  });

  it('descend sous 0 ce qui coûte', () => {
    const parts = [
      { palier: 'realise' as const, nature: 'depense' as const, montant: 500 },
      { palier: 'securise' as const, nature: 'depense' as const, montant: -200 }
    ];
    expect(empiler({ annee: 2026, report: 0, attendu: null, parts }).map((t) => [t.de, t.a])).toEqual([
      [0, 500],
      [0, -200]
    ]);
  });

  it('ajoute les lignes d’un palier, jamais deux paliers', () => {
    const annee = piles.annees[1];
    expect(annee && montantDe(annee, 'securise')).toBe(800_000);
    expect(annee && montantDe(annee, 'securise', 'recette_activite')).toBe(300_000);
    expect(annee && montantDe(annee, 'constate')).toBe(0);
  });

  it('garde chaque euro, quel que soit l’ordre des parts', () => {
    const part = fc.record({
      palier: fc.constantFrom<PalierPile>(...PILE),
      nature: fc.constantFrom<NaturePile>('depense', 'recette_activite', 'recette_autre'),
      montant: fc.integer({ min: 1, max: 1_000_000 })
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.integer({ min: 1, max: 1_000_000 }), (parts, report) => {
        const annee = { annee: 2026, report, attendu: null, parts };
        const somme = (liste: readonly { montant: number }[]) => liste.reduce((t, p) => t + p.montant, 0);
        const pile = empiler(annee);
        const autre = empiler({ ...annee, parts: parts.toReversed() });
        expect(autre).toEqual(pile);
        expect(pile.at(-1)?.a).toBe(somme(parts) + report);
        pile.slice(1).forEach((t, i) => expect(t.de).toBe(pile[i]?.a));
      })
    );
  });
});
