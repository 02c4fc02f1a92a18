import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appliqueBases, doublesComptes } from './base-commune';
import { net, type LigneGain } from './gain';

const ligne = (action: string, brut: number, autres: Partial<LigneGain> = {}): LigneGain => ({
  contrat: 'essai',
  action,
  gain: '1',
  ej: '970000001',
  compte: '641',
  unite: 'Médecine A',
  nature: 'depense',
  type_recette: null,
  perennite: 'perenne',
  brut,
  couts_induits: 0,
  effet: '2024-07-01',
  debut: null,
  fin: null,
  retenu_etablissement: null,
  retenu_ars: null,
  contrepartie_ej: null,
  ...autres
});
const action = (numero: string, base: string | null, porteuse = false, abattement: number | null = null) => ({
  contrat: 'essai',
  numero,
  base,
  porteuse,
  abattement
});
const lits = (plafond: number | null) => ({ contrat: 'essai', base: 'LITS', plafond });
const actions = [action('1.1', 'LITS', true), action('1.2', 'LITS', false, 0.5), action('2.1', null)];
const lignes = [ligne('1.1', 400_000), ligne('1.2', 300_000), ligne('2.1', 200_000)];

describe('les actions d’une même base', () => {
  it('la porteuse garde son gain, l’autre en perd son abattement', () => {
    expect(appliqueBases(lignes, actions, [lits(null)]).map(net)).toEqual([400_000, 150_000, 200_000]);
  });

  it('ensemble, elles ne dépassent pas le plafond, au prorata', () => {
    // 400 000 + 150 000 = 550 000 pour 440 000 de plafond : chacune garde 80 %.
    expect(appliqueBases(lignes, actions, [lits(440_000)]).map(net)).toEqual([320_000, 120_000, 200_000]);
    expect(appliqueBases(lignes, actions, [lits(550_000)]).map(net)).toEqual([400_000, 150_000, 200_000]);
  });

  it('un gain ponctuel porte l’abattement, non le plafond, qui est une année pleine', () => {
    const ponctuel = ligne('1.2', 100_000, { perennite: 'ponctuel' });
    expect(appliqueBases([...lignes, ponctuel], actions, [lits(440_000)]).map(net)).toEqual([
      320_000, 120_000, 200_000, 50_000
    ]);
  });

  it('la base d’un autre contrat n’y fait rien', () => {
    expect(appliqueBases(lignes, actions, [{ ...lits(1), contrat: 'autre' }]).map(net)[0]).toBe(400_000);
  });

  it('le total d’une base ne dépasse jamais son plafond, et aucune ligne n’augmente', () => {
    const montants = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(montants, fc.nat({ max: 1_000_000 }), fc.boolean(), (bruts, plafond, porteuse) => {
        const siennes = bruts.map((brut) => ligne(porteuse ? '1.1' : '1.2', brut));
        const nets = appliqueBases(siennes, actions, [lits(plafond)]).map(net);
        expect(nets.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(plafond + 1e-3);
        nets.forEach((n, i) => expect(n).toBeLessThanOrEqual((bruts[i] ?? 0) + 1e-6));
      })
    );
  });
});

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
    expect(doublesComptes([ligne('1.1', 1), ligne('2.1', 2, { ej: '970000002' })], actions)).toEqual([]);
  });

  it('les numéros se rangent comme on compte', () => {
    const deux = [ligne('10', 1), ligne('9', 1)];
    expect(doublesComptes(deux, [action('9', null), action('10', null)])[0]?.actions).toEqual(['9', '10']);
  });
});
