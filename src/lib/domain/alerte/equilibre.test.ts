import { describe, expect, it } from 'vitest';
import {
  cafFaible,
  cafSousLeCapital,
  criticiteHaute,
  deficit,
  emprunts,
  ghtConcerne,
  insuffisance,
  planADemander,
  planSansEffet
} from './equilibre';
import { cloture, EJ, entite, seuils } from './faits.fixture';
import { SEUILS_DU_PAQUET } from './seuils-communs';

const LOIN = seuils({ loin: 2 });
const UN = seuils({ criteres: 1 });
const plan = (etat: 'en_cours' | 'projet' | 'soumis' | 'rejete' | 'clos', debut = '2023-01-01') => ({
  ...{ ej: EJ, contrat: 'plan-2023', etat, debut, fin: '2027-12-31' }
});

describe('D. 6143-39, 1° : déficit du CRP', () => {
  it('à 3 % tout juste le seuil n’est pas passé, un euro au-delà il l’est, avec sa marge', () => {
    expect(deficit(entite(cloture(2024, { C1: 63 })), LOIN)).toMatchObject({
      issue: 'non_remplie',
      marge: 0,
      montant: null
    });
    const audela = deficit(entite(cloture(2024, { C1: 63.000001 })), LOIN);
    expect(audela.issue).toBe('remplie');
    expect(audela.marge).toBeCloseTo(-1, 3);
    expect(audela.montant).toBeCloseTo(1, 3);
  });

  it('3,4 % pour un seuil de 3 % : 400 k€ au-delà de 100 M€ de produits, et ce n’est pas loin du seuil', () => {
    const lu = deficit(entite(cloture(2024, { C1: 63.4 })), LOIN);
    expect(lu).toMatchObject({ issue: 'remplie', seuil: -0.03, loin: false, constat: { document: 'cf 2024' } });
    expect(lu.valeur).toBeCloseTo(-0.034, 9);
    expect(lu.montant).toBeCloseTo(400_000, 3);
  });

  it('à 6 %, deux fois le seuil, il est loin', () => {
    expect(deficit(entite(cloture(2024, { C1: 66 })), LOIN).loin).toBe(true);
  });

  it('un établissement de la liste est mesuré à 2 %', () => {
    const listes = [{ liste: 'deficit_2_pour_cent' as const, ej: EJ, debut: '2016-01-01', fin: null }];
    expect(deficit(entite(cloture(2024, { C1: 62.5 }), { listes }), LOIN)).toMatchObject({
      issue: 'remplie',
      seuil: -0.02
    });
    expect(deficit(entite(cloture(2024, { C1: 62.5 })), LOIN).issue).toBe('non_remplie');
  });

  it('sans la liste, un déficit entre 2 et 3 % ne se décide pas', () => {
    const lu = deficit(entite(cloture(2024, { C1: 62.5 }), { listes: null }), LOIN);
    expect(lu.issue).toBe('indecidable');
    expect(lu.manque).toHaveLength(1);
  });

  it('sous 10 M€ de produits, le critère est sans objet', () => {
    expect(deficit(entite(cloture(2024, { P1: 5, P2: 1, P3: 1 })), LOIN).issue).toBe('sans_objet');
  });

  it('sans la liste, un déficit de 1 % a été examiné, et n’est pas au-delà de 2 % : ce n’est pas sans objet', () => {
    expect(deficit(entite(cloture(2024, { C1: 61 }), { listes: null }), LOIN)).toMatchObject({
      ...{ issue: 'non_remplie', valeur: null, constat: { document: 'cf 2024', solde: -1e6 } }
    });
  });

  it('sans les exercices antérieurs, ou sans compte financier, il manque de quoi décider', () => {
    const sans = deficit(entite(cloture(2024, { C1: 63.4, produits_anterieurs: null })), LOIN);
    expect(sans).toMatchObject({ issue: 'indecidable', valeur: null, montant: null });
    expect(deficit(entite([]), LOIN)).toMatchObject({ issue: 'indecidable', manque: ['compte_financier'] });
  });

  it('un compte financier transmis après la date n’est pas connu : celui d’avant décide', () => {
    const lignes = [...cloture(2023), ...cloture(2024, { C1: 65 })];
    expect(deficit(entite(lignes, { au: '2025-05-31' }), LOIN)).toMatchObject({
      ...{ issue: 'non_remplie', constat: { document: 'cf 2023' } }
    });
    expect(deficit(entite(lignes, { au: '2025-06-15' }), LOIN).issue).toBe('remplie');
  });
});

describe('D. 6143-39, 2° : CAF sous 2 %, CRP en déficit', () => {
  // Déficit de 1 M€ : CAF de 5 − 1 = 4 M€ ; avec 3 M€ de dotations, 2 M€.
  it('à 2 % tout juste elle tient, dessous non', () => {
    expect(cafFaible(entite(cloture(2024, { C1: 61, c68: 3 })), seuils())).toMatchObject({
      issue: 'non_remplie',
      marge: 0
    });
    const lu = cafFaible(entite(cloture(2024, { C1: 61, c68: 2.5 })), seuils());
    expect(lu).toMatchObject({ issue: 'remplie', marge: -500_000, montant: 500_000, loin: false });
  });

  it('sans déficit du CRP, une CAF faible ne suffit pas', () => {
    expect(cafFaible(entite(cloture(2024, { c68: 1 })), seuils())).toMatchObject({
      ...{ issue: 'non_remplie', constat: { solde: 0 } }
    });
    // Sans CAF connue non plus : c’est l’excédent qui décide, et le critère a été examiné.
    expect(cafFaible(entite(cloture(2024, { C1: 58, c777: null })), seuils())).toMatchObject({
      ...{ issue: 'non_remplie', valeur: null, constat: { document: 'cf 2024', solde: 2e6 } }
    });
    expect(cafFaible(entite(cloture(2024, { P1: 5, P2: 1, P3: 1 })), seuils()).issue).toBe('sans_objet');
  });

  it('une CAF négative est loin du seuil', () => {
    expect(cafFaible(entite(cloture(2024, { C1: 66 })), seuils())).toMatchObject({ issue: 'remplie', loin: true });
  });

  it('sans un terme de la CAF, rien n’est décidé', () => {
    expect(cafFaible(entite(cloture(2024, { C1: 61, c777: null })), seuils()).issue).toBe('indecidable');
  });
});

describe('D. 6143-39, 3° : CAF et remboursement du capital', () => {
  it('une CAF égale au capital le couvre, 1 M€ de moins non', () => {
    expect(cafSousLeCapital(entite(cloture(2024, { capital_contractuel: 5 })), seuils())).toMatchObject({
      ...{ issue: 'non_remplie', valeur: 5e6, seuil: 5e6, marge: 0 }
    });
    expect(cafSousLeCapital(entite(cloture(2024, { capital_contractuel: 6 })), seuils())).toMatchObject({
      ...{ issue: 'remplie', marge: -1e6, montant: 1e6 }
    });
  });

  it('sans le capital dû au contrat, rien n’est décidé', () => {
    expect(cafSousLeCapital(entite(cloture(2024, { capital_contractuel: null })), seuils()).issue).toBe('indecidable');
  });
});

describe('D. 6145-70 : emprunts soumis à autorisation', () => {
  const RATIOS = seuils({ ratios: 2 });
  // CAF 5 M€ : dix ans de dette à 50 M€. Produits 100 M€ : 30 % à 30 M€. Capitaux permanents 80 M€ : 50 % à 40 M€.
  it('un seul ratio dépassé ne suffit pas, deux oui ; à dix ans tout juste la durée tient', () => {
    expect(emprunts(entite(cloture(2024, { encours_dette: 40 })), RATIOS)).toMatchObject({
      issue: 'non_remplie',
      valeur: 1
    });
    // 50 M€ sur 80 en demandent 20 (30 sur 60), et 30 % des produits 20 : 20 à rembourser pour n’en dépasser plus qu’un.
    const lu = emprunts(entite(cloture(2024, { encours_dette: 50 })), RATIOS);
    expect(lu).toMatchObject({ issue: 'remplie', valeur: 2, seuil: 2, marge: -20e6, montant: null, loin: false });
  });

  it('les trois dépassés, il est loin', () => {
    // 51 sur 80 : 22 ; dix ans : 1 ; produits : 21. Deux à ramener : 21.
    expect(emprunts(entite(cloture(2024, { encours_dette: 51 })), RATIOS)).toMatchObject({
      ...{ valeur: 3, loin: true, marge: -21e6 }
    });
    // 46 M€ : deux dépassés, 12 de 50 % des capitaux, 16 de 30 % des produits : le moindre.
    expect(emprunts(entite(cloture(2024, { encours_dette: 46 })), RATIOS).marge).toBeCloseTo(-12e6, 3);
  });

  it('sans l’encours, rien n’est décidé', () => {
    expect(emprunts(entite(cloture(2024, { encours_dette: null })), RATIOS)).toMatchObject({
      ...{ issue: 'indecidable', manque: ['encours_dette'] }
    });
  });

  it('des capitaux permanents négatifs ne manquent pas : ils ne disent rien, et ce n’est pas la même chose', () => {
    // 40 M€ de dette : 8 ans de CAF, 40 % des produits.
    const lu = (capitaux_permanents: number | null) =>
      emprunts(entite(cloture(2024, { encours_dette: 40, capitaux_permanents })), RATIOS);
    expect(lu(-1)).toMatchObject({ issue: 'indecidable', manque: ['capitaux_permanents_positifs'] });
    expect(lu(null)).toMatchObject({ issue: 'indecidable', manque: ['ratio_independance_financiere'] });
  });
});

// Déficit de 3,4 M€ et CAF de 1,6 M€ pour 2 M€ de capital : les trois critères sont remplis.
describe('la procédure', () => {
  it('un critère rempli sans plan : il est à demander ; en préparation, il ne l’est plus', () => {
    const lignes = cloture(2024, { C1: 63.4 });
    expect(planADemander(entite(lignes), UN)).toMatchObject({
      issue: 'remplie',
      constat: { stade: 'a_demander', criteres: ['1', '2', '3'] }
    });
    expect(planADemander(entite(lignes, { plans: [plan('projet')] }), UN).issue).toBe('non_remplie');
    expect(planADemander(entite(lignes, { plans: [plan('clos')] }), UN).issue).toBe('remplie');
  });

  it('aucun critère rempli : rien à demander ; un terme manque : on ne sait pas', () => {
    expect(planADemander(entite(cloture(2024)), UN).issue).toBe('non_remplie');
    expect(planADemander(entite(cloture(2024, { c777: null })), UN).issue).toBe('indecidable');
  });

  it('L. 6143-3-1 : un plan en cours et un critère encore rempli au compte d’un exercice couvert entier', () => {
    const enCours = { plans: [plan('en_cours', '2023-06-01')] };
    expect(planSansEffet(entite(cloture(2024, { C1: 63.4 }), enCours), UN)).toMatchObject({
      issue: 'remplie',
      valeur: 3
    });
    expect(planSansEffet(entite(cloture(2024), enCours), UN).issue).toBe('non_remplie');
  });

  it('l’exercice entamé avant le plan ne le juge pas, et sans plan en cours la règle est sans objet', () => {
    const lignes = cloture(2023, { C1: 63.4 });
    expect(planSansEffet(entite(lignes, { plans: [plan('en_cours', '2023-06-01')] }), UN).issue).toBe('sans_objet');
    expect(planSansEffet(entite(cloture(2024, { C1: 63.4 })), UN).issue).toBe('sans_objet');
  });

  it('en préparation, on ne sait pas si le plan est présenté à temps\u00a0; rejeté, son avenant est refusé\u00a0; sans critère rempli, sans objet', () => {
    const lu = (etat: 'projet' | 'soumis' | 'rejete', C1 = 63.4, autres: ReturnType<typeof plan>[] = []) =>
      planSansEffet(entite(cloture(2024, { C1 }), { plans: [plan(etat), ...autres] }), UN);
    for (const etat of ['projet', 'soumis'] as const)
      expect(lu(etat)).toMatchObject({
        ...{ issue: 'indecidable', manque: ['date_de_la_demande'], constat: { stade: 'engagee' } }
      });
    expect(lu('rejete')).toMatchObject({ issue: 'remplie', valeur: 3, constat: { stade: 'refuse' } });
    expect(lu('rejete', 63.4, [plan('soumis')]).issue).toBe('indecidable');
    expect([lu('projet', 60).issue, lu('rejete', 60).issue]).toEqual(['sans_objet', 'sans_objet']);
  });

  it('sans aucun compte connu, rien ne se juge d’un plan en préparation, rejeté, ou qui court depuis un exercice fini', () => {
    const lu = (...plans: ReturnType<typeof plan>[]) => planSansEffet(entite([], { plans }), UN);
    for (const etat of ['projet', 'rejete', 'en_cours'] as const)
      expect(lu(plan(etat))).toMatchObject({ issue: 'indecidable', manque: ['compte_financier'] });
    // Le compte de son premier exercice entier, 2025, n’est pas encore à rendre en juillet 2025.
    expect(lu(plan('en_cours', '2025-01-01')).issue).toBe('sans_objet');
    expect(lu().issue).toBe('sans_objet');
  });

  it('un plan rejeté reste à redemander, et L. 6143-3 le dit ; un plan signé depuis lui a répondu, fût-il fini', () => {
    const lignes = cloture(2024, { C1: 63.4 });
    const rejete = plan('rejete', '2018-01-01');
    expect(planADemander(entite(lignes, { plans: [rejete] }), UN)).toMatchObject({
      ...{ issue: 'remplie', constat: { stade: 'refuse' } }
    });
    const suivi = [rejete, { ...plan('clos', '2019-01-01'), contrat: 'suivant' }];
    expect(planADemander(entite(lignes, { plans: suivi }), UN).constat.stade).toBe('a_demander');
    expect(planSansEffet(entite(lignes, { plans: suivi }), UN).issue).toBe('sans_objet');
    const avant = [rejete, { ...plan('clos', '2014-01-01'), contrat: 'precedent' }];
    expect(planSansEffet(entite(lignes, { plans: avant }), UN).issue).toBe('remplie');
  });

  it('commencé le 1er janvier, il couvre l’exercice entier ; le 2, non', () => {
    const lu = (debut: string) =>
      planSansEffet(entite(cloture(2024, { C1: 63.4 }), { plans: [plan('en_cours', debut)] }), UN).issue;
    expect([lu('2024-01-01'), lu('2024-01-02')]).toEqual(['remplie', 'sans_objet']);
  });

  it('un terme manque au compte d’un exercice couvert : on ne sait pas', () => {
    const faits = entite(cloture(2024, { c777: null }), { plans: [plan('en_cours')] });
    expect(planSansEffet(faits, UN).issue).toBe('indecidable');
  });
});

describe('conventions sur l’équilibre', () => {
  it('une CAF nulle n’est pas une insuffisance, un euro dessous en est une', () => {
    const s = seuils({ caf: 0, loin: -0.02 });
    expect(insuffisance(entite(cloture(2024, { C1: 65 })), s).issue).toBe('non_remplie');
    expect(insuffisance(entite(cloture(2024, { C1: 66 })), s)).toMatchObject({
      issue: 'remplie',
      montant: 1e6,
      loin: false
    });
    expect(insuffisance(entite(cloture(2024, { C1: 68 })), s).loin).toBe(true);
    expect(insuffisance(entite(cloture(2024, { c68: null })), s).manque).toEqual(['caf']);
  });

  it('la criticité alerte à partir du niveau choisi, sans euros en jeu qui lui soient propres', () => {
    const lignes = cloture(2024, { C1: 66 });
    expect(criticiteHaute(entite(lignes), seuils({ niveau: 4 }), SEUILS_DU_PAQUET)).toMatchObject({
      issue: 'remplie',
      valeur: 4,
      montant: null
    });
    expect(
      criticiteHaute(entite(cloture(2024, { C1: 61, c68: 2.5 })), seuils({ niveau: 3 }), SEUILS_DU_PAQUET).issue
    ).toBe('non_remplie');
  });

  it('deux entités d’un GHT concernées alertent ; une seule membre du contrat est sans objet', () => {
    const [oui, non, inconnue] = [entite(cloture(2024, { C1: 66 })), entite(cloture(2024)), entite([])];
    const s = seuils({ entites: 2 });
    const ght = (membres: (typeof oui)[]) => ghtConcerne({ ght: 'ZZ-01', au: '2025-07-31', membres }, s);
    expect(ght([oui, oui, non])).toMatchObject({ issue: 'remplie', valeur: 2, loin: false });
    expect(ght([oui, oui]).loin).toBe(true);
    expect(ght([oui, non]).issue).toBe('non_remplie');
    expect(ght([oui, inconnue]).issue).toBe('indecidable');
    expect(ght([oui]).issue).toBe('sans_objet');
  });
});

it('chaque règle d’un compte financier arrêté le dit, et plus rien une fois qu’il est approuvé', () => {
  const arrete = cloture(2024, { C1: 66 });
  const approuve = arrete.map((l) => ({ ...l, version: 'cf_approuve' as const }));
  const versions = (lignes: typeof arrete) => {
    const f = entite(lignes);
    const lus = [deficit(f, LOIN), cafFaible(f, LOIN), cafSousLeCapital(f, LOIN), planADemander(f, UN)];
    lus.push(criticiteHaute(f, seuils({ niveau: 3 }), SEUILS_DU_PAQUET));
    return [...lus, emprunts(f, seuils({ ratios: 2 })), insuffisance(f, seuils({ caf: 0, loin: -0.02 }))].map(
      ({ constat }) => constat.version
    );
  };
  expect(versions(arrete)).toEqual(Array.from({ length: 7 }, () => 'cf_arrete'));
  expect(versions(approuve)).toEqual(Array.from({ length: 7 }, () => undefined));
});
