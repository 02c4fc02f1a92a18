import { describe, expect, it } from 'vitest';
import { accord, compte, dansLaPhrase, enumeration, ordinal, rangCourt, rangEnMots, situationEnMots } from './phrase';

describe('les mots d’une phrase', () => {
  it('le premier s’écrit 1er, les suivants 2e, 3e', () => {
    expect([1, 2, 3, 12].map(ordinal)).toEqual(['1er', '2e', '3e', '12e']);
  });

  it('un libellé prend une minuscule dans la phrase, un sigle garde ses capitales', () => {
    expect(dansLaPhrase('Effet prix')).toBe('effet prix');
    expect(dansLaPhrase('GVT et tendanciel')).toBe('GVT et tendanciel');
  });

  it('une énumération se termine par « et »', () => {
    expect(enumeration([])).toBe('');
    expect(enumeration(['Bas-Rhin'])).toBe('Bas-Rhin');
    expect(enumeration(['Bas-Rhin', 'Moselle'])).toBe('Bas-Rhin et Moselle');
    expect(enumeration(['Meuse', 'Marne', 'Haute-Marne'])).toBe('Meuse, Marne et Haute-Marne');
  });

  it('un compte de rien se dit en un mot, au genre de ce qui est compté', () => {
    expect([0, 1, 1200].map((n) => compte(n, 'jalon'))).toEqual([
      'aucun\u00a0jalon',
      '1\u00a0jalon',
      '1\u202f200\u00a0jalons'
    ]);
    expect(compte(0, 'décision ouverte', 'décisions ouvertes', 'aucune')).toBe('aucune\u00a0décision ouverte');
  });

  it('le pluriel commence à deux', () => {
    expect([0, 1, -1, 1.9].map((n) => accord(n, 'lit'))).toEqual(['lit', 'lit', 'lit', 'lit']);
    expect(accord(2, 'lit')).toBe('lits');
    expect(accord(-2, 'journal', 'journaux')).toBe('journaux');
  });
});

describe('un rang en mots', () => {
  it('avec un sens favorable, le rang se lit du plus favorable au moins favorable', () => {
    expect(rangEnMots({ rang: 1, n: 12 }, 'baisse')).toBe('valeur la plus favorable des 12\u00a0périmètres');
    expect(rangEnMots({ rang: 3, n: 12 }, 'hausse')).toBe('3e valeur la plus favorable des 12\u00a0périmètres');
    expect(rangEnMots({ rang: 12, n: 12 }, 'hausse')).toBe('valeur la moins favorable des 12\u00a0périmètres');
  });

  it('sans sens favorable, le rang dit seulement la hauteur de la valeur', () => {
    expect(rangEnMots({ rang: 1, n: 12 }, 'neutre')).toBe('valeur la plus élevée des 12\u00a0périmètres');
    expect(rangEnMots({ rang: 3, n: 12 }, 'cible')).toBe('3e valeur la plus élevée des 12\u00a0périmètres');
    expect(rangEnMots({ rang: 12, n: 12 }, 'neutre')).toBe('valeur la plus basse des 12\u00a0périmètres');
    expect(rangCourt({ rang: 1, n: 12 }, 'neutre')).toBe('première valeur sur 12');
    expect(rangCourt({ rang: 3, n: 12 }, 'neutre')).toBe('3e valeur sur 12');
    expect(rangCourt({ rang: 3, n: 12 }, 'baisse')).toBe('3e sur 12');
  });

  it('partagé, se dit ex æquo', () => {
    const place = { rang: 2, n: 12, exAequo: true };
    expect(rangEnMots(place, 'hausse')).toBe('2e valeur la plus favorable des 12\u00a0périmètres, ex\u00a0æquo');
    expect(rangEnMots({ ...place, rang: 1 }, 'neutre')).toBe(
      'valeur la plus élevée des 12\u00a0périmètres, ex\u00a0æquo'
    );
    expect(rangCourt(place, 'baisse')).toBe('2e ex\u00a0æquo sur 12');
    expect(rangCourt(place, 'cible')).toBe('2e valeur ex\u00a0æquo sur 12');
  });

  it('la place dans la bande nationale se dit sans jugement', () => {
    expect(situationEnMots('haute')).toBe('parmi les 20\u00a0% de GHT les plus élevés');
    expect(situationEnMots('basse')).toBe('parmi les 20\u00a0% de GHT les plus bas');
    expect(situationEnMots('mediane')).toBe('à la médiane des GHT');
  });
});
