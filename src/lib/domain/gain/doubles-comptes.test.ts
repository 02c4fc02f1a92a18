import { describe, expect, it } from 'vitest';
import { doublesComptes } from './doubles-comptes';
import { actionDe as action, ligneDe as ligne } from './ligne.fixture';

const actions = [action('1.1', 'LITS', true), action('1.2', 'LITS', false, 0.5), action('2.1', null)];
const lignes = [ligne('1.1', 400_000), ligne('1.2', 300_000), ligne('2.1', 200_000)];

describe('l’alerte de double compte', () => {
  it('deux actions qui partagent EJ, compte et unité sans base commune', () => {
    expect(doublesComptes(lignes, actions)).toEqual([
      { contrat: 'essai', ej: '970000001', compte: '641', unite: 'Médecine A', actions: ['1.1', '1.2', '2.1'] }
    ]);
  });

  it('sur une même base, le double compte est déjà retiré : pas d’alerte', () => {
    expect(doublesComptes(lignes.slice(0, 2), actions)).toEqual([]);
  });

  it('deux lignes d’une seule action n’en font pas deux, et une ligne sans compte ou sans unité ne dit rien', () => {
    expect(doublesComptes([ligne('2.1', 1), ligne('2.1', 2)], actions)).toEqual([]);
    expect(doublesComptes([ligne('1.1', 1, { unite: null }), ligne('2.1', 2, { unite: null })], actions)).toEqual([]);
    expect(doublesComptes([ligne('1.1', 1, { compte: null }), ligne('2.1', 2, { compte: null })], actions)).toEqual([]);
    expect(doublesComptes([ligne('1.1', 1), ligne('2.1', 2, { ej: '970000002' })], actions)).toEqual([]);
  });

  it('les numéros se rangent comme on compte', () => {
    const deux = [ligne('10', 1), ligne('9', 1)];
    expect(doublesComptes(deux, [action('9', null), action('10', null)])[0]?.actions).toEqual(['9', '10']);
  });
});
