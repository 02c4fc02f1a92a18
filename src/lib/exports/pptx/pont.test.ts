import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enEtapes } from '$lib/words/charts/waterfall/etapes';
import type { WaterfallEntree } from '$lib/words/charts/waterfall/waterfall.types';
import { legendeDuPont, montantsDuPont, seriesDuPont, SOCLE } from './pont';

const pont: WaterfallEntree = {
  depart: { libelle: 'Réel 2025', valeur: -2_000_000 },
  pieces: [
    { code: 'a', libelle: 'Mesures', valeur: 3_000_000 },
    { code: 'b', libelle: 'Prix', valeur: -400_000, horsPlan: true },
    { code: 'c', libelle: 'Non expliqué', valeur: -100_000, inconnu: true }
  ],
  arrivee: { libelle: 'Atterrissage 2026', valeur: 500_000 }
};

const valeurs = (nom: string, entree = pont) => seriesDuPont(entree).find(({ name }) => name === nom)?.values;

describe('un pont en barres empilées', () => {
  it('porte chaque pièce de son niveau au suivant, coupée en deux quand elle passe zéro', () => {
    // −2,0 M€, then +3,0 up to +1,0 (2,0 under zero and 1,0 over), −0,4 to 0,6, −0,1 to 0,5.
    expect(valeurs('Niveau, sous zéro')).toEqual([-2_000_000, 0, 0, 0, 0]);
    expect(valeurs('Niveau')).toEqual([0, 0, 0, 0, 500_000]);
    expect(valeurs('Favorable')).toEqual([0, 1_000_000, 0, 0, 0]);
    expect(valeurs('Favorable, sous zéro')).toEqual([0, -2_000_000, 0, 0, 0]);
    expect(valeurs('Hors plan')).toEqual([0, 0, 400_000, 0, 0]);
    expect(valeurs('Non expliqué')).toEqual([0, 0, 0, 100_000, 0]);
    expect(valeurs(SOCLE)).toEqual([0, 0, 600_000, 500_000, 0]);
  });

  it('nomme chaque barre, et pose son montant, signé pour une pièce, à son bout libre', () => {
    expect(seriesDuPont(pont)[0]?.labels).toEqual([
      'Réel 2025',
      'Mesures',
      'Prix',
      'Non expliqué',
      'Atterrissage 2026'
    ]);
    const { textes, serie, domaine } = montantsDuPont(pont, [-2_000_000, 1_000_000]);
    expect(textes).toEqual(['−2,0\u00a0M€', '+3,0\u00a0M€', '−400\u00a0k€', '−100\u00a0k€', '500\u00a0k€']);
    // 24 % of 3,0 M€: to the left of what ends under zero, to the right of the others; the axis has room for both.
    expect(serie.values).toEqual([-720_000, 720_000, 720_000, 720_000, 720_000]);
    expect(domaine).toEqual([-2_720_000, 1_720_000]);
  });

  it('nomme en légende les familles qu’il montre, et elles seules', () => {
    expect(legendeDuPont(pont).map(({ nom }) => nom)).toEqual(['Favorable', 'Hors plan', 'Non expliqué']);
  });

  it('au-dessus et au-dessous de zéro, ce qui s’empile va du socle au bout de la barre', () => {
    const montant = fc.integer({ min: -50_000_000, max: 50_000_000 });
    fc.assert(
      fc.property(montant, fc.array(montant, { maxLength: 8 }), montant, (depart, pieces, arrivee) => {
        const entree: WaterfallEntree = {
          depart: { libelle: 'D', valeur: depart },
          pieces: pieces.map((valeur, i) => ({ code: String(i), libelle: String(i), valeur, horsPlan: i % 3 === 0 })),
          arrivee: { libelle: 'A', valeur: arrivee }
        };
        const [socle, ...barres] = seriesDuPont(entree);
        for (const [i, { avant, apres }] of enEtapes(entree).entries()) {
          const base = socle?.values[i] ?? 0;
          const [haut, bas] = [Math.max(avant, apres), Math.min(avant, apres)];
          const empile = (signe: 1 | -1) =>
            barres.reduce(
              (somme, { values }) => somme + Math.max(0, signe * (values[i] ?? 0)),
              Math.max(0, signe * base)
            );
          expect(empile(1)).toBeCloseTo(Math.max(0, haut), 3);
          expect(empile(-1)).toBeCloseTo(Math.max(0, -bas), 3);
          const encre = barres.reduce((somme, { values }) => somme + Math.abs(values[i] ?? 0), 0);
          expect(encre).toBeCloseTo(haut - bas, 3);
        }
      })
    );
  });
});
