import { describe, expect, it } from 'vitest';
import { lisPerimetre } from './perimetre';

const bytes = (texte: string) => new TextEncoder().encode(texte);

describe('le fichier de périmètre', () => {
  it('peut ne lister que des GHT', () => {
    expect(lisPerimetre(bytes('ght\nGE-01\nGE-02\nGE-01\n'), 'p.csv', {})).toEqual({
      codes: ['GE-01', 'GE-02'],
      etablissement: []
    });
  });

  it('donne les établissements une fois, même s’il liste leurs sites', () => {
    const texte = [
      'ght_code;finess_ej;rs_ej;finess_et;etablissement_support;commune',
      'XX-01;080000018;CH DU VAL;080000026;oui;VALBOURG',
      'XX-01;080000018;CH DU VAL;080000034;oui;VALBOURG',
      'XX-01;2A0000017;CH DU CAP;2A0000025;non;'
    ].join('\n');
    const { etablissement } = lisPerimetre(bytes(texte), 'p.csv', {});
    expect(etablissement.map((e) => [e.ej, e.role, e.commune])).toEqual([
      ['080000018', 'support', 'VALBOURG'],
      ['2A0000017', 'partie', null]
    ]);
  });

  it('refuse un FINESS qui a perdu son zéro, avec la ligne', () => {
    expect(() => lisPerimetre(bytes('ght;ej\nXX-01;80000018\n'), 'p.csv', {})).toThrow(
      'p.csv, ligne 2\u00a0: «\u00a080000018\u00a0»'
    );
  });

  it('refuse un fichier sans colonne de GHT', () => {
    expect(() => lisPerimetre(bytes('nom\nVal\n'), 'p.csv', {})).toThrow('une colonne «\u00a0ght\u00a0»');
  });
});
