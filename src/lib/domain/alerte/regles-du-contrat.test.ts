import { describe, expect, it } from 'vitest';
import { compteFinancierEnRetard, eprdEnRetard, revueEnRetard, riaEnRetard } from './documents';
import { aidesEnAttente, desaccordArs, desaccordEtablissement, engagementsHorsTolerance } from './engagements';
import type { EngagementJuge, RetourDu, TrancheJugee } from './faits';
import { cloture, entite, faitsContrat, mensuel, seuils } from './faits.fixture';
import { apDue, gainsSecurisesEchus, jalonsEnRetard } from './plan';
import { gainsSecurises } from './securises';
import { dettesSocialesEchues, fournisseursEchus, tresorerieBasse } from './tresorerie';

describe('trésorerie et impayés', () => {
  // Charges décaissables : 60 + 20 + 10 + 1 = 91 M€ ; dix jours font 2,493 M€.
  const caisse = (millions: number) => entite([...cloture(2024), mensuel('tresorerie', '2025-06-30', millions)]);
  const s = seuils({ jours: 10, loin: 5 });

  it('à dix jours tout juste elle n’est pas basse, dessous elle l’est et dit ce qui manque', () => {
    expect(tresorerieBasse(caisse((91 * 10) / 365), s).issue).toBe('non_remplie');
    const lu = tresorerieBasse(caisse(2), s);
    expect(lu).toMatchObject({ issue: 'remplie', loin: false, constat: { le: '2025-06-30' } });
    expect(lu.montant).toBeCloseTo(493_150.68, 1);
    expect(tresorerieBasse(caisse(1), s).loin).toBe(true);
  });

  it('sans solde ou sans les charges de l’année close, on ne sait pas', () => {
    expect(tresorerieBasse(entite(cloture(2024)), s).manque).toEqual(['tresorerie']);
    expect(tresorerieBasse(entite([mensuel('tresorerie', '2025-06-30', 1)]), s).manque).toEqual([
      'charges_decaissables'
    ]);
  });

  it('un solde d’un mois à venir n’est pas connu', () => {
    const lignes = [...cloture(2024), mensuel('tresorerie', '2025-06-30', 9), mensuel('tresorerie', '2025-08-31', 1)];
    expect(tresorerieBasse(entite(lignes), s).issue).toBe('non_remplie');
  });

  it('1 000 € de dettes fiscales et sociales échues sont tolérés, un euro de plus alerte, l’absence ne se décide pas', () => {
    const tolere = seuils({ montant: 1000, loin: 0.005 });
    const dettes = (millions: number) =>
      dettesSocialesEchues(
        entite([...cloture(2024), mensuel('dettes_sociales_fiscales_echues', '2025-06-30', millions)]),
        tolere
      );
    expect(dettes(0).issue).toBe('non_remplie');
    expect(dettes(0.001).issue).toBe('non_remplie');
    expect(dettes(0.001001).issue).toBe('remplie');
    expect(dettes(0.0015)).toMatchObject({ issue: 'remplie', montant: 1500, marge: -500 });
    expect(dettesSocialesEchues(entite(cloture(2024)), s).issue).toBe('indecidable');
  });

  it('fournisseurs échus : en jours des titres 2 et 3, 30 M€ par an', () => {
    const du = (millions: number) =>
      fournisseursEchus(entite([...cloture(2024), mensuel('fournisseurs_echus', '2025-06-30', millions)]), s);
    expect(du(300 / 365).issue).toBe('non_remplie');
    expect(du(1)).toMatchObject({ issue: 'remplie', montant: 1e6 });
    expect(fournisseursEchus(entite([mensuel('fournisseurs_echus', '2025-06-30', 1)]), s).manque).toEqual(['C2', 'C3']);
  });

  it('fournisseurs échus : le dû est celui de toute l’entité, ses achats aussi', () => {
    // 30 M€ d’achats au CRP et 30 M€ à l’EHPAD : 1 M€ ne fait plus 12,2 jours mais 6,1.
    const ehpad = (change: Parameters<typeof cloture>[1] = {}) =>
      cloture(2024, { encours_dette: null, capitaux_permanents: null, capital_contractuel: null, ...change }).map(
        (l) => ({ ...l, budget: 'E' })
      );
    const lu = (annexe: ReturnType<typeof ehpad>) =>
      fournisseursEchus(entite([...cloture(2024), ...annexe, mensuel('fournisseurs_echus', '2025-06-30', 1)]), s);
    expect(lu(ehpad())).toMatchObject({ issue: 'non_remplie', constat: { solde: 1_000_000, base: 60_000_000 } });
    expect(lu(ehpad()).valeur).toBeCloseTo(365 / 60, 9);
    expect(lu(ehpad({ C3: null }))).toMatchObject({ issue: 'indecidable', manque: ['C2', 'C3'] });
  });
});

describe('documents et revues', () => {
  const retour = (change: Partial<RetourDu>): RetourDu => ({
    ...{ document: 'ria1', exercice: 2025, echeance: '2025-06-15', transmisLe: null, attendu: true, joursDeRetard: 46 },
    remplace: false,
    ...change
  });

  it('R. 6145-6 : un RIA attendu depuis un jour alerte, attendu ce jour non ; envoyé tard, il n’est plus attendu', () => {
    const lu = (retours: RetourDu[]) => riaEnRetard(entite([], { retours }), seuils({ loin: 60 }));
    expect(lu([retour({ joursDeRetard: 1 })])).toMatchObject([{ issue: 'remplie', objet: 'ria1 2025', valeur: 1 }]);
    expect(lu([retour({ attendu: false, transmisLe: '2025-07-31' })])).toMatchObject([
      { issue: 'non_remplie', valeur: 0 }
    ]);
    expect(lu([retour({ joursDeRetard: 0 })])).toMatchObject([{ issue: 'non_remplie', valeur: 0 }]);
    expect(lu([])).toMatchObject([{ issue: 'indecidable', manque: ['transmission'] }]);
  });

  it('un RIA d’une année close n’est plus demandé : ni alerte, ni dit transmis', () => {
    const lu = (retours: RetourDu[]) => riaEnRetard(entite([], { retours }), seuils({ loin: 60 }));
    const remplace = retour({ remplace: true });
    expect(lu([remplace])).toMatchObject([{ issue: 'sans_objet', constat: {} }]);
    const envoye = retour({ exercice: 2024, echeance: '2024-06-15', attendu: false, joursDeRetard: 0 });
    expect(lu([envoye, remplace])).toMatchObject([{ issue: 'non_remplie', constat: { document: 'ria1 2024' } }]);
  });

  it('R. 6145-44 : le compte financier dû et transmis à temps n’alerte pas, et celui d’un autre document ne compte pas', () => {
    const cf = retour({ document: 'compte_financier', exercice: 2024, echeance: '2025-06-30', joursDeRetard: 61 });
    const lu = (retours: RetourDu[]) => compteFinancierEnRetard(entite([], { retours }), seuils({ loin: 60 }));
    expect(lu([cf])).toMatchObject([{ issue: 'remplie', loin: true }]);
    expect(lu([{ ...cf, attendu: false, joursDeRetard: 0, transmisLe: '2025-06-20' }])).toMatchObject([
      { issue: 'non_remplie' }
    ]);
    expect(lu([retour({})])).toMatchObject([{ issue: 'indecidable' }]);
  });

  it('un EPRD et un compte financier attendus ce jour n’alertent pas, la veille oui ; sans calendrier des transmissions, on ne sait pas', () => {
    const s = seuils({ loin: 60 });
    for (const [document, regle] of [
      ['eprd', eprdEnRetard],
      ['pgfp', eprdEnRetard],
      ['compte_financier', compteFinancierEnRetard]
    ] as const) {
      const lu = (joursDeRetard: number) => regle(entite([], { retours: [retour({ document, joursDeRetard })] }), s);
      expect(lu(0)).toMatchObject([{ issue: 'non_remplie', valeur: 0 }]);
      expect(lu(1)).toMatchObject([{ issue: 'remplie', valeur: 1, loin: false }]);
      expect(lu(60)).toMatchObject([{ loin: false }]);
      expect(lu(61)).toMatchObject([{ loin: true }]);
      expect(regle(entite([]), s)).toMatchObject([{ issue: 'indecidable', manque: ['transmission'] }]);
    }
  });

  it('une revue il y a douze mois n’est pas en retard, un jour de plus oui ; sans revue, on compte depuis le début', () => {
    const s = seuils({ mois: 12, loin: 18 });
    expect(revueEnRetard(faitsContrat({ derniereRevue: '2024-08-01' }), s)).toMatchObject({
      issue: 'non_remplie',
      valeur: 12
    });
    expect(revueEnRetard(faitsContrat({ derniereRevue: '2024-07-31' }), s).issue).toBe('remplie');
    expect(revueEnRetard(faitsContrat({ derniereRevue: null }), s)).toMatchObject({ issue: 'remplie', loin: true });
    expect(revueEnRetard(faitsContrat({ derniereRevue: null, debut: '2026-01-01' }), s).issue).toBe('sans_objet');
    expect(revueEnRetard(faitsContrat({ derniereRevue: null, debut: null }), s).issue).toBe('indecidable');
  });
});

describe('le plan', () => {
  const gains = (change: Partial<ReturnType<typeof faitsContrat>['gains']>) =>
    faitsContrat({ gains: { ...faitsContrat().gains, ...change } });
  const s = seuils({ part: 0.1, euros: 10_000, loin: 0.3 });

  it('à 10 % de l’année pleine due rien ne manque trop, au-delà l’alerte dit les euros', () => {
    expect(apDue(gains({ apManquante: 50_000 }), s)).toMatchObject({ issue: 'non_remplie', marge: 0 });
    expect(apDue(gains({ apManquante: 100_000 }), s)).toMatchObject({
      issue: 'remplie',
      valeur: 0.2,
      montant: 100_000,
      loin: false
    });
    expect(apDue(gains({ apManquante: 200_000 }), s).loin).toBe(true);
  });

  it('sous 10 000 € manquants rien n’alerte, fût-ce toute l’année pleine due ; à 10 000 €, si', () => {
    const tout = (euros: number) => apDue(gains({ apDue: euros, apManquante: euros }), s);
    expect(tout(9_999)).toMatchObject({ issue: 'non_remplie', valeur: 1, montant: null });
    expect(tout(10_000)).toMatchObject({ issue: 'remplie', valeur: 1, montant: 10_000, loin: true });
  });

  it('un gain sécurisé échu alerte à partir de 10 000 €, pèse à partir de 500 000 €, et ne se juge pas sans lignes', () => {
    const seuilsDesGains = seuils({ jours: 31, euros: 10_000, loin: 500_000 });
    const lu = (net: number, jours = 32) =>
      gainsSecurisesEchus(
        gains({
          securises: [{ action: '1.1', gain: '1', libelle: 'Intérim', effet: '2025-06-01', jours, net }],
          nSecurises: 1
        }),
        seuilsDesGains
      );
    expect(lu(9_999)).toMatchObject([{ issue: 'non_remplie' }]);
    expect(lu(10_000)).toMatchObject([{ issue: 'remplie', montant: 10_000, loin: false }]);
    expect(lu(10_000, 31)).toMatchObject([{ issue: 'non_remplie' }]);
    expect([lu(499_999)[0]?.loin, lu(500_000)[0]?.loin]).toEqual([false, true]);
    expect(gainsSecurisesEchus(gains({ absence: 'non_renseigne' }), seuilsDesGains)).toMatchObject([
      { issue: 'indecidable', manque: ['gains_non_renseigne'] }
    ]);
  });

  it('ce qui était dû à la veille d’un gel et qui manque reste à demander les années d’après', () => {
    expect(apDue(gains({ absence: 'gele', apManquante: 100_000 }), s)).toMatchObject({
      issue: 'remplie',
      montant: 100_000
    });
    expect(apDue(gains({ absence: 'gele', apDue: 0 }), s).issue).toBe('sans_objet');
  });

  it('rien de dû est sans objet, des lignes non renseignées ne se jugent pas', () => {
    expect(apDue(gains({ absence: 'aucun', apDue: 0 }), s).issue).toBe('sans_objet');
    expect(apDue(gains({ absence: 'non_renseigne' }), s)).toMatchObject({
      issue: 'indecidable',
      manque: ['gains_non_renseigne']
    });
  });

  it('un jalon en retard de 90 jours n’alerte pas, de 91 oui, une alerte par jalon', () => {
    const jalon = (jours: number) => ({
      ...{ action: '1.1', jalon: String(jours), libelle: 'Avis du CSE', enRetard: jours > 0, joursDeRetard: jours },
      ...{ echeance: '2025-01-01', enJeu: 200_000 }
    });
    const t = seuils({ jours: 90, loin: 180 });
    expect(jalonsEnRetard(faitsContrat({ jalons: [jalon(90), jalon(0)] }), t)).toMatchObject([
      { issue: 'non_remplie', valeur: 90, constat: { nombre: 0, sur: 2 } }
    ]);
    expect(jalonsEnRetard(faitsContrat({ jalons: [jalon(91), jalon(200)] }), t)).toMatchObject([
      { objet: '1.1/91', montant: 200_000, loin: false },
      { objet: '1.1/200', loin: true }
    ]);
    expect(jalonsEnRetard(faitsContrat(), t)).toMatchObject([{ issue: 'sans_objet' }]);
  });

  it('un gain sécurisé dont la date d’effet est passée de plus de 31 jours alerte, reporté plus loin il ne l’est pas', () => {
    const ligne = {
      ...{ contrat: 'c-2024', action: '1.1', gain: '1', libelle: 'Intérim', ej: '1', compte: null, unite: null },
      ...{
        nature: 'depense' as const,
        type_recette: null,
        perennite: 'perenne' as const,
        brut: 300_000,
        couts_induits: 50_000
      },
      ...{
        effet: '2025-06-01',
        debut: null,
        fin: null,
        retenu_etablissement: null,
        retenu_ars: null,
        contrepartie_ej: null
      }
    };
    const pas = (palier: 'securise' | 'realise' | 'reporte', rang: number, effet: string | null = null) => ({
      ...{
        contrat: 'c-2024',
        action: '1.1',
        gain: '1',
        rang,
        date: '2025-05-01',
        palier,
        net: null,
        effet,
        enregistre_le: null
      }
    });
    const lu = gainsSecurises([ligne], [pas('securise', 1)], '2025-07-31');
    expect(lu).toEqual({
      total: 1,
      echus: [{ action: '1.1', gain: '1', libelle: 'Intérim', effet: '2025-06-01', jours: 60, net: 250_000 }]
    });
    expect(gainsSecurises([ligne], [pas('securise', 1), pas('realise', 2)], '2025-07-31')).toEqual({
      total: 1,
      echus: []
    });
    expect(gainsSecurises([ligne], [pas('securise', 1), pas('reporte', 2, '2025-10-01')], '2025-07-31').echus).toEqual(
      []
    );
    expect(gainsSecurises([ligne], [], '2025-07-31')).toEqual({ total: 0, echus: [] });
    // Reportée, une ligne reste sécurisée à sa nouvelle date ; avant de l’être, ou sans date, elle n’est pas due.
    const reporte = pas('reporte', 2, '2025-06-15');
    expect(gainsSecurises([ligne], [pas('securise', 1), reporte], '2025-07-31').echus).toMatchObject([{ jours: 46 }]);
    expect(gainsSecurises([ligne], [pas('realise', 1), reporte], '2025-07-31').echus).toMatchObject([{ jours: 46 }]);
    expect(gainsSecurises([ligne], [reporte], '2025-07-31')).toEqual({ total: 0, echus: [] });
    expect(gainsSecurises([ligne], [pas('securise', 1), pas('reporte', 2)], '2025-07-31').echus).toEqual([]);
    const t = seuils({ jours: 31, euros: 10_000, loin: 500_000 });
    const alertes = (au: string, gel: string | null = null) => {
      const securises = gainsSecurises([ligne], [pas('securise', 1)], au, gel).echus;
      return gainsSecurisesEchus(faitsContrat({ au, gains: { ...faitsContrat().gains, securises } }), t);
    };
    expect(alertes('2025-07-02')).toMatchObject([
      { issue: 'non_remplie', valeur: 31, constat: { nombre: 1, plancher: 10_000 } }
    ]);
    expect(alertes('2025-06-01')).toMatchObject([{ issue: 'non_remplie', valeur: 0, constat: { nombre: 0 } }]);
    expect(alertes('2025-07-03')).toMatchObject([{ issue: 'remplie', objet: '1.1/1', montant: 250_000 }]);
    // Gelé le 3 juillet, il en reste à 32 jours ; gelé le jour de son effet, ou avant, il n’est pas dû.
    expect(alertes('2026-07-03', '2025-07-03')).toMatchObject([{ issue: 'remplie', valeur: 32 }]);
    expect(alertes('2026-07-03', '2025-07-02')).toMatchObject([{ issue: 'non_remplie', valeur: 31 }]);
    expect(alertes('2026-07-03', '2025-06-01')).toMatchObject([{ issue: 'non_remplie', valeur: 0 }]);
  });
});

describe('aides, engagements, jugements', () => {
  const tranche = (change: Partial<TrancheJugee>): TrancheJugee => ({
    ...{ tranche: 2, libelle: 'Deuxième', montant: 4e5, prevueLe: '2025-07-31', condition: 'Jalon 1', remplie: false },
    ...{ statut: 'conditionnee' as const, raison: null },
    paiement: {
      ...{
        echu: (change.prevueLe ?? '') > '2025-07-31' ? 0 : 4e5,
        aVenir: (change.prevueLe ?? '') > '2025-07-31' ? 4e5 : 0
      },
      prochaine: { le: change.prevueLe ?? '2025-07-31', montant: 4e5 }
    },
    ...change
  });
  const aide = (change: Partial<TrancheJugee>) =>
    aidesEnAttente(faitsContrat({ aides: [tranche(change)] }), seuils({ jours: 0, loin: 180 }))[0];

  it('à sa date une tranche dont la condition n’est pas remplie alerte, la veille non', () => {
    expect(aide({})).toMatchObject({ issue: 'remplie', montant: 4e5 });
    expect(aide({ prevueLe: '2025-08-01' })?.issue).toBe('non_remplie');
    expect(aide({ remplie: true })?.issue).toBe('non_remplie');
    expect([true, false, null].map((remplie) => aide({ remplie })?.constat.stade)).toEqual([
      ...['condition_remplie', 'conditionnee', 'condition_indecidable']
    ]);
    expect(aide({ statut: 'versee' })?.issue).toBe('non_remplie');
  });

  it('suspendue elle alerte avant sa date, et une condition que rien ne vérifie ne se décide pas', () => {
    expect(aide({ statut: 'suspendue', prevueLe: '2026-01-01' })?.issue).toBe('remplie');
    expect(aide({ remplie: null })).toMatchObject({ issue: 'indecidable', montant: 4e5 });
    expect(aide({ remplie: null, condition: null })?.issue).toBe('non_remplie');
  });

  it('sans condition, ou condition remplie, l’agence la doit dès le lendemain de son jour', () => {
    for (const due of [{ remplie: true }, { remplie: null, condition: null, statut: 'prevue' as const }]) {
      expect(aide({ ...due, prevueLe: '2025-07-31' })?.issue).toBe('non_remplie');
      expect(aide({ ...due, prevueLe: '2025-07-30' })).toMatchObject({
        issue: 'remplie',
        valeur: 1,
        montant: 4e5,
        loin: false
      });
      expect(aide({ ...due, prevueLe: '2025-02-01' })).toMatchObject({ issue: 'remplie', valeur: 180, loin: false });
      expect(aide({ ...due, prevueLe: '2025-01-31' })).toMatchObject({ issue: 'remplie', valeur: 181, loin: true });
      expect(aide({ ...due, prevueLe: '2025-07-30', statut: 'versee' })?.issue).toBe('non_remplie');
    }
  });

  it('une condition gelée ne manque de rien et n’alerte pas\u00a0; dont le gel n’est pas précisé, elle ne se décide pas', () => {
    expect(aide({ remplie: null, raison: 'gele' })).toMatchObject({
      ...{ issue: 'sans_objet', manque: [], constat: { stade: 'condition_gelee' } }
    });
    expect(aide({ remplie: null, raison: 'gel_non_precise' })).toMatchObject({
      ...{ issue: 'indecidable', manque: ['gel_de_la_cible'] }
    });
    expect(aide({ remplie: null, raison: 'gele', statut: 'suspendue' })?.issue).toBe('remplie');
  });

  it('un engagement dans la tolérance n’alerte pas, au-delà oui, en euros quand il est en euros', () => {
    const engagement = (change: Partial<EngagementJuge>): EngagementJuge => ({
      ...{ code: 'E1', libelle: 'Résultat', etat: 'manquee', valeur: -5e6, le: '2024-12-31', attendu: -3e6 },
      ...{ ecart: -2e6, tolerance: 5e5, unite: 'euros', decimales: 0 },
      ...change
    });
    const lu = (change: Partial<EngagementJuge>) =>
      engagementsHorsTolerance(faitsContrat({ engagements: [engagement(change)] }))[0];
    expect(lu({})).toMatchObject({ issue: 'remplie', marge: -1.5e6, montant: 1.5e6 });
    expect(lu({ etat: 'tolerance', ecart: -5e5 })).toMatchObject({ issue: 'non_remplie', montant: null });
    expect(lu({ unite: 'jours' })).toMatchObject({ issue: 'remplie', montant: null });
    expect(lu({ etat: 'sans_valeur', valeur: null })).toMatchObject({
      ...{ issue: 'indecidable', objet: 'E1', manque: ['valeur_de_l_engagement'] }
    });
  });

  it('gelée, une cible ne juge rien, ni avant le début : sans objet ; gel non précisé, on ne sait pas', () => {
    const base: EngagementJuge = {
      ...{ code: 'E4', libelle: 'Intérim médical', etat: 'gele', valeur: 5.5e6, le: '2024-12-31', attendu: null },
      ...{ ecart: null, tolerance: 5e4, unite: 'euros', decimales: 0 }
    };
    const lu = (etat: EngagementJuge['etat']) =>
      engagementsHorsTolerance(faitsContrat({ engagements: [{ ...base, etat }] }))[0];
    expect(lu('gele')).toMatchObject({ issue: 'sans_objet', objet: 'E4', manque: [], constat: { stade: 'gele' } });
    expect(lu('a_venir')).toMatchObject({ issue: 'sans_objet', constat: { stade: 'a_venir' } });
    expect(lu('gel_non_precise')).toMatchObject({ issue: 'indecidable', manque: ['gel_de_la_cible'] });
  });

  it('chaque partie est en désaccord avec les faits pour son compte ; « appuis nécessaires » ne se discute pas', () => {
    const jugements = {
      etablissement: { meteo: 'atteignables' as const, contraires: 2 },
      ars: { meteo: 'appuis' as const, contraires: 0 }
    };
    expect(desaccordEtablissement(faitsContrat({ jugements }))).toMatchObject({
      issue: 'remplie',
      valeur: 2,
      montant: 500_000,
      // 1 M€ d’année pleine prévu, dont la moitié en vigueur.
      constat: { base: 1_000_000, solde: 500_000 }
    });
    expect(desaccordArs(faitsContrat({ jugements })).issue).toBe('sans_objet');
    const deLArs = (contraires: number) => {
      const ars = { meteo: 'atteignables' as const, contraires };
      return desaccordArs(faitsContrat({ jugements: { ...jugements, ars } }));
    };
    expect(deLArs(0).issue).toBe('non_remplie');
    expect(deLArs(1)).toMatchObject({ issue: 'remplie', valeur: 1 });
    const muette = { ...jugements, ars: { meteo: 'non_renseignee' as const, contraires: 0 } };
    expect(desaccordArs(faitsContrat({ jugements: muette }))).toMatchObject({
      issue: 'indecidable',
      manque: ['meteo_ars']
    });
  });

  it('sans météo, ne se décide qu’une fois le contrat commencé : avant, il n’y a rien à juger', () => {
    const jugements = {
      etablissement: { meteo: 'non_renseignee' as const, contraires: 0 },
      ars: { meteo: 'non_renseignee' as const, contraires: 0 }
    };
    const aLa = (au: string) => {
      const faits = faitsContrat({ jugements, debut: '2027-01-01', au });
      return [desaccordEtablissement(faits), desaccordArs(faits)].map(({ issue, manque }) => [issue, manque]);
    };
    expect(aLa('2026-12-31')).toEqual([
      ['sans_objet', []],
      ['sans_objet', []]
    ]);
    expect(aLa('2027-01-01')).toEqual([
      ['indecidable', ['meteo_etablissement']],
      ['indecidable', ['meteo_ars']]
    ]);
  });
});
