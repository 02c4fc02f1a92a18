import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { MoisEntree } from '$lib/words/charts/month-lines/month-lines.types';
import { layout } from './layout';
import MonthTrace from './MonthTrace.svelte';

const entree: MoisEntree = {
  mois: ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31'],
  lignes: [
    { genre: 'constate', nom: 'Réalisé', valeurs: [1e6, 2e6, null, null] },
    { genre: 'bas', nom: 'Prévision', valeurs: [null, null, 0, -1e6] },
    { genre: 'plan', nom: 'Plan', valeurs: [null, null, 5e5, 7e5] }
  ]
};

it('l’écran trace chaque ligne, sa marque ouverte quand elle est prévue, sa clé et le mot qui sépare la prévision', () => {
  const g = layout(entree, { largeur: 540 });
  const { body } = render(MonthTrace, { props: { geometrie: g } });
  for (const { chemins, marques } of g.lignes)
    for (const d of [...chemins, ...marques]) expect(body).toContain(`d="${d}"`);
  expect(body.match(/class="[^"]*marque[^"]*ouvert/gu)).toHaveLength(4 + 2);
  for (const dit of ['Réalisé', 'Prévision', 'Plan', 'prévision →', '2026']) expect(body).toContain(dit);
});
