import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { sontFideles } from '../fixtures/fideles';
import { caisse, etats } from './etats.fixture';
import { layout } from './layout';
import MonthTrace from './MonthTrace.svelte';

sontFideles(etats);

it('l’écran trace chaque ligne, sa marque ouverte quand elle est prévue, sa clé et le mot qui sépare la prévision', () => {
  const g = layout(caisse, { largeur: 540 });
  const { body } = render(MonthTrace, { props: { geometrie: g } });
  for (const { chemins, marques } of g.lignes)
    for (const d of [...chemins, ...marques]) expect(body).toContain(`d="${d}"`);
  expect(body.match(/class="[^"]*marque[^"]*ouvert/gu)).toHaveLength(4 + 2);
  for (const dit of ['Réalisé', 'Prévision', 'Plan', 'prévision →', '2026']) expect(body).toContain(dit);
});
