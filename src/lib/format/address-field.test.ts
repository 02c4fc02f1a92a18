import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrit, encore, entier, lit, liste, texte, tri, unDe } from './address-field';

const code = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,11}$/);
const famille = unDe(['activite', 'personnel', 'finances']);
const recherche = fc
  .array(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ minLength: 1 })))
  .map((paires) => new URLSearchParams(paires).toString());

describe('l’adresse tient ce que le lecteur a choisi', () => {
  it('un choix écrit se relit tel quel, quel que soit le reste de l’adresse', () => {
    fc.assert(
      fc.property(recherche, fc.string({ minLength: 1 }), (avant, valeur) => {
        expect(lit(ecrit(avant, 'q', texte, valeur), 'q', texte)).toBe(valeur);
      })
    );
    fc.assert(
      fc.property(recherche, fc.integer({ min: -99_999, max: 99_999 }), (avant, valeur) => {
        expect(lit(ecrit(avant, 'annee', entier, valeur), 'annee', entier)).toBe(valeur);
      })
    );
    fc.assert(
      fc.property(recherche, fc.array(code, { minLength: 1 }), (avant, codes) => {
        expect(lit(ecrit(avant, 'colonnes', liste, codes), 'colonnes', liste)).toEqual(codes);
      })
    );
    fc.assert(
      fc.property(recherche, code, fc.constantFrom('croissant', 'decroissant'), (avant, colonne, sens) => {
        expect(lit(ecrit(avant, 'tri', tri, { colonne, sens }), 'tri', tri)).toEqual({ colonne, sens });
      })
    );
  });

  it('écrire un choix ne change aucun autre', () => {
    fc.assert(
      fc.property(recherche, fc.string({ minLength: 1 }), (avant, valeur) => {
        const autres = (r: string) => [...new URLSearchParams(r)].filter(([cle]) => cle !== 'q');
        expect(autres(ecrit(avant, 'q', texte, valeur))).toEqual(autres(avant));
      })
    );
  });

  it('revenir au défaut enlève le choix de l’adresse, et rien d’autre', () => {
    expect(ecrit('?famille=personnel&annee=2022', 'famille', famille, null)).toBe('annee=2022');
    expect(ecrit('famille=personnel', 'famille', famille, null)).toBe('');
  });

  it('un texte vide et une liste vide sont une absence de choix', () => {
    expect(ecrit('q=metz', 'q', texte, '')).toBe('');
    expect(ecrit('colonnes=LITS_MCO', 'colonnes', liste, [])).toBe('');
    expect(lit('colonnes=,', 'colonnes', liste)).toBeNull();
  });

  it('une adresse ancienne ou abîmée s’ouvre : ce qui ne se lit pas est ignoré', () => {
    expect(lit('famille=patrimoine', 'famille', famille)).toBeNull();
    expect(lit('annee=l%27an%20dernier', 'annee', entier)).toBeNull();
    expect(lit('tri=-', 'tri', tri)).toBeNull();
    expect(lit('', 'famille', famille)).toBeNull();
  });

  it('un GHT que les données n’ont plus n’est pas un choix : l’ancien lien montre tout, jamais une liste vide', () => {
    expect(encore('ZZ-99', ['ZZ-01', 'ZZ-02'])).toBeNull();
    expect(encore('ZZ-02', ['ZZ-01', 'ZZ-02'])).toBe('ZZ-02');
    expect(encore(null, ['ZZ-01'])).toBeNull();
  });

  it('l’adresse se lit : les virgules y restent des virgules', () => {
    expect(ecrit('', 'colonnes', liste, ['LITS_MCO', 'DMS_MCO'])).toBe('colonnes=LITS_MCO,DMS_MCO');
    expect(ecrit('', 'tri', tri, { colonne: 'LITS_MCO', sens: 'decroissant' })).toBe('tri=-LITS_MCO');
  });
});
