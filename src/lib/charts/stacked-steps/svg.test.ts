import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { piles } from '../fixtures/contrat';
import { sontFideles } from '../fixtures/fideles';
import StackedSteps from './StackedSteps.svelte';
import { etats } from './etats.fixture';

describe('le dessin des gains par palier', () => {
  sontFideles(etats);

  it('dit que les données sont simulées', () => {
    expect(render(StackedSteps, { props: piles }).body).toContain('Données simulées');
  });
});
