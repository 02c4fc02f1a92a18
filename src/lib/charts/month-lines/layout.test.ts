import { expect, it } from 'vitest';
import type { MoisEntree } from '$lib/words/charts/month-lines/month-lines.types';
import { layout } from './layout';

const entree: MoisEntree = {
  mois: ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31'],
  lignes: [
    { genre: 'constate', nom: 'Réalisé', valeurs: [1e6, 2e6, null, null] },
    { genre: 'plan', nom: 'Prévision', valeurs: [null, null, 0, -1e6] }
  ]
};

it('une caisse compte de zéro, en millions, et chaque solde est à sa hauteur', () => {
  // From −1 to 2 M€ over 216 px from 238 up: 72 px for 1 M€.
  const g = layout(entree, { largeur: 540 });
  expect(g.graduations.find(({ zero }) => zero)?.y).toBe(166);
  const hauteurs = g.lignes.map(({ chemins }) =>
    [...(chemins[0] ?? '').matchAll(/ ([\d.]+)/gu)].map(([, y]) => Number(y))
  );
  expect(hauteurs).toEqual([
    [94, 22],
    [166, 238]
  ]);
});

it('la prévision commence au bord du premier mois que seul le plan dit, et l’année se dit où elle change', () => {
  const g = layout(entree, { largeur: 540 });
  const [, janvier, fevrier] = g.axe;
  expect(g.prevision?.x).toBeCloseTo(((janvier?.x ?? 0) + (fevrier?.x ?? 0)) / 2, 0);
  expect(g.axe.map(({ texte, annee }) => [texte, annee])).toEqual([
    ['déc.', '2025'],
    ['janv.', '2026'],
    ['févr.', null],
    ['mars', null]
  ]);
  expect(layout({ ...entree, lignes: entree.lignes.slice(0, 1) }, { largeur: 540 }).prevision).toBeNull();
});
