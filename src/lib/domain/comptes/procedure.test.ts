import { describe, expect, it } from 'vitest';
import { procedureA, procedureBreve, type PlanDeRedressement } from './procedure';

const plan = (etat: PlanDeRedressement['etat'], ej = '970000001'): PlanDeRedressement => ({
  ej,
  contrat: `plan-${etat}`,
  etat,
  debut: '2024-01-01',
  fin: '2027-12-31'
});
const dite = (plans: PlanDeRedressement[], au = '2026-09-30') => procedureBreve(procedureA(plans, '970000001', au));

describe('la procédure de redressement d’une entité', () => {
  it('déjà en cours, elle n’est pas à demander', () => {
    expect(dite([plan('soumis'), plan('en_cours')])).toEqual({ stade: 'en_cours', annees: [2024, 2027] });
    expect(dite([plan('avenante')])).toEqual({ stade: 'en_cours', annees: [2024, 2027] });
    expect(dite([{ ...plan('signe'), fin: null }])).toEqual({ stade: 'en_cours', annees: null });
    expect(dite([plan('suspendu')])).toEqual({ stade: 'suspendu', annees: [2024, 2027] });
  });

  it('signée et pas commencée, elle n’est pas en cours : elle le devient à son premier jour', () => {
    const signe = { ...plan('signe'), debut: '2027-01-01', fin: '2030-12-31' };
    expect(dite([plan('projet'), signe], '2026-12-31')).toEqual({ stade: 'a_venir', annees: [2027, 2030] });
    expect(dite([signe], '2027-01-01')).toEqual({ stade: 'en_cours', annees: [2027, 2030] });
    expect(dite([{ ...signe, etat: 'suspendu' }], '2026-12-31')).toEqual({ stade: 'suspendu', annees: [2027, 2030] });
    expect(dite([signe, plan('en_cours')], '2026-12-31')).toEqual({ stade: 'en_cours', annees: [2024, 2027] });
    expect(dite([{ ...signe, debut: null }], '2026-12-31')).toEqual({ stade: 'en_cours', annees: null });
  });

  it('engagée, elle dit où elle en est', () => {
    expect(dite([plan('soumis')])).toEqual({ stade: 'soumis', annees: null });
    expect(dite([plan('projet')])).toEqual({ stade: 'projet', annees: null });
  });

  it('est à demander quand le plan est fini, rejeté, ou d’une autre entité', () => {
    for (const etat of ['clos', 'terme_echu', 'abandonne', 'rejete'] as const) {
      expect(dite([plan(etat)])).toEqual({ stade: 'a_demander', annees: null });
    }
    expect(dite([plan('en_cours', '970000002')])).toEqual({ stade: 'a_demander', annees: null });
  });
});
