import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { sontFideles } from '../fixtures/fideles';
import { etats, jalons } from './etats.fixture';
import { layout } from './layout';
import MilestonesTrace from './MilestonesTrace.svelte';

sontFideles(etats);

it('l’écran trace la barre de chaque jalon, son nom, ce qui en est dit, le jour et ses clés', () => {
  const g = layout(jalons, { largeur: 540 });
  const { body } = render(MilestonesTrace, { props: { geometrie: g } });
  for (const { barre } of g.rangs) expect(body).toContain(`x="${barre.x}" y="${barre.y}" width="${barre.largeur}"`);
  expect(body.match(/class="[^"]*barre[^"]*retard/gu)).toHaveLength(1 + 1);
  for (const dit of ['3.6 Décision signée', '27/07, en retard', '07/06/27', '30/09/2026', 'temps qui reste'])
    expect(body).toContain(dit);
});
