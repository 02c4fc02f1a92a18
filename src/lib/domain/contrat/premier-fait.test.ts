import { describe, expect, it } from 'vitest';
import { avantLePremierFait, premierFait } from './premier-fait';

describe('le premier jour où un contrat est connu', () => {
  it('est celui de son premier fait, ou de sa signature quand elle le précède', () => {
    const faits = [{ date: '2024-06-28' }, { date: '2024-02-12' }];
    expect(premierFait(faits, '2024-06-28')).toBe('2024-02-12');
    expect(premierFait(faits, '2024-01-31')).toBe('2024-01-31');
    expect(avantLePremierFait('2024-02-11', '2024-02-12')).toBe(true);
    expect(avantLePremierFait('2024-02-12', '2024-02-12')).toBe(false);
  });

  it('n’est pas dit sans fait daté, ni quand un fait sans jour a pu être le premier', () => {
    expect(premierFait([], '2024-06-28')).toBeNull();
    expect(premierFait([{ date: null }, { date: '2024-06-28' }], null)).toBeNull();
    expect(avantLePremierFait('1990-01-01', null)).toBe(false);
  });
});
