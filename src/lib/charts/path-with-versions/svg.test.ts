import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { chemin } from '../fixtures/contrat';
import { sontFideles } from '../fixtures/fideles';
import PathWithVersions from './PathWithVersions.svelte';
import { etats } from './etats.fixture';

describe('le dessin de la trajectoire', () => {
  sontFideles(etats);

  it('dit que les données sont simulées et donne le tableau', () => {
    const { body } = render(PathWithVersions, { props: chemin });
    expect(body).toContain('Données simulées');
    expect(body).toContain('cible 2024 (version antérieure)');
  });
});
