import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { plan } from '../fixtures/contrat';
import { sansCommentaire } from '../fixtures/svg-texte';
import { sontFideles } from '../fixtures/fideles';
import Gantt from './Gantt.svelte';
import { etats } from './etats.fixture';

describe('le dessin du calendrier', () => {
  sontFideles(etats);

  it('lie chaque action à sa fiche, écrit son état et dit que les données sont simulées', () => {
    const html = sansCommentaire(render(Gantt, { props: plan }).body);
    expect(html.match(/<a href="\/actions\//gu)).toHaveLength(5);
    expect(html).toContain('>bloquée</text>');
    expect(html).toContain('Données simulées');
  });
});
