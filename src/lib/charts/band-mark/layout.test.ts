import { describe, expect, it } from 'vitest';
import { bandes, point, taux } from '../fixtures/exemples';
import { layout } from './layout';
import { summary } from '$lib/words/charts/band-mark/summary';

const [bande = { annee: 2019, n: 0, p20: 0, mediane: 0, p80: 0 }] = bandes;
const taille = { largeur: 120 };
const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('la marque sur la bande nationale', () => {
  it('montre une largeur de bande de chaque côté', () => {
    // 60 % to 90 % over 100 px between margins of 10.
    const g = layout(point(2024, 0.72), bande, 'hausse', taille);
    expect(g).toMatchObject({
      zone: { x: 43.3, largeur: 33.4 },
      mediane: 60,
      x: 50,
      forme: 'disque',
      teinte: 'accent'
    });
  });

  it('retient au bord, avec une flèche, une valeur qui sort du dessin', () => {
    expect(layout(point(2024, 0.95), bande, 'neutre', taille)).toMatchObject({ x: 110, borne: 'droite' });
    expect(layout(point(2024, 0.1), bande, 'neutre', taille)).toMatchObject({ x: 10, borne: 'gauche' });
    expect(layout(point(2024, 0.9), bande, 'neutre', taille).borne).toBeNull();
  });

  it('ne colore que hors de la bande et selon le sens, la forme disant la même chose', () => {
    const lu = (valeur: number, direction: 'hausse' | 'baisse' | 'neutre' | 'cible') => {
      const { teinte, forme } = layout(point(2024, valeur), bande, direction, taille);
      return [teinte, forme];
    };
    expect(lu(0.85, 'hausse')).toEqual(['better', 'disque']);
    expect(lu(0.85, 'baisse')).toEqual(['worse', 'losange']);
    expect(lu(0.65, 'hausse')).toEqual(['worse', 'losange']);
    expect(lu(0.65, 'baisse')).toEqual(['better', 'disque']);
    expect(lu(0.85, 'neutre')).toEqual(['accent', 'disque']);
    expect(lu(0.85, 'cible')).toEqual(['accent', 'disque']);
    expect(lu(0.75, 'hausse')).toEqual(['accent', 'disque']);
    expect(lu(0.8, 'baisse')).toEqual(['accent', 'disque']);
  });

  it('marque le secret d’un carré et rien d’autre sans valeur', () => {
    expect(layout(point(2024, null, { qualite: 'secret' }), bande, 'hausse', taille).forme).toBe('carre');
    expect(layout(point(2024, null), bande, 'hausse', taille).forme).toBe('rien');
    expect(layout(null, bande, 'hausse', taille).forme).toBe('rien');
  });

  it('reste lisible quand la bande est sans épaisseur', () => {
    const plate = { ...bande, p20: 0.75, p80: 0.75 };
    expect(layout(point(2024, 0.75), plate, 'hausse', taille)).toMatchObject({ zone: { largeur: 2 }, x: 60 });
  });
});

describe('le texte de la marque', () => {
  it('dit la valeur, la borne franchie et le sens', () => {
    expect(clair(summary('Essai', point(2024, 0.84), bande, 'hausse', taux))).toBe(
      'Essai, 84,0 % : au-dessus du P80 national (80,0 %), favorable'
    );
    expect(clair(summary('Essai', point(2024, 0.6), bande, 'hausse', taux))).toBe(
      'Essai, 60,0 % : sous le P20 national (70,0 %), défavorable'
    );
    expect(clair(summary('Essai', point(2024, 0.84), bande, 'neutre', taux))).toBe(
      'Essai, 84,0 % : au-dessus du P80 national (80,0 %)'
    );
  });

  it('dit pourquoi il n’y a pas de valeur, et la bande', () => {
    expect(clair(summary('Essai', null, bande, 'hausse', taux))).toBe(
      'Essai, non disponible ; P20–P80 national : 70,0 % à 80,0 %, médiane 75,0 %'
    );
  });
});
