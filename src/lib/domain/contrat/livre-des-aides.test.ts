import { suspendueALaFin } from './codes-d-aide';
import { describe, expect, it } from 'vitest';
import type { ClasseDAide, VerdictDeCondition } from './codes-d-aide';
import { jugeCondition, type Condition, type ConditionJugee, type JalonDeCondition } from './condition-d-aide';
import {
  anneesDuLivre,
  echeancesEnVigueur,
  enDoute,
  livreDesAides,
  sommesDuLivre,
  type Echeance,
  type TrancheJugee
} from './livre-des-aides';

const AU = '2026-09-30';
const SANS: ConditionJugee = { verdict: 'sans_condition', raison: null, faits: [] };
const REMPLIE: ConditionJugee = { verdict: 'remplie', raison: null, faits: [] };
const INDECISE: ConditionJugee = { verdict: 'indecidable', raison: 'texte_seul', faits: [] };
const FAIT_DU_JALON: JalonDeCondition = {
  ...{ action: '1', jalon: '1', libelle: 'Lits fermés', echeance: '2026-11-30', atteintLe: null },
  ...{ enRetard: false, abandonne: false, piece: null }
};
const CONDITION: Condition = {
  ...{ condition: 'Lits fermés', condition_action: null, condition_jalon: null, condition_engagement: null },
  ...{ condition_le: null, preuve: null }
};
const surJalon = (jalon: Partial<JalonDeCondition>): ConditionJugee => ({
  ...{ verdict: 'non_remplie', raison: null },
  faits: [{ sur: 'jalon', ...FAIT_DU_JALON, ...jalon }]
});
const tranche = (numero: number, autres: Partial<TrancheJugee> = {}): TrancheJugee => ({
  ...{ tranche: numero, enveloppe: 'FIR', montant: 1_000_000, prevue_le: '2026-12-15', versee_le: null },
  ...{ statut: 'conditionnee', jugement: SANS, ...autres }
});
const part = (exercice: number, montant: number, autres: Partial<Echeance> = {}): Echeance => ({
  ...{ tranche: 1, version: 0, exercice, montant, versee_le: null, controle_le: null, reprise: null, ...autres }
});
const seule = (autres: Partial<TrancheJugee>, fini = false) => {
  const finLe = fini ? AU : null;
  const [ligne] = livreDesAides([tranche(1, autres)], [], AU, finLe);
  return { classe: ligne?.classe, risque: ligne?.risque };
};

it('une tranche dont l’action est abandonnée est à risque, même avant l’échéance de son jalon', () => {
  expect(seule({ jugement: surJalon({ abandonne: true }) })).toEqual({
    classe: 'a_risque',
    risque: 'action_abandonnee'
  });
  expect(seule({ jugement: surJalon({}) })).toEqual({ classe: 'conditionnelle', risque: null });
});

describe('le livre des aides', () => {
  it('met chaque tranche dans un état', () => {
    expect(seule({ statut: 'versee', versee_le: '2026-01-10' }).classe).toBe('versee');
    expect(seule({ statut: 'suspendue', jugement: surJalon({ enRetard: true }) }).classe).toBe('suspendue');
    expect(seule({}).classe).toBe('a_verser');
    expect(seule({ jugement: REMPLIE }).classe).toBe('a_verser');
    expect(seule({ jugement: surJalon({}) })).toEqual({ classe: 'conditionnelle', risque: null });
  });

  it('dit de chaque euro non versé pourquoi il ne l’est pas', () => {
    const motif = (autres: Partial<TrancheJugee>, finLe: string | null = null) =>
      livreDesAides([tranche(1, autres)], [], AU, finLe)[0]?.motif;
    expect(motif({ statut: 'versee', versee_le: '2026-01-10' })).toBeNull();
    // Due the day before D, on D, and later.
    expect(motif({ jugement: REMPLIE, prevue_le: '2026-09-29' })).toBe('retard');
    expect(motif({ jugement: REMPLIE, prevue_le: AU })).toBe('acquise');
    expect(motif({})).toBe('acquise');
    expect(motif({ jugement: surJalon({}) })).toBe('a_venir');
    expect(motif({ jugement: INDECISE })).toBe('indecidable');
    expect(motif({ jugement: surJalon({ enRetard: true, echeance: '2026-06-30' }) })).toBe('a_risque');
    expect(motif({ statut: 'suspendue' })).toBe('suspendue');
    // Given up on 22 June 2021: a tranche of the 22nd was due, one of the 30th never was.
    expect(motif({ jugement: REMPLIE, prevue_le: '2021-06-22' }, '2021-06-22')).toBe('fin_due');
    expect(motif({ jugement: REMPLIE, prevue_le: '2021-06-30' }, '2021-06-22')).toBe('fin_avant');
    expect(motif({ jugement: surJalon({}) }, '2021-06-22')).toBe('fin_non_remplie');
    expect(motif({ jugement: INDECISE }, '2021-06-22')).toBe('fin_indecidable');
    // Suspended, it was due on no day.
    expect(motif({ statut: 'suspendue', prevue_le: '2021-06-01' }, '2021-06-22')).toBe('suspendue');
  });

  it('dit à risque ce qu’un fait déjà connu menace, et par quoi', () => {
    expect(seule({ jugement: surJalon({ enRetard: true, echeance: '2026-06-30' }) }).risque).toBe('jalon_en_retard');
    // La tranche est prévue le 15 décembre : le jalon du 16 vient après elle, celui du 15 non.
    expect(seule({ jugement: surJalon({ echeance: '2026-12-16' }) }).risque).toBe('jalon_apres');
    expect(seule({ jugement: surJalon({ echeance: '2026-12-15' }) }).risque).toBeNull();
    expect(seule({ jugement: surJalon({}), prevue_le: AU }).risque).toBe('echue');
    expect(seule({ jugement: surJalon({}), prevue_le: '2026-10-01', statut: 'notifiee' }).risque).toBe('jalon_apres');
  });

  it('d’un contrat gelé, ne dit à risque que ce qui manquait avant le gel', () => {
    const gele = (echeance: string, enRetard: boolean) => {
      const condition = { ...CONDITION, condition_action: '1', condition_jalon: '1' };
      const jalon = { ...FAIT_DU_JALON, echeance, enRetard };
      const suspension = { depuis: '2025-10-07', gel: true };
      return seule({
        jugement: jugeCondition(condition, { jalon, engagement: null }, AU, suspension),
        prevue_le: '2026-06-30'
      });
    };
    expect(gele('2025-10-06', true)).toEqual({ classe: 'a_risque', risque: 'jalon_en_retard' });
    expect(gele('2026-03-31', false)).toEqual({ classe: 'conditionnelle', risque: null });
  });

  it('d’un contrat fini, dit non versé ce qui ne l’a pas été : rien n’y est plus à risque, ni dû', () => {
    expect(seule({}, true)).toEqual({ classe: 'non_versee', risque: null });
    expect(seule({ statut: 'suspendue' }, true).classe).toBe('non_versee');
    expect(seule({ jugement: surJalon({ enRetard: true }) }, true)).toEqual({ classe: 'non_versee', risque: null });
    expect(seule({ statut: 'versee', versee_le: '2026-01-10' }, true).classe).toBe('versee');
  });

  it('ne dit ni acquis ni à risque ce qui ne peut être décidé, même sa date passée', () => {
    expect(seule({ jugement: INDECISE, prevue_le: '2026-01-01' })).toEqual({ classe: 'conditionnelle', risque: null });
  });

  it('dit à risque la tranche d’un engagement manqué', () => {
    const manque: ConditionJugee = {
      verdict: 'non_remplie',
      raison: null,
      faits: [
        {
          ...{ sur: 'engagement', code: 'E1', libelle: 'CAF', unite: 'fraction', decimales: 1, valeur: 0.01 },
          ...{ mesureLe: '2025-12-31', par: 'ars', cible: 0.02, jugeLe: null }
        }
      ]
    };
    expect(seule({ jugement: manque }).risque).toBe('engagement_manque');
  });

  it('répartit dix ans d’article 50, deux versés, et ses lignes font la tranche à l’euro', () => {
    const parts = Array.from({ length: 10 }, (_, i) =>
      part(2025 + i, 1_000_000, i < 2 ? { versee_le: `${2025 + i}-07-01` } : {})
    );
    const livre = livreDesAides([tranche(1, { montant: 10_000_000, prevue_le: '2025-06-30' })], parts, AU, null);
    expect(livre.map(({ classe }) => classe)).toEqual([
      ...['versee', 'versee'],
      ...Array.from({ length: 8 }, () => 'a_verser')
    ]);
    expect(sommesDuLivre(livre)).toMatchObject({ versee: 2_000_000, a_verser: 8_000_000, total: 10_000_000 });
  });

  it('ce que l’échéancier oublie n’a pas d’exercice, ce qu’il donne en trop non plus : le total reste celui de la tranche', () => {
    const oublie = livreDesAides([tranche(1)], [part(2026, 300_000), part(2027, 600_000)], AU, null);
    expect(oublie.at(-1)).toMatchObject({ exercice: null, montant: 100_000 });
    const enTrop = livreDesAides([tranche(1)], [part(2026, 700_000), part(2027, 600_000)], AU, null);
    expect(enTrop.at(-1)).toMatchObject({ exercice: null, montant: -300_000 });
    // What is in excess is late of nothing, and no reason says that it is not paid.
    expect(
      livreDesAides([tranche(1)], [part(2024, 700_000), part(2025, 600_000)], AU, null).map((l) => l.motif)
    ).toEqual(['retard', 'retard', null]);
    for (const livre of [oublie, enTrop]) expect(sommesDuLivre(livre).total).toBe(1_000_000);
    expect(anneesDuLivre(oublie)).toEqual([2026, 2027, null]);
    expect(anneesDuLivre(livreDesAides([tranche(1)], [], AU, null))).toEqual([2026]);
  });

  it('compte les reprises à côté de ce qui est versé, jamais en moins', () => {
    const versee = part(2025, 1_000_000, { versee_le: '2025-07-01', controle_le: '2026-03-01', reprise: 120_000 });
    expect(sommesDuLivre(livreDesAides([tranche(1)], [versee], AU, null))).toMatchObject({
      ...{ versee: 1_000_000, reprises: 120_000, total: 1_000_000 }
    });
  });

  it('met une tranche versée d’un coup à l’exercice de son versement, non à celui où elle était prévue', () => {
    const [ligne] = livreDesAides([tranche(1, { statut: 'versee', versee_le: '2027-02-01' })], [], '2027-03-01', null);
    expect(ligne?.exercice).toBe(2027);
  });
});

describe('l’échéancier', () => {
  it('se lit dans la dernière version qui en donne un, sans dépasser celle de la tranche', () => {
    const toutes = [part(2025, 400_000), part(2025, 300_000, { version: 1 }), part(2026, 500_000, { version: 2 })];
    const montants = (version: number) => echeancesEnVigueur(toutes, [{ tranche: 1, version }]).map((e) => e.montant);
    expect(montants(0)).toEqual([400_000]);
    expect(montants(1)).toEqual([300_000]);
    expect(montants(3)).toEqual([500_000]);
    expect(echeancesEnVigueur(toutes, [{ tranche: 2, version: 1 }])).toEqual([]);
  });

  it('garde ce qui est arrivé à un exercice, quelle que soit la version qui le dit', () => {
    const toutes = [
      part(2025, 400_000, { versee_le: '2025-07-01', controle_le: '2026-02-01', reprise: 0 }),
      part(2025, 300_000, { version: 1 })
    ];
    expect(echeancesEnVigueur(toutes, [{ tranche: 1, version: 1 }])[0]).toMatchObject({
      ...{ montant: 300_000, versee_le: '2025-07-01', controle_le: '2026-02-01', reprise: 0 }
    });
  });
});

it('en doute : à risque, suspendue, ou sous une condition que rien ne décide ; versée ou acquise, elle ne l’est pas', () => {
  const doute = (classe: ClasseDAide, verdict: VerdictDeCondition = 'remplie') => enDoute({ classe, verdict });
  expect([doute('a_risque', 'non_remplie'), doute('suspendue'), doute('conditionnelle', 'indecidable')]).toEqual([
    ...[true, true, true]
  ]);
  expect([doute('conditionnelle', 'non_remplie'), doute('a_verser'), doute('versee', 'indecidable')]).toEqual([
    ...[false, false, false]
  ]);
});

it('suspendue quand son contrat a pris fin, une part n’est plus due\u00a0; d’un contrat qui court, elle reste à verser', () => {
  expect(suspendueALaFin({ motif: 'suspendue', classe: 'non_versee' })).toBe(true);
  expect(suspendueALaFin({ motif: 'suspendue', classe: 'suspendue' })).toBe(false);
  expect(suspendueALaFin({ motif: 'fin_due', classe: 'non_versee' })).toBe(false);
});
