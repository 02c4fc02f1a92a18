import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { annee } from '../fixtures/annee';
import { sontFideles } from '../fixtures/fideles';
import { etats } from './etats.fixture';
import YearByMonth from './YearByMonth.svelte';

describe('le dessin de l’année mois par mois', () => {
  sontFideles(etats);

  it('dit que les données sont simulées', () => {
    expect(render(YearByMonth, { props: annee }).body).toContain('Données simulées');
  });
});
