import { describe, expect, it } from 'vitest';
import type { ManifestFile } from '$lib/engine/manifest';
import { auFilDesComptes } from './au-fil';
import type { Lot } from './lots';

const comptesDe = (ght: string): ManifestFile => ({
  ...{ chemin: `ght/${ght}/comptes.zip`, partition: ght, tables: { compte: 1 } },
  ...{ octets: 1, sha256: '', debut: null, fin: null }
});

const lot = (ghts: string[], lus: string[] = ghts): Lot => ({ ghts, lus, contrats: [`contrat-${ghts[0]}`] });

/** What was handed over once the accounts of these groups were written, in turn. */
function confiesApres(lots: readonly Lot[], ecrits: readonly (string | ManifestFile)[]) {
  const { confies, ecrite } = auFilDesComptes(lots, ({ ghts: [premier] }, comptes, attendues) => ({
    premier,
    comptes: comptes.map(({ partition }) => partition),
    attendues
  }));
  for (const e of ecrits) {
    if (typeof e === 'string') ecrite(e, null);
    else ecrite(e.partition, e);
  }
  return confies;
}

describe('les contrats d’un lot, pendant que les comptes s’écrivent', () => {
  const lots = [lot(['ZZ-01', 'ZZ-02']), lot(['ZZ-03'])];

  it('se calculent dès que les comptes de leurs membres sont là, sans attendre ceux des autres', () => {
    expect(confiesApres(lots, [comptesDe('ZZ-01')])).toEqual([]);
    expect(confiesApres(lots, [comptesDe('ZZ-01'), comptesDe('ZZ-02')])).toEqual([
      { premier: 'ZZ-01', comptes: ['ZZ-01', 'ZZ-02'], attendues: ['ZZ-03'] }
    ]);
  });

  it('attendent le GHT d’un autre lot dont un membre est partie', () => {
    const partage = [lot(['ZZ-01'], ['ZZ-01', 'ZZ-03']), lot(['ZZ-02']), lot(['ZZ-03'])];
    const confies = confiesApres(partage, ['ZZ-01', 'ZZ-02', 'ZZ-03'].map(comptesDe));
    expect(confies.map(({ premier }) => premier)).toEqual(['ZZ-02', 'ZZ-01', 'ZZ-03']);
  });

  it('n’attendent pas un fichier d’un GHT qui n’a pas de comptes', () => {
    expect(confiesApres(lots, ['ZZ-01', comptesDe('ZZ-02'), 'ZZ-03']).map(({ comptes }) => comptes)).toEqual([
      ['ZZ-02'],
      ['ZZ-02']
    ]);
  });

  it('d’un territoire sans membre, n’attendent rien', () => {
    expect(confiesApres([lot(['ZZ-01'], [])], [])).toEqual([{ premier: 'ZZ-01', comptes: [], attendues: ['ZZ-01'] }]);
  });
});
