import { expect, it } from 'vitest';
import { Atelier } from '../../../../tests/fixtures/classeur/atelier';
import { petitJeu } from '../../../../tests/parity/petit-jeu';

it('des titres répétés au milieu d’un tableau sont dits à leur ligne et laissés de côté, les lignes d’après sont lues', async () => {
  const atelier = await Atelier.ouvre({ ...petitJeu, compte: [] });
  const jalons = atelier.feuille('jalon');
  // Headings on row 2, the example on row 3, data from row 4 on: the second title stands on row 5.
  jalons.splice(4, 0, [...(jalons[1] ?? [])]);
  const lu = await atelier.importe();
  expect(lu.rows.jalon).toEqual(petitJeu.jalon);
  expect(
    lu.problems.filter(({ feuille }) => feuille === 'Jalons').map((p) => [p.severite, p.ligne, p.message])
  ).toEqual([['avertissement', 5, 'La ligne 5 répète les titres\u00a0: elle est laissée de côté.']]);
});
