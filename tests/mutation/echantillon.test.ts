import { describe, expect, it } from 'vitest';
import { tire } from './echantillon.mjs';
import { enMots, scores, survivants, type Mutant } from './score';

const mutants = Array.from({ length: 40 }, (_, i) => ({
  id: String(i),
  fileName: i < 10 ? 'domain/petit/a.ts' : 'domain/grand/b.ts',
  mutatorName: 'EqualityOperator',
  replacement: 'a > b',
  location: { start: { line: i + 1, column: 0 } }
}));

describe('le tirage des changements à essayer', () => {
  it('prend autant de changements dans chaque dossier, tous quand il y en a moins', () => {
    const tires = [...tire(mutants, 15, '1')].map(Number);
    expect(tires.filter((id) => id < 10)).toHaveLength(10);
    expect(tires.filter((id) => id >= 10)).toHaveLength(15);
  });

  it('est le même pour une même graine, un autre pour une autre', () => {
    expect(tire(mutants, 5, '1')).toEqual(tire(mutants.toReversed(), 5, '1'));
    expect(tire(mutants, 5, '1')).not.toEqual(tire(mutants, 5, '2'));
  });
});

describe('le bilan d’un dossier', () => {
  const mutant = (status: string): Mutant => ({
    status,
    mutatorName: 'EqualityOperator',
    replacement: 'jours >= 90',
    location: { start: { line: 2 } }
  });
  const rapport = (statuts: string[]) => ({
    files: { 'src/lib/domain/contrat/a.ts': { source: 'a\n  return jours > 90;\n', mutants: statuts.map(mutant) } }
  });

  it('ne compte ni ce qui n’a pas été tiré, ni les textes ; neuf sur dix suffisent aux règles, huit non', () => {
    const neuf = [...Array.from({ length: 8 }, () => 'Killed'), 'Timeout', 'Survived', 'CompileError', 'Ignored'];
    expect(scores(rapport(neuf)).map(enMots)).toEqual([
      '✓ src/lib/domain/contrat : 9 tués sur 10, 90 %, sans fin 1, à la lecture du module 0, hors échantillon 1, textes laissés 1'
    ]);
    expect(scores(rapport(neuf.with(0, 'NoCoverage')))[0]?.atteint).toBe(false);
  });

  it('nomme ce qui survit par son fichier, sa ligne et ce qui y a été changé', () => {
    expect(survivants(rapport(['Killed', 'Survived']))).toEqual([
      'survit  src/lib/domain/contrat/a.ts:2  EqualityOperator → jours >= 90\n          return jours > 90;'
    ]);
  });
});
