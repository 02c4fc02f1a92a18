import { describe, expect, it } from 'vitest';
import { procedureA, procedureEnMots, type PlanDeRedressement } from './procedure';

const plan = (etat: PlanDeRedressement['etat'], ej = '970000001'): PlanDeRedressement => ({
  ej,
  contrat: `plan-${etat}`,
  etat,
  debut: '2024-01-01',
  fin: '2027-12-31'
});
const dite = (plans: PlanDeRedressement[], au = '2026-09-30') => procedureEnMots(procedureA(plans, '970000001', au));

describe('la procédure de redressement d’une entité', () => {
  it('déjà en cours, elle n’est pas à demander', () => {
    expect(dite([plan('soumis'), plan('en_cours')])).toBe('plan de redressement en cours (2024-2027)');
    expect(dite([plan('avenante')])).toBe('plan de redressement en cours (2024-2027)');
    expect(dite([{ ...plan('signe'), fin: null }])).toBe('plan de redressement en cours');
    expect(dite([plan('suspendu')])).toBe('plan de redressement suspendu (2024-2027)');
  });

  it('signée et pas commencée, elle n’est pas en cours : elle le devient à son premier jour', () => {
    const signe = { ...plan('signe'), debut: '2027-01-01', fin: '2030-12-31' };
    expect(dite([plan('projet'), signe], '2026-12-31')).toBe('plan de redressement signé, pas commencé (2027-2030)');
    expect(dite([signe], '2027-01-01')).toBe('plan de redressement en cours (2027-2030)');
    expect(dite([{ ...signe, etat: 'suspendu' }], '2026-12-31')).toBe('plan de redressement suspendu (2027-2030)');
    expect(dite([signe, plan('en_cours')], '2026-12-31')).toBe('plan de redressement en cours (2024-2027)');
    expect(dite([{ ...signe, debut: null }], '2026-12-31')).toBe('plan de redressement en cours');
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
