import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { sontFideles } from '../fixtures/fideles';
import { etats, reperes } from './etats.fixture';
import { layout } from './layout';
import TargetTrace from './TargetTrace.svelte';

sontFideles(etats);

it('l’écran trace chaque barre, son repère, son nom, ses montants et les clés', () => {
  const g = layout(reperes, { largeur: 540 });
  const { body } = render(TargetTrace, { props: { geometrie: g } });
  for (const { barre, repere } of g.rangs) {
    expect(body).toContain(`x="${barre.x}" y="${barre.y}" width="${barre.largeur}"`);
    expect(body).toContain(`x1="${repere.x}" x2="${repere.x}"`);
  }
  for (const dit of ['CH A', 'CAF', 'Capital à rembourser']) expect(body).toContain(dit);
});
