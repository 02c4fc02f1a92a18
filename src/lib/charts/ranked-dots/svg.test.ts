import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { sansCommentaire } from '../fixtures/svg-texte';
import { sontFideles } from '../fixtures/fideles';
import RankedDots from './RankedDots.svelte';
import { etats, normal } from './etats.fixture';

describe('le dessin du classement', () => {
  sontFideles(etats);

  it('lie chaque périmètre à sa page et dit que les données sont simulées', () => {
    const html = sansCommentaire(render(RankedDots, { props: normal }).body);
    expect(html.match(/<a href="\/g\d\/"/gu)).toHaveLength(3);
    expect(html).toContain('Données simulées');
  });
});
