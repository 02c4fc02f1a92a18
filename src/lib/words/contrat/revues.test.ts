import { describe, expect, it } from 'vitest';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { revuesPrecedentes, suiteDeLaDecision } from './revues';

type Revue = ContratModele['revues'][number];

const decision = { texte: 'Recruter', responsable: null, echeance: null, faiteLe: null };
const revue = (decisions: Revue['decisions']): Revue => ({
  ...{ date: '2025-06-12', instance: 'copil', objet: null },
  decisions
});

describe('la suite des décisions d’une revue', () => {
  it('dit qui, et pour quand\u00a0; faite, elle dit quand', () => {
    expect(suiteDeLaDecision(decision)).toBe('à faire');
    expect(suiteDeLaDecision({ ...decision, responsable: 'DAF', echeance: '2025-09-30' })).toBe(
      'DAF, à faire pour le 30/09/2025'
    );
    expect(suiteDeLaDecision({ ...decision, echeance: '2025-09-30', faiteLe: '2025-08-01' })).toBe(
      'faite le 01/08/2025'
    );
  });

  it('les revues précédentes comptent ce qui reste à faire, et rien quand tout est fait', () => {
    const faite = { ...decision, faiteLe: '2025-08-01' };
    expect(revuesPrecedentes([revue([decision, faite]), revue([decision])])).toBe(
      '2\u00a0revues précédentes, 2\u00a0décisions à faire'
    );
    expect(revuesPrecedentes([revue([faite])])).toBe('1\u00a0revue précédente');
  });
});
