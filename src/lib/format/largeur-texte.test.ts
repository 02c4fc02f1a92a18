import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couper, largeurTexte, tronquer } from './largeur-texte';

const NOM_LONG =
  'Groupement hospitalier de territoire des Hautes Vallées réunies, de la Plaine et des Trois Rivières du Nord';

describe('la place d’un texte', () => {
  it('croît avec le corps et le texte', () => {
    expect(largeurTexte('Vosges', 24)).toBeCloseTo(2 * largeurTexte('Vosges', 12));
    expect(largeurTexte('', 12)).toBe(0);
  });

  it('laisse entier un nom qui tient, abrège celui qui ne tient pas', () => {
    expect(tronquer('Vosges', 200, 12)).toBe('Vosges');
    expect(tronquer(NOM_LONG, 120, 12)).toBe('Groupement hospit…');
  });

  it('coupe aux espaces et abrège la dernière ligne', () => {
    expect(couper('Région Grand Est', 60, 12, 2)).toEqual(['Région', 'Grand Est']);
    expect(couper('un deux trois quatre', 40, 12, 2)).toEqual(['un', 'deux…']);
  });

  it('ne dépasse jamais la largeur donnée', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 400 }), (texte, largeur) =>
        couper(texte, largeur, 12, 3).every((ligne) => largeurTexte(ligne, 12) <= largeur)
      )
    );
  });
});
