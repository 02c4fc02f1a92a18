import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { genres, importe, octets } from '../../../../tests/fixtures/fixtures';
import { enteteMarque, feuilleDe } from '$lib/schema/classeur';
import { columnsOf } from '$lib/schema/columns';

const entete = columnsOf('jalon').map(([nom]) => enteteMarque('jalon', nom));
const lignes = [['Jalons'], entete, ['essai-2024', '1.1', '1', 'Avis du CSE', '31/05/2024']];
const DIT =
  'Le fichier n’est pas lu\u00a0: c’est «\u00a0Jalons\u00a0», une feuille d’un classeur de contrat\u00a0; donnez le classeur entier.';

describe('une feuille d’un contrat sans son classeur', () => {
  it('en CSV, sous son titre ou non, est dite pour ce qu’elle est et refusée', async () => {
    for (const debut of [0, 1]) {
      const csv = lignes.slice(debut).map((ligne) => ligne.join(';'));
      const { statut, problems } = await importe(octets(csv.join('\r\n')), 'Jalons.csv');
      expect([statut, problems.map(({ message }) => message)]).toEqual(['refuse', [DIT]]);
    }
  });

  it('seule dans un classeur aussi, quel que soit son nom', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Feuil1', rows: lignes }] });
    const lu = await importe(bytes, 'export.xlsx');
    expect([genres(lu), lu.problems[0]?.message, feuilleDe('jalon')]).toEqual([['fichier illisible'], DIT, 'Jalons']);
  });
});
