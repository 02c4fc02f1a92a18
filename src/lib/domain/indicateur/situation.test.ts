import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horsBande, situation } from './situation';

const bande = { p20: 0.7, mediane: 0.8, p80: 0.9 };

describe('la place d’une valeur dans la bande nationale', () => {
  it('une valeur égale à une borne est dans la bande', () => {
    expect(situation(0.7, bande)).toBe('sous-mediane');
    expect(situation(0.9, bande)).toBe('sur-mediane');
    expect(situation(0.8, bande)).toBe('mediane');
  });

  it('hors de la bande, elle est parmi les 20 % les plus bas ou les plus élevés', () => {
    expect(situation(0.69, bande)).toBe('basse');
    expect(situation(0.91, bande)).toBe('haute');
  });

  it('être hors de la bande n’est un bien ou un mal que si l’indicateur a un sens favorable', () => {
    expect(horsBande('haute', 'hausse')).toBe('favorable');
    expect(horsBande('haute', 'baisse')).toBe('defavorable');
    expect(horsBande('basse', 'hausse')).toBe('defavorable');
    expect(horsBande('basse', 'baisse')).toBe('favorable');
    expect(horsBande('haute', 'neutre')).toBe('sans-sens');
    expect(horsBande('basse', 'cible')).toBe('sans-sens');
    expect(horsBande('sur-mediane', 'baisse')).toBeNull();
  });

  it('le sens inverse inverse le jugement, quelle que soit la place', () => {
    const inverse = { favorable: 'defavorable', defavorable: 'favorable' } as const;
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (valeur) => {
        const place = situation(valeur, bande);
        const hausse = horsBande(place, 'hausse');
        const attendu = hausse === 'favorable' || hausse === 'defavorable' ? inverse[hausse] : null;
        expect(horsBande(place, 'baisse')).toBe(attendu);
      })
    );
  });
});
