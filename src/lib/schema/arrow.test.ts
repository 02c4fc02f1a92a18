import { describe, expect, it } from 'vitest';
import { arrowSchema } from './arrow';
import { tableNames } from './tables';

describe('le schéma Arrow', () => {
  it('les bandes ont les types et l’ordre du schéma', () => {
    expect(arrowSchema('reference').fields.map((f) => `${f.name}: ${String(f.type)}${f.nullable ? '?' : ''}`)).toEqual([
      'indicateur: Utf8',
      'definition: Utf8',
      'debut: Date32<DAY>',
      'fin: Date32<DAY>',
      'groupe: Utf8',
      'n: Int32',
      'p20: Float64?',
      'mediane: Float64?',
      'p80: Float64?',
      'methode: Utf8',
      'source: Utf8'
    ]);
  });

  it('un vrai ou faux est un bit', () => {
    const simule = arrowSchema('mesure').fields.find((f) => f.name === 'simule');
    expect(String(simule?.type)).toBe('Bool');
  });

  it.each(tableNames)('la table %s a un schéma', (table) => {
    expect(arrowSchema(table).fields.length).toBeGreaterThan(0);
  });
});
