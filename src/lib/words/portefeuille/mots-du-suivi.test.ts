import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sommeSur } from '$lib/format/nombre';
import { suivi, texteLu } from './exemples.fixture';
import {
  barre,
  critereEnMots,
  gainsInsuffisants,
  natureDuContrat,
  periode,
  reserveDuCritere,
  typeCourt
} from './mots-du-suivi';

describe('un contrat en quelques mots', () => {
  it('se nomme par son type et son tome ; un type inconnu se montre tel qu’écrit', () => {
    expect(natureDuContrat(suivi('x', { type: 'cref', tome: 'Tome 1' }))).toBe('CREF, tome 1');
    expect(natureDuContrat(suivi('x', { type: 'cref' }))).toBe('CREF');
    expect(typeCourt('contrat_nouveau')).toBe('contrat nouveau');
  });

  it('dit ses années, ou celle de ses bornes qui est connue', () => {
    expect(periode('2024-03-01', '2028-12-31')).toBe('2024-2028');
    expect(periode('2026-01-01', '2026-12-31')).toBe('2026');
    expect(periode('2024-03-01', null)).toBe('depuis 2024');
    expect(periode(null, '2028-12-31')).toBe('jusqu’en 2028');
    expect(periode(null, null)).toBeNull();
  });
});

describe('les montants', () => {
  it('s’écrivent fait sur prévu, dans une seule unité', () => {
    expect(texteLu(sommeSur(3_100_000, 9_600_000))).toBe('3,1 sur 9,6 M€');
    expect(texteLu(sommeSur(0, 8_700_000))).toBe('0 sur 8,7 M€');
    expect(texteLu(sommeSur(350_000, 1_200_000))).toBe('0,4 sur 1,2 M€');
    expect(texteLu(sommeSur(120_000, 400_000))).toBe('120 sur 400 k€');
    expect(texteLu(sommeSur(-200_000, 400_000))).toBe('−200 sur 400 k€');
  });

  it('d’une barre : remplie de ce qui est fait, le repère au prévu', () => {
    expect(barre(3, 12)).toEqual({ rempli: 0.25, repere: 1 });
    expect(barre(12, 9)).toEqual({ rempli: 1, repere: 0.75 });
    expect(barre(-1, 4)).toEqual({ rempli: 0, repere: 1 });
    expect(barre(0, 0)).toBeNull();
  });

  it('d’une barre restent dans ses bornes quels qu’ils soient', () => {
    const euros = fc.double({ min: -1e8, max: 1e8, noNaN: true });
    fc.assert(
      fc.property(euros, euros, (fait, attendu) => {
        const trace = barre(fait, attendu);
        for (const part of [trace?.rempli ?? 0, trace?.repere ?? 0]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      })
    );
  });

  it('réalisés sous 90 % de l’attendu ne suffisent pas ; sans attendu, rien ne manque', () => {
    expect(gainsInsuffisants({ realiseADate: 3_500_000, attenduADate: 4_000_000 })).toBe(true);
    expect(gainsInsuffisants({ realiseADate: 3_600_000, attenduADate: 4_000_000 })).toBe(false);
    expect(gainsInsuffisants({ realiseADate: 0, attenduADate: 0 })).toBe(false);
  });
});

describe('les entités concernées par un critère légal', () => {
  const critere = (concernees: string[], total: number, sansChiffres: string[] = []) => ({
    concernees,
    total,
    sansChiffres,
    bases: ['cf 2025']
  });

  it('se comptent sur celles du contrat', () => {
    expect(critereEnMots(critere(['CH A'], 3))).toBe('1 EJ sur 3 concernée');
    expect(critereEnMots(critere(['CH A', 'CH B'], 3))).toBe('2 EJ sur 3 concernées');
    expect(critereEnMots(critere([], 3))).toBe('aucune sur 3');
    expect(critereEnMots(critere([], 1))).toBe('non concernée');
  });

  it('ne passent pas pour épargnées quand leurs chiffres manquent', () => {
    expect(critereEnMots(critere([], 2, ['CH A', 'CH B']))).toBe('non évaluable');
    expect(reserveDuCritere(critere([], 2, ['CH A', 'CH B']), null)).toBe(
      'CF 2025, constaté\u00a0; chiffres manquants'
    );
    expect(reserveDuCritere(critere(['CH A'], 3, ['CH C']), 'CF 2025, constaté')).toBe('CH C sans chiffres');
    expect(reserveDuCritere(critere(['CH A'], 3), 'CF 2025, constaté')).toBe('');
    // La tête dit « provisoire » : l’année est dite, le statut seul diffère.
    expect(reserveDuCritere(critere(['CH A'], 3), 'CF 2025, provisoire')).toBe('constaté');
    expect(reserveDuCritere(critere(['CH A'], 3), 'CF 2024, constaté')).toBe('CF 2025, constaté');
    const deuxAns = { ...critere(['CH A'], 3), bases: ['cf 2025', 'cf 2024'] };
    expect(reserveDuCritere(deuxAns, 'CF 2025, provisoire')).toBe('CF 2025, constaté, CF 2024, constaté');
    expect(reserveDuCritere(critere(['CH A'], 4, ['CH B', 'CH C', 'CH D']), 'CF 2025, constaté')).toBe(
      '3 EJ sans chiffres'
    );
  });

  it('sont nommées quand leur dernier compte manque, avec celui qui les juge', () => {
    const juge = { ...critere([], 3), bases: ['cf 2025', 'cf 2024'], anciens: ['CH B'] };
    expect(reserveDuCritere(juge, 'CF 2025, constaté')).toBe('CF 2024\u00a0: CH B');
    expect(reserveDuCritere(juge, null)).toBe('CF 2025, constaté\u00a0; CF 2024\u00a0: CH B');
  });
});
