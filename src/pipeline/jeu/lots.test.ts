import { describe, expect, it } from 'vitest';
import type { Row, TableRows } from '$lib/schema/tables';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { lotsDe } from './lots';

/** The first row, changed. */
const comme = <L extends object>(lignes: readonly L[], champs: Partial<L>): L[] =>
  lignes.slice(0, 1).map((ligne) => ({ ...ligne, ...champs }));

const membre = (contrat: string, ej: string) =>
  comme<Row<'contrat_perimetre'>>(petitJeu.contrat_perimetre, { contrat, ej });

/** Groups ZZ-01 to ZZ-`n`, with one hospital each. */
function region(n: number): TableRows {
  const codes = Array.from({ length: n }, (_, i) => `ZZ-${String(i + 1).padStart(2, '0')}`);
  return {
    ght: codes.flatMap((code) => comme<Row<'ght'>>(petitJeu.ght, { code })),
    etablissement: codes.flatMap((ght, i) =>
      comme<Row<'etablissement'>>(petitJeu.etablissement, { ej: `97000000${i + 1}`, ght })
    ),
    contrat: ['neuvieme', 'premier', 'territoire'].flatMap((id) => comme<Row<'contrat'>>(petitJeu.contrat, { id })),
    contrat_perimetre: [
      ...membre('neuvieme', '970000009'),
      ...membre('neuvieme', '970000001'),
      ...membre('premier', '970000001')
    ]
  };
}

describe('le travail d’une publication, par lots', () => {
  it('un contrat se calcule avec le GHT de son premier membre, un territoire sans membre avec le premier lot', () => {
    expect(lotsDe(region(9))).toEqual([
      {
        ghts: ['ZZ-01', 'ZZ-02', 'ZZ-03', 'ZZ-04', 'ZZ-05', 'ZZ-06', 'ZZ-07', 'ZZ-08'],
        contrats: ['premier', 'territoire'],
        lus: ['ZZ-01']
      },
      { ghts: ['ZZ-09'], contrats: ['neuvieme'], lus: ['ZZ-09', 'ZZ-01'] }
    ]);
  });

  it('sans aucun GHT, les contrats ont un lot quand même', () => {
    const { contrat: contrats } = region(1);
    expect(lotsDe({ contrat: contrats ?? [] })).toEqual([
      { ghts: [], contrats: ['neuvieme', 'premier', 'territoire'], lus: [] }
    ]);
  });
});
