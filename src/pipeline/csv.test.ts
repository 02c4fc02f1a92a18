import { describe, expect, it } from 'vitest';
import { ecrisCsv, lisReference } from './csv';

const bytes = (texte: string) => new TextEncoder().encode(texte);

describe('les fichiers de référence', () => {
  it('une cellule vide est une absence, un FINESS garde son zéro, une coordonnée est un nombre', () => {
    const [ligne] = lisReference('etablissement', bytes('ej;nom;lon;lat\n080011174;CHI;4.72;\n'), 'e.csv');
    expect(ligne).toMatchObject({ ej: '080011174', lon: 4.72, lat: null, entree: null });
  });

  it('une colonne inconnue et un nombre illisible sont nommés avec leur place', () => {
    expect(() => lisReference('ght', bytes('code;couleur\nGE-01;bleu\n'), 'ght.csv')).toThrow('«\u00a0couleur\u00a0»');
    expect(() => lisReference('etablissement', bytes('ej;lon\n080011174;est\n'), 'e.csv')).toThrow(
      'e.csv, ligne 2, lon'
    );
  });

  it('un texte à guillemets, séparateur ou retour se relit tel quel', () => {
    const texte = ecrisCsv(['id', 'producteur'], [{ id: 'a', producteur: 'dit «\u00a0x\u00a0»\u00a0; "y"\nz' }]);
    expect(lisReference('source', bytes(texte), 's.csv')[0]?.producteur).toBe('dit «\u00a0x\u00a0»\u00a0; "y"\nz');
  });
});
