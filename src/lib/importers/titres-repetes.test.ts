import { expect, it } from 'vitest';
import { fixture, importe, octets } from '../../../tests/fixtures/fixtures';
import { decode } from './lecture/texte';

it('des titres répétés au milieu d’un fichier de producteur sont dits à leur ligne et laissés de côté', async () => {
  const lignes = decode(fixture('sae/MCO_2024r.csv')).texte.trimEnd().split(/\r?\n/);
  const seul = await importe(octets(lignes.join('\n')), 'MCO_2024r.csv');
  const lu = await importe(
    octets([...lignes.slice(0, 3), ...lignes.slice(0, 1), ...lignes.slice(3)].join('\n')),
    'MCO_2024r.csv'
  );
  expect(lu.rows.mesure).toEqual(seul.rows.mesure);
  expect(lu.problems.filter(({ genre }) => genre === 'titres répétés').map((p) => p.message)).toEqual([
    'La ligne 4 répète les titres\u00a0: elle est laissée de côté.'
  ]);
  expect(lu.ecarts).toContainEqual({ sort: 'ecartee', raison: 'titres répétés', nombre: 1 });
});
