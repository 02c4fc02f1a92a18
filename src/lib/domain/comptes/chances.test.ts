import { describe, expect, it } from 'vitest';
import { chances, horsDe, position } from './chances';

describe('les chances d’atteindre la cible', () => {
  const erreurs = [-300e3, -100e3, 50e3, 200e3].map((ecart) => ({ ecart }));

  it('un exercice sur quatre l’aurait atteinte : (1 + 1) / (4 + 2), 3 chances sur 10', () => {
    expect(chances(erreurs, -2e6, -1.9e6)).toEqual({ exercices: 4, favorables: 1, surDix: 3 });
  });

  it('quatre exercices ne font jamais une certitude', () => {
    expect(chances(erreurs, -2e6, -9e6).surDix).toBe(8);
    expect(chances(erreurs, -2e6, 9e6).surDix).toBe(2);
  });

  it('moins de trois exercices ne disent rien ; la cible touchée est atteinte', () => {
    expect(chances(erreurs.slice(2), -2e6, -2e6)).toEqual({ exercices: 2, favorables: 2, surDix: null });
    expect(chances([{ ecart: 0 }, { ecart: 0 }, { ecart: 0 }], -2e6, -2e6).favorables).toBe(3);
  });

  it('à 20 k€ sous sa cible, un résultat l’atteint, comme le disent les autres pages', () => {
    // −2 M€ − 100 k€ pour −2,08 M€ : 20 k€ dessous ; −300 k€ la manquent.
    expect(chances(erreurs, -2e6, -2.08e6).favorables).toBe(3);
    expect(position({ bas: -2.1e6, central: -2e6, haut: -1.8e6 }, -2.08e6)).toBe('au_dessus');
    expect(position({ bas: -2.3e6, central: -2.2e6, haut: -2.1e6 }, -2.08e6)).toBe('dedans');
    expect(position({ bas: -2.3e6, central: -2.2e6, haut: -2.13e6 }, -2.08e6)).toBe('au_dessous');
  });

  it('la cible est au-dessus, au-dessous ou dans la fourchette', () => {
    const f = { bas: -3e6, central: -2e6, haut: -1e6 };
    expect([-4e6, -3e6, -2e6, -1e6, 0].map((cible) => position(f, cible))).toEqual([
      ...['au_dessus', 'au_dessus', 'dedans', 'dedans', 'au_dessous']
    ]);
  });
});

it('une projection est hors d’une fourchette au-delà de ses bornes, et non sur elles, à 50 k€ près', () => {
  const fourchette = { bas: -2.5e6, central: -2e6, haut: -1.8e6 };
  const lus = [-1.5e6, -3.1e6, -2.5e6, -1.8e6, -1.76e6].map((valeur) => Math.round(horsDe(fourchette, valeur)));
  expect(lus).toEqual([300_000, -600_000, 0, 0, 0]);
});
