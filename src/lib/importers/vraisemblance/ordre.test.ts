import { describe, expect, it } from 'vitest';
import { fiche, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import { importeMco } from '../sae-etablissement/mco';
import { importeGht } from '../sae-ght/sae-ght';
import { verifieOrdre } from './ordre';

const fiches = [
  fiche(
    'LITS_MED',
    [
      { source: 'sae-ght', valeur: 'LIT_MED' },
      { source: 'sae-mco', valeur: 'LIT_MED' }
    ],
    'stock'
  ),
  fiche(
    'LITS_MCO',
    [
      { source: 'sae-ght', valeur: 'LIT_MCO' },
      { source: 'sae-mco', valeur: 'LIT_MCO' }
    ],
    'stock'
  )
];

describe('les titres de deux colonnes échangés', () => {
  it('se voient à l’ordre des disciplines, que le total ne change pas', () => {
    const texte = 'GHT_LIBC;LIT_CHI;LIT_MED;LIT_OBS;LIT_MCO\nGE-05;700;400;100;1200\n';
    const r = importeGht(octets(texte), 'GHT_2021r.csv', fiches);
    expect(r.problems).toMatchObject([
      { ligne: 1, genre: 'colonnes dans un autre ordre', attendu: 'LIT_MED;LIT_CHI;LIT_OBS;LIT_MCO' }
    ]);
    expect(mesureDe(r, 'GE-05', 'LITS_MED')).toMatchObject({ valeur: 400, qualite: 'ok' });
    expect(mesureDe(r, 'GE-05', 'LITS_MED').reserve).toMatch(/^à vérifier\u00a0: les colonnes LIT_CHI, LIT_MED/);
    expect(mesureDe(r, 'GE-05', 'LITS_MCO').reserve).toBeNull();
  });

  it('dans le fichier par établissement aussi', () => {
    const r = importeMco(
      octets('BOR;FI;FI_EJ;LIT_CHI;LIT_MED;LIT_MCO\nMCO;990000017;990780011;5;10;15\n'),
      ...(['MCO_2024r.csv', fiches] as const)
    );
    expect(r.problems.map((p) => p.genre)).toContain('colonnes dans un autre ordre');
    expect(mesureDe(r, '990780011', 'LITS_MED').reserve).toMatch(/^à vérifier/);
  });

  it('l’ordre du producteur ne dit rien, ni des colonnes seules', () => {
    const entete = ['LIT_MED', 'LIT_CHI', 'LIT_MCO', 'CAP_HC_GEN', 'CAP_HC_INF', 'CAP_HC_TOT', 'JOU_OBS', 'ETP_IDE'];
    expect(verifieOrdre(entete, 'GHT.csv').problems).toEqual([]);
    expect(verifieOrdre(['CAP_HC_TOT', 'CAP_HC_GEN'], 'GHT.csv').problems).toHaveLength(1);
  });

  it('dans une discipline, les lits viennent avant les séjours, eux-mêmes avant les journées', () => {
    const { problems, reserves } = verifieOrdre(['LIT_MCO', 'JOU_MCO', 'SEJHC_MCO', 'JLI_MCO'], 'MCO.csv');
    expect(problems).toMatchObject([{ attendu: 'LIT_MCO;JLI_MCO;SEJHC_MCO;JOU_MCO' }]);
    expect([...reserves.keys()]).toEqual(['JOU_MCO', 'JLI_MCO']);
  });
});
