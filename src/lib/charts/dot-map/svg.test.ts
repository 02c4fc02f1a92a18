import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { sansCommentaire } from '../fixtures/svg-texte';
import { sontFideles } from '../fixtures/fideles';
import DotMap from './DotMap.svelte';
import { etats, normal } from './etats.fixture';

describe('le dessin de la carte', () => {
  sontFideles(etats);

  it('n’a qu’un arrêt de tabulation pour le dessin, et un lien par GHT', () => {
    const [svg = ''] = /<svg[\s\S]*<\/svg>/u.exec(sansCommentaire(render(DotMap, { props: normal }).body)) ?? [];
    expect(svg.match(/<a [^>]*tabindex="-1"/gu)).toHaveLength(2);
    expect(svg).toMatch(/<a href="[^"]*"[^>]*>(<!--[^>]*-->)*<title>Amont<\/title>/u);
  });
});
