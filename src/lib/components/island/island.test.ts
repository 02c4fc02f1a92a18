import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import BadgeSimule from '../kit/BadgeSimule.svelte';
import { partie, pretes } from './part';
import WrittenIsland from './WrittenIsland.svelte';

describe('une partie de page', () => {
  it('s’écrit telle que son composant, entre les marques d’où il s’anime', async () => {
    const badge = partie(() => import('../kit/BadgeSimule.svelte'));
    await pretes({ badge });
    const { body } = render(WrittenIsland, { props: { partie: badge } });
    const seul = render(BadgeSimule).body.replace(/^<!--\[-->|<!--\]-->$/g, '');
    expect(body).toBe(`<!--[--><div class="island"><!--[-->${seul}<!--]--></div><!--]-->`);
  });

  it('ne s’écrit pas sans son code : la page qui l’écrit le demande d’abord', () => {
    const badge = partie(() => import('../kit/BadgeSimule.svelte'));
    expect(() => render(WrittenIsland, { props: { partie: badge } }).body).toThrow('avant que son code soit là');
  });
});
