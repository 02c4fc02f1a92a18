import { describe, expect, it } from 'vitest';
import { procedureA, procedureEnMots, type PlanDeRedressement } from './procedure';

const plan = (etat: PlanDeRedressement['etat'], ej = '970000001'): PlanDeRedressement => ({
  ej,
  contrat: `plan-${etat}`,
  etat,
  debut: '2024-01-01',
  fin: '2027-12-31'
});
const dite = (plans: PlanDeRedressement[]) => procedureEnMots(procedureA(plans, '970000001'));

describe('la procédure de redressement d’une entité', () => {
  it('déjà en cours, elle n’est pas à demander', () => {
    expect(dite([plan('soumis'), plan('en_cours')])).toBe('plan de redressement en cours (2024-2027)');
    expect(dite([plan('avenante')])).toBe('plan de redressement en cours (2024-2027)');
    expect(dite([{ ...plan('signe'), fin: null }])).toBe('plan de redressement en cours');
    expect(dite([plan('suspendu')])).toBe('plan de redressement suspendu (2024-2027)');
  });

  it('engagée, elle dit où elle en est', () => {
    expect(dite([plan('soumis')])).toBe('plan de redressement soumis aux instances');
    expect(dite([plan('projet')])).toBe('plan de redressement en projet');
  });

  it('est à demander quand le plan est fini, rejeté, ou d’une autre entité', () => {
    for (const etat of ['clos', 'terme_echu', 'abandonne', 'rejete'] as const) {
      expect(dite([plan(etat)])).toBe('plan de redressement à demander');
    }
    expect(dite([plan('en_cours', '970000002')])).toBe('plan de redressement à demander');
  });
});
