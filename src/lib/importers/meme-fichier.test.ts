import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { octets } from '../../../tests/fixtures/fixtures';
import { lisFichier } from './fichier';
import { sourceDOctets } from './lecture/source';
import { memesFichiers } from './meme-fichier';

const lis = async (bytes: Uint8Array, nom: string) =>
  (await lisFichier(sourceDOctets(bytes, nom))).flatMap((a) => (a.genre === 'lu' ? [a.resultat] : []));

/** A Hospi Diag edition of one hospital and two figures. */
const edition = await writeXlsx({
  sheets: [
    {
      name: 'Etablissement',
      rows: [
        ['finess', 'cat', 'CI_A1'],
        ['990780011', 'CH', '4000']
      ]
    }
  ]
});

describe('les mêmes octets sous deux noms', () => {
  it('de deux années sont refusés tous deux, pour une seule valeur comme pour mille', async () => {
    const lus = [...(await lis(edition, 'Hospi_2018.xlsx')), ...(await lis(edition, 'Hospi_2019.xlsx'))];
    expect(memesFichiers(lus).map((p) => [p.severite, p.fichier, p.message])).toEqual(
      ['Hospi_2018.xlsx', 'Hospi_2019.xlsx'].map((fichier) => [
        'refus',
        fichier,
        '«\u00a0Hospi_2018.xlsx\u00a0» et «\u00a0Hospi_2019.xlsx\u00a0» sont le même fichier sous deux noms, qui disent 2018 et 2019.'
      ])
    );
  });

  it('d’une même année le disent sans rien refuser ; deux fichiers d’un octet de différence ne disent rien', async () => {
    const csv = (sejours: number) => octets(`finess;cat;CI_A1\n990780011;CH;${sejours}\n`);
    const lus = async (autre: Uint8Array) => [
      ...(await lis(csv(4_000), 'hd2022.csv')),
      ...(await lis(autre, 'hd2022 (1).csv'))
    ];
    expect(memesFichiers(await lus(csv(4_000))).map(({ severite }) => severite)).toEqual([
      'information',
      'information'
    ]);
    expect(memesFichiers(await lus(csv(4_001)))).toEqual([]);
  });
});
