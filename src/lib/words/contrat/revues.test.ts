import { describe, expect, it } from 'vitest';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { revuesPrecedentes, suiteDeLaDecision } from './revues';

type Revue = ContratModele['revues'][number];

const decision = { texte: 'Recruter', responsable: null, echeance: null, faiteLe: null };
const moment = { au: '2025-09-30', arret: null };
const revue = (decisions: Revue['decisions']): Revue => ({
  ...{ date: '2025-06-12', instance: 'copil', objet: null, synthese: null },
  decisions
});

describe('la suite des décisions d’une revue', () => {
  it('dit qui, et pour quand\u00a0; faite, elle dit quand', () => {
    expect(suiteDeLaDecision(decision, moment)).toBe('à faire');
    expect(suiteDeLaDecision({ ...decision, responsable: 'DAF', echeance: '2025-09-30' }, moment)).toBe(
      'DAF, à faire pour le 30/09/2025'
    );
    expect(suiteDeLaDecision({ ...decision, echeance: '2025-09-30', faiteLe: '2025-08-01' }, moment)).toBe(
      'faite le 01/08/2025'
    );
  });

  it('échue et non faite, elle dit ses jours de retard, qui cessent avec le contrat', () => {
    const due = { ...decision, echeance: '2025-09-18' };
    expect(suiteDeLaDecision(due, moment)).toBe('à faire pour le 18/09/2025, 12\u00a0jours de retard');
    expect(suiteDeLaDecision({ ...due, echeance: '2025-09-29' }, moment)).toMatch(/, 1\u00a0jour de retard$/u);
    const arret = { motif: 'terme', le: '2025-09-20', termine: null } as const;
    expect(suiteDeLaDecision(due, { ...moment, arret })).toMatch(/, 2\u00a0jours de retard$/u);
    expect(revuesPrecedentes([revue([due, decision])], moment)).toBe(
      '1\u00a0revue précédente, 2\u00a0décisions à faire, dont 1 en retard'
    );
  });

  it('les revues précédentes comptent ce qui reste à faire, et rien quand tout est fait', () => {
    const faite = { ...decision, faiteLe: '2025-08-01' };
    expect(revuesPrecedentes([revue([decision, faite]), revue([decision])], moment)).toBe(
      '2\u00a0revues précédentes, 2\u00a0décisions à faire'
    );
    expect(revuesPrecedentes([revue([faite])], moment)).toBe('1\u00a0revue précédente');
  });
});
