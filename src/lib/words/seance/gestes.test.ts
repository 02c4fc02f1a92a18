import { describe, expect, it } from 'vitest';
import { adresseDeLaSeance, gesteDe, memePage, pageApres, seanceDemandee, type Geste } from './gestes';

describe('pendant la séance', () => {
  it('la page se tourne aux flèches, à l’espace et à la télécommande', () => {
    const suivent = ['ArrowRight', 'ArrowDown', 'PageDown', ' '].map((key) => gesteDe({ key }));
    expect(new Set(suivent)).toEqual(new Set(['suivante']));
    const reviennent = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'].map((key) => gesteDe({ key }));
    expect(new Set(reviennent)).toEqual(new Set(['precedente']));
    expect(gesteDe({ key: 'B' })).toBe('noir');
  });

  it('une touche du navigateur reste au navigateur', () => {
    expect(gesteDe({ key: 'f', ctrlKey: true })).toBeNull();
    expect(gesteDe({ key: 'ArrowLeft', altKey: true })).toBeNull();
    expect(gesteDe({ key: 'Escape' })).toBeNull();
    expect(gesteDe({ key: 'Tab' })).toBeNull();
  });

  it('avant la première page et après la dernière, il n’y a rien', () => {
    const apres = (geste: Geste, page: number) => pageApres(geste, page, 9);
    expect(apres('suivante', 3)).toBe(4);
    expect(apres('suivante', 9)).toBe(9);
    expect(apres('precedente', 1)).toBe(1);
    expect([apres('premiere', 5), apres('derniere', 5), apres('noir', 5)]).toEqual([1, 9, 5]);
  });

  it('des pages refaites, celle que la salle regarde reste devant elle', () => {
    const pages = (...ids: string[]) => ids.map((id) => ({ id }));
    const avant = pages('couverture', 'gains', 'gains', 'decisions', 'sources');
    const apres = pages('couverture', 'depuis', 'gains', 'gains', 'gains', 'decisions', 'decisions', 'sources');
    expect([1, 2, 3, 4, 5].map((page) => memePage(avant, apres, page))).toEqual([1, 3, 4, 6, 8]);
    // The second part is left out of a table that is shorter, then its page.
    expect(memePage(avant, pages('couverture', 'gains', 'decisions'), 3)).toBe(2);
    expect(memePage(avant, pages('couverture', 'sources'), 4)).toBe(2);
    expect(memePage(avant, [], 4)).toBe(1);
  });

  it('l’adresse dit la page, et ne garde rien d’autre en partant', () => {
    expect(seanceDemandee('')).toBeNull();
    expect(seanceDemandee('?au=2026-06-30&seance=3')).toEqual({ page: 3, orateur: false });
    expect(seanceDemandee('?seance=orateur')).toEqual({ page: 1, orateur: true });
    for (const faux of ['', '0', '-2', 'tout', '1e3', '4000']) {
      expect(seanceDemandee(`?seance=${faux}`), faux).toEqual({ page: 1, orateur: false });
    }
    const adresse = 'https://ars.example/reunions/ria/?au=2026-06-30#aides';
    expect(adresseDeLaSeance(adresse, 4)).toBe('https://ars.example/reunions/ria/?au=2026-06-30&seance=4#aides');
    expect(adresseDeLaSeance(adresseDeLaSeance(adresse, 4), null)).toBe(adresse);
  });
});
