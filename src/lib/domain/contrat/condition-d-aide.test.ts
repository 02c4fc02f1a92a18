import { describe, expect, it } from 'vitest';
import { jugeCondition, type Condition, type EngagementDeCondition, type JalonDeCondition } from './condition-d-aide';

const AU = '2026-09-30';
const RIEN: Condition = {
  ...{ condition: null, condition_action: null, condition_jalon: null, condition_engagement: null },
  ...{ condition_le: null, preuve: null }
};
const AUCUN = { jalon: null, engagement: null };
const jalon: JalonDeCondition = {
  ...{ action: '1.1', jalon: '2', libelle: 'Lits fermés', echeance: '2026-11-30', atteintLe: null },
  ...{ enRetard: false, abandonne: false, piece: null }
};
const surJalon: Condition = { ...RIEN, condition: 'Lits fermés', condition_action: '1.1', condition_jalon: '2' };

/** CAF rate: 1.7 % in 2024, 2.5 % promised at the end of 2025, half a point of tolerance. */
const engagement: EngagementDeCondition = {
  ...{ code: 'E1', libelle: 'Taux de CAF', unite: 'fraction', decimales: 1, etat: 'atteinte' },
  mesure: { direction: 'hausse', reference_annee: 2024, reference: 0.017, tolerance: 0.005 },
  cibles: [{ date: '2025-12-31', valeur: 0.025 }],
  valeurs: [{ par: 'etablissement', date: '2025-12-31', valeur: 0.026 }]
};
const surEngagement: Condition = { ...RIEN, condition: 'CAF', condition_engagement: 'E1' };
const juge = (c: Condition, faits: Partial<typeof AUCUN> | object = {}) => jugeCondition(c, { ...AUCUN, ...faits }, AU);

describe('la condition d’une tranche', () => {
  it('n’existe pas toujours', () => {
    expect(juge(RIEN)).toEqual({ verdict: 'sans_condition', raison: null, faits: [] });
  });

  it('en texte libre, n’est remplie que si une pièce la prouve ; sans pièce, elle ne se décide pas', () => {
    const texte = { ...RIEN, condition: 'Projet médical partagé validé' };
    expect(juge(texte)).toMatchObject({ verdict: 'indecidable', raison: 'texte_seul' });
    expect(juge({ ...texte, preuve: 'Courrier du 3 mars' })).toMatchObject({
      verdict: 'remplie',
      faits: [{ sur: 'texte', piece: 'Courrier du 3 mars' }]
    });
  });

  it('sur un jalon, se lit à sa date réelle', () => {
    expect(juge(surJalon, { jalon })).toMatchObject({ verdict: 'non_remplie', raison: null });
    expect(juge(surJalon, { jalon: { ...jalon, atteintLe: '2026-09-30' } }).verdict).toBe('remplie');
    expect(juge(surJalon)).toMatchObject({ verdict: 'indecidable', raison: 'jalon_inconnu', faits: [] });
  });

  it('sur un jalon d’un contrat gelé, suit le gel\u00a0: dû la veille il manque, dû de ce jour ou après il ne se juge plus', () => {
    const au = (echeance: string, gel: boolean | null, atteintLe: string | null = null) => {
      const faits = { jalon: { ...jalon, echeance, atteintLe }, engagement: null };
      const { verdict, raison } = jugeCondition(surJalon, faits, AU, { depuis: '2025-10-07', gel });
      return raison ?? verdict;
    };
    expect([au('2025-10-06', true), au('2025-10-07', true), au('2026-11-30', true)]).toEqual([
      ...['non_remplie', 'gele', 'gele']
    ]);
    expect([au('2025-10-06', null), au('2025-10-07', null)]).toEqual(['non_remplie', 'gel_non_precise']);
    expect(au('2026-11-30', false)).toBe('non_remplie');
    expect(au('2026-11-30', true, '2026-01-15')).toBe('remplie');
  });

  it('sur un engagement, se lit à sa dernière valeur, dans la tolérance comprise', () => {
    expect(juge(surEngagement, { engagement }).verdict).toBe('remplie');
    const a = (valeur: number | null) => ({
      engagement: { ...engagement, valeurs: [{ par: 'ars' as const, date: '2025-12-31', valeur }] }
    });
    // 2,5 % promis, un demi-point de tolérance : 2,0 % passe, 1,9 % non.
    expect(juge(surEngagement, a(0.02)).verdict).toBe('remplie');
    expect(juge(surEngagement, a(0.019)).verdict).toBe('non_remplie');
    expect(juge(surEngagement, a(null))).toMatchObject({ verdict: 'indecidable', raison: 'non_mesure' });
    expect(juge(surEngagement)).toMatchObject({ verdict: 'indecidable', raison: 'engagement_inconnu' });
  });

  it('sur un engagement à une date, ne se lit que sur une valeur des douze mois qui la précèdent', () => {
    const au = (condition_le: string) => juge({ ...surEngagement, condition_le }, { engagement });
    expect(au('2025-12-31').verdict).toBe('remplie');
    expect(au('2026-09-30').verdict).toBe('remplie');
    expect(au('2026-10-01')).toMatchObject({ verdict: 'indecidable', raison: 'a_venir' });
    expect(au('2025-12-30')).toMatchObject({ verdict: 'indecidable', raison: 'non_mesure' });
    const vieille = { ...engagement, valeurs: [{ par: 'ars' as const, date: '2025-01-31', valeur: 0.05 }] };
    expect(juge({ ...surEngagement, condition_le: '2026-01-31' }, { engagement: vieille }).raison).toBe('non_mesure');
    expect(juge({ ...surEngagement, condition_le: '2026-01-30' }, { engagement: vieille }).raison).toBeNull();
  });

  it('sur une cible gelée, ou dont le gel n’est pas précisé, ne se décide pas', () => {
    for (const etat of ['gele', 'gel_non_precise'] as const) {
      const suspension = { depuis: '2025-12-31', gel: etat === 'gele' ? true : null };
      for (const condition of [surEngagement, { ...surEngagement, condition_le: '2025-12-31' }])
        expect(
          jugeCondition(condition, { jalon: null, engagement: { ...engagement, etat } }, AU, suspension)
        ).toMatchObject({ verdict: 'indecidable', raison: etat });
      // Due before the freeze, it is judged on its day.
      const apres = { ...suspension, depuis: '2026-01-01' };
      const duAvant = { ...surEngagement, condition_le: '2025-12-31' };
      expect(jugeCondition(duAvant, { jalon: null, engagement: { ...engagement, etat } }, AU, apres).verdict).toBe(
        'remplie'
      );
    }
    const pasNe = { engagement: { ...engagement, etat: 'a_venir' as const } };
    expect(juge(surEngagement, pasNe).raison).toBe('pas_commence');
  });

  it('double, est remplie quand les deux le sont, manquée dès que l’une l’est', () => {
    const double = { ...surJalon, condition_engagement: 'E1' };
    const atteint = { ...jalon, atteintLe: '2026-01-15' };
    expect(juge(double, { jalon: atteint, engagement }).verdict).toBe('remplie');
    expect(juge(double, { jalon, engagement }).verdict).toBe('non_remplie');
    expect(juge(double, { jalon: atteint })).toMatchObject({ verdict: 'indecidable', raison: 'engagement_inconnu' });
    expect(juge(double, { jalon }).verdict).toBe('non_remplie');
    expect(juge(double, { jalon: atteint, engagement }).faits).toHaveLength(2);
  });
});
