import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import BadgeSimule from '../kit/BadgeSimule.svelte';
import { partie, partieLue, pretes } from './part';
import { sansMarques } from './unmarked';
import WrittenIsland from './WrittenIsland.svelte';

describe('une partie de page', () => {
  it('s’écrit telle que son composant, entre les marques d’où il s’anime', async () => {
    const badge = partie(() => import('../kit/BadgeSimule.svelte'));
    await pretes({ badge });
    const { body } = render(WrittenIsland, { props: { partie: badge } });
    const seul = render(BadgeSimule).body.replace(/^<!--\[-->|<!--\]-->$/g, '');
    expect(body).toBe(`<!--[--><div class="island"><!--[-->${seul}<!--]--></div><!--]-->`);
  });

  it('qui n’est que lue s’écrit sans ces marques\u00a0; ce qui s’anime autour d’elle garde les siennes', async () => {
    const badge = partieLue(() => import('../kit/BadgeSimule.svelte'));
    await pretes({ badge });
    const { body } = render(WrittenIsland, { props: { partie: badge } });
    const seul = render(BadgeSimule).body.replaceAll(/<!--.*?-->/g, '');
    expect(seul).toContain('<');
    const page = `<main><!--[--><div>${body}</div><!--]--><div class="island"><!--[-->x<!--]--></div></main>`;
    expect(sansMarques(page)).toBe(
      `<main><!--[--><div><!--[--><div class="island">${seul}</div><!--]--></div><!--]--><div class="island"><!--[-->x<!--]--></div></main>`
    );
  });

  it('lue, garde les éléments qu’elle contient, et l’une dans l’autre ne laisse pas de trace', () => {
    const lue = (contenu: string) => `<div class="island" data-lue="">${contenu}</div>`;
    expect(sansMarques(`a${lue(`<!---->b<div>c<!--[!-->${lue('d<!--]-->')}</div>`)}e<!---->${lue('<!--f-->')}`)).toBe(
      'a<div class="island">b<div>c<div class="island">d</div></div></div>e<!----><div class="island"></div>'
    );
    expect(() => sansMarques('<div class="island" data-lue=""><p>')).toThrow('n’est pas fermée');
  });

  it('ne s’écrit pas sans son code : la page qui l’écrit le demande d’abord', () => {
    const badge = partie(() => import('../kit/BadgeSimule.svelte'));
    expect(() => render(WrittenIsland, { props: { partie: badge } }).body).toThrow('avant que son code soit là');
  });
});
