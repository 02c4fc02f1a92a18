import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { cumul } from '../fixtures/contrat';
import { sontFideles } from '../fixtures/fideles';
import CumulatedGains from './CumulatedGains.svelte';
import { etats } from './etats.fixture';

describe('le dessin des gains cumulés', () => {
  sontFideles(etats);

  it('dit que les données sont simulées', () => {
    expect(render(CumulatedGains, { props: cumul }).body).toContain('Données simulées');
  });
});
