import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Curseur } from './curseur.svelte';

const annees = () => new Curseur(() => 6, { horizontal: 1, vertical: 0 });

describe('le curseur de lecture', () => {
  it('arrive d’abord sur la dernière année, puis recule d’une année à chaque flèche gauche', () => {
    const curseur = annees();
    expect(curseur.index).toBeNull();
    expect(curseur.touche('ArrowLeft')).toBe(true);
    expect(curseur.index).toBe(5);
    curseur.touche('ArrowLeft');
    expect(curseur.index).toBe(4);
  });

  it('arrive d’abord sur la première ligne d’un classement', () => {
    const curseur = new Curseur(() => 12, { horizontal: 0, vertical: 1 }, { depart: 'debut' });
    curseur.touche('ArrowDown');
    expect(curseur.index).toBe(0);
    curseur.touche('ArrowDown');
    expect(curseur.index).toBe(1);
  });

  it('s’arrête aux extrémités', () => {
    const curseur = annees();
    curseur.touche('End');
    curseur.touche('ArrowRight');
    expect(curseur.index).toBe(5);
    curseur.touche('Home');
    curseur.touche('ArrowLeft');
    expect(curseur.index).toBe(0);
  });

  it('laisse à la page les flèches verticales d’une courbe et les autres touches', () => {
    const curseur = annees();
    expect(curseur.touche('ArrowDown')).toBe(false);
    expect(curseur.touche('Tab')).toBe(false);
    expect(curseur.index).toBeNull();
  });

  it('change de vignette par les flèches verticales, sans sortir de la grille', () => {
    const curseur = new Curseur(() => 12, { horizontal: 1, vertical: 6 });
    curseur.aller(2);
    curseur.touche('ArrowDown');
    expect(curseur.index).toBe(8);
    curseur.touche('ArrowDown');
    expect(curseur.index).toBe(8);
    curseur.touche('ArrowUp');
    expect(curseur.index).toBe(2);
  });

  it('s’efface par Échap, qui revient à la page quand il n’y a rien à effacer', () => {
    const curseur = annees();
    curseur.aller(3);
    expect(curseur.touche('Escape')).toBe(true);
    expect(curseur.index).toBeNull();
    expect(curseur.touche('Escape')).toBe(false);
  });

  it('ignore une place qui n’existe pas et ne répond pas sans donnée', () => {
    const curseur = annees();
    curseur.aller(6);
    expect(curseur.index).toBeNull();
    const vide = new Curseur(() => 0, { horizontal: 1, vertical: 1 });
    expect(vide.touche('ArrowRight')).toBe(false);
    expect(vide.touche('End')).toBe(false);
  });

  it('prévient de chaque place nouvelle, et d’elle seule', () => {
    const places: (number | null)[] = [];
    const curseur = new Curseur(() => 3, { horizontal: 1, vertical: 0 }, { onchange: (place) => places.push(place) });
    curseur.aller(1);
    curseur.aller(1);
    curseur.touche('ArrowRight');
    curseur.touche('ArrowRight');
    curseur.quitter();
    curseur.quitter();
    expect(places).toEqual([1, 2, null]);
  });

  it('oublie sa place quand les données rétrécissent', () => {
    let n = 6;
    const curseur = new Curseur(() => n, { horizontal: 1, vertical: 0 });
    curseur.aller(5);
    n = 3;
    expect(curseur.index).toBeNull();
    curseur.touche('ArrowRight');
    expect(curseur.index).toBe(2);
  });

  it('reste toujours dans les données, quelles que soient les touches', () => {
    const touches = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape', 'a');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 9 }),
        fc.array(touches),
        (n, bas, suite) => {
          const curseur = new Curseur(() => n, { horizontal: 1, vertical: bas });
          for (const touche of suite) curseur.touche(touche);
          return curseur.index === null || (curseur.index >= 0 && curseur.index < n);
        }
      )
    );
  });
});
