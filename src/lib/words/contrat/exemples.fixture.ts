import { points } from '$lib/domain/gain/cumul.fixture';
import type { ActionBref, ContratEntete, ContratModele, EngagementSuivi } from '$lib/views/contrat/contrat.types';

/** Contracts of an invented region, at 30 September 2026. */

const jeu = {
  ...{ nom: 'essai', titre: 'Région d’essai', region: 'ZZ', regionLibelle: 'Région d’essai' },
  ...{ donneesAu: '2026-09-30', simule: true }
};

const source = {
  ...{ id: 'classeur', producteur: 'Classeur de contrat', titre: 'Monts-Cendrés, tome 1', edition: '2026-09' },
  ...{ licence: null, miseAJour: '2026-10-12', url: null, note: null }
};

const entete: ContratEntete = {
  jeu,
  au: '2026-09-30',
  dates: [
    { date: '2026-09-30', titre: 'jeu' },
    { date: '2026-06-30', titre: null },
    { date: '2026-05-12', titre: 'revue' }
  ],
  id: 'monts-cendres-1',
  intitule: 'Contrat de performance des Monts-Cendrés, 2024-2028',
  ...{ type: 'contrat_performance', tome: 'tome 1', etat: 'avenante', gel: false },
  ...{ arret: null, commence: true },
  etatTexte: 'avenant n° 1 en vigueur depuis le 15 mars 2025',
  ...{ signature: '2024-06-28', debut: '2024-07-01', fin: '2028-12-31' },
  perimetreTexte: 'Trois établissements de deux groupements',
  ...{ territoire: null, diagnostic: null },
  objet: 'Retour à l’équilibre du compte de résultat principal à l’horizon 2028.',
  piloteArs: 'Direction de l’offre de soins',
  version: { numero: 1, libelle: 'cibles 2026 et suivantes', effet: '2025-03-15' },
  membres: [
    {
      ...{ ej: '990000011', nom: 'CH de Roc-Cendré', ght: 'ZZ-01', ghtLibelle: 'Monts-Cendrés' },
      ...{ entree: '2024-07-01', sortie: null, present: true }
    },
    {
      ...{ ej: '990000029', nom: 'CH de Valmine', ght: 'ZZ-02', ghtLibelle: 'Deux-Rives' },
      ...{ entree: '2025-03-15', sortie: null, present: true }
    },
    {
      ...{ ej: '990000037', nom: 'EPSM des Hauts', ght: 'ZZ-01', ghtLibelle: 'Monts-Cendrés' },
      ...{ entree: '2024-07-01', sortie: '2025-12-31', present: false }
    }
  ],
  ghts: [
    { code: 'ZZ-01', libelle: 'Monts-Cendrés', membres: ['CH de Roc-Cendré', 'EPSM des Hauts'] },
    { code: 'ZZ-02', libelle: 'Deux-Rives', membres: ['CH de Valmine'] }
  ],
  vie: [
    evenement('2024-02-12', '12 février 2024', 'soumission', null, null, 'Projet soumis aux instances.'),
    evenement('2024-03-04', '4 mars 2024', 'avis', 'CME', 'favorable', 'Avis de la CME.'),
    evenement('2024-03-18', '18 mars 2024', 'avis', 'Conseil de surveillance', 'reserve', 'Réserve sur la maternité.'),
    evenement('2024-06-28', '28 juin 2024', 'signature', 'ARS', null, 'Signature pour quatre ans et demi.'),
    evenement('2025-03-15', '15 mars 2025', 'avenant', 'ARS', null, 'Avenant n° 1 : entrée du CH de Valmine.')
  ],
  prochaineRevue: '2026-11-03',
  suivi: true,
  source
};

function evenement(
  date: string | null,
  dateTexte: string,
  type: string,
  organisme: string | null,
  sens: 'favorable' | 'reserve' | 'defavorable' | 'abstention' | null,
  texte: string,
  gel: boolean | null = null
) {
  return { date, dateTexte, type, organisme, sens, gel, texte };
}

const somme = null;

function action(numero: string, libelle: string, axe: string, reste: Partial<ActionBref> = {}): ActionBref {
  return {
    ...{ numero, libelle, axe, levier: 'blocs', pilote: 'Directeur des opérations', copilote: 'Chef de pôle' },
    ...{ entites: ['990000011'], etat: 'en_cours', ton: 'cours' },
    meteo: { etablissement: 'atteignables', ars: null },
    ...{ desaccord: [], desaccordDe: [], tauxDesGains: null },
    jalons: { atteints: 2, dus: 2, total: 4, enRetard: 0, glisses: 0, abandonnes: { total: 0, enRetard: 0 } },
    ...{ debut: '2024-09-01', fin: '2027-06-30', finRevisee: null },
    ...{ apPlanifiee: 1_200_000, apEnVigueur: 600_000, attenduADate: 300_000, realiseADate: 300_000 },
    ...reste
  };
}

const plateau = action('4.1', 'Plateau ambulatoire commun', '4', {
  ...{ etat: 'en_retard', ton: 'retard', finRevisee: '2027-02-28' },
  meteo: { etablissement: 'atteignables', ars: 'compromis' },
  desaccord: [
    { fait: 'jalons_en_retard', nombre: 2, jours: 40 },
    { fait: 'gains_insuffisants', taux: 0.12 }
  ],
  desaccordDe: ['etablissement'],
  jalons: { atteints: 1, dus: 3, total: 4, enRetard: 2, glisses: 1, abandonnes: { total: 0, enRetard: 0 } },
  ...{ apPlanifiee: 3_000_000, apEnVigueur: 400_000, attenduADate: 900_000, realiseADate: 110_000 }
});

function engagement(code: string, libelle: string, reste: Partial<EngagementSuivi>): EngagementSuivi {
  return {
    ...{ code, libelle, definition: `${libelle}, compte financier, budgets H et annexes.`, indicateur: null },
    ...{ entite: null, resultat: null, unite: 'fraction', decimales: 1, direction: 'hausse' },
    reference: { annee: 2023, valeur: 0.02 },
    tolerance: null,
    cibles: [
      { date: '2026-12-31', valeur: 0.05 },
      { date: '2028-12-31', valeur: 0.06 }
    ],
    valeurs: [],
    ...{ constate: null, attendu: null, avancement: null, etat: 'sans_valeur', ecart: null, ton: 'eteint' },
    ...reste
  };
}

/** A contract in its third year, with everything. */
export const enCours: ContratModele = {
  entete,
  depuis: null,
  alertes: null,
  synthese: {
    rythme: {
      statut: 'en_cours',
      reste: { total: 5_400_000, perdu: 1_200_000, moindre: 0, echu: 0, aVenir: 4_200_000, sansDate: 0 },
      ...{ sixMois: 500_000, douzeMois: 1_800_000, exercice: 2027, dateLimite: '2026-12-31' }
    },
    ton: 'moins',
    meteo: [
      { par: 'etablissement', meteo: 'atteignables', date: '2026-09-15', commentaire: 'Rattrapage attendu fin 2026.' },
      { par: 'ars', meteo: 'compromis', date: '2026-09-22', commentaire: null }
    ],
    desaccord: [
      { fait: 'jalons_en_retard', nombre: 5, jours: 122 },
      { fait: 'gains_insuffisants', taux: 0.64 }
    ],
    desaccordDe: ['etablissement'],
    engagementsJuges: true
  },
  ponts: {
    annuel: {
      ...{ genre: 'annuel', exercice: 2026, perimetre: somme, depart: -5_300_000, arrivee: -5_200_000 },
      pieces: [
        { code: 'report', valeur: 600_000, horsPlan: false },
        { code: 'mesures', valeur: 700_000, horsPlan: false },
        { code: 'aides', valeur: 400_000, horsPlan: true },
        { code: 'prix', valeur: -900_000, horsPlan: true },
        { code: 'tendanciel', valeur: -500_000, horsPlan: true },
        { code: 'non_explique', valeur: -200_000, horsPlan: true }
      ],
      question: null
    },
    cible: {
      ...{ genre: 'cible', exercice: 2026, perimetre: somme, depart: -3_400_000, arrivee: -5_200_000 },
      pieces: [
        {
          ...{ code: 'action', action: '4.1', libelle: 'Plateau ambulatoire commun' },
          ...{ valeur: -1_100_000, horsPlan: false }
        },
        {
          ...{ code: 'action', action: '6.1', libelle: 'Pool de remplacement commun' },
          ...{ valeur: 200_000, horsPlan: false }
        },
        { code: 'prix', valeur: -400_000, horsPlan: true },
        { code: 'non_explique', valeur: -500_000, horsPlan: true }
      ],
      question: {
        ...{ montant: -500_000, quand: 'revue' },
        nonChiffres: { pieces: [], hypotheses: 0, horsPlan: false }
      }
    },
    ...{ absence: null, sansCible: null }
  },
  trajectoires: [
    {
      ...{ solde: 'resultat_crp', perimetre: somme },
      cible: { valeur: -3_400_000, absence: null },
      realise: [
        { annee: 2023, valeur: -6_200_000, statut: 'definitif' },
        { annee: 2024, valeur: -5_500_000, statut: 'definitif' },
        { annee: 2025, valeur: -5_300_000, statut: 'provisoire' }
      ],
      versions: [
        {
          ...{ code: 'cible-1', version: 'cible', genre: 'cible', numero: 1, parmiPlusieurs: true, enVigueur: true },
          points: [
            { annee: 2026, valeur: -3_400_000 },
            { annee: 2027, valeur: -1_900_000 },
            { annee: 2028, valeur: -300_000 }
          ]
        },
        {
          ...{ code: 'cible-0', version: 'cible', genre: 'cible', numero: 0, parmiPlusieurs: true, enVigueur: false },
          points: [
            { annee: 2024, valeur: -5_000_000 },
            { annee: 2025, valeur: -3_900_000 },
            { annee: 2026, valeur: -2_400_000 }
          ]
        },
        {
          ...{
            code: 'tendanciel-1',
            version: 'tendanciel',
            genre: 'tendanciel',
            numero: 1,
            parmiPlusieurs: true,
            enVigueur: true
          },
          points: [
            { annee: 2026, valeur: -7_800_000 },
            { annee: 2027, valeur: -8_700_000 },
            { annee: 2028, valeur: -9_600_000 }
          ]
        }
      ],
      atterrissages: [
        {
          origine: 'etablissement',
          document: 'ria2',
          annee: 2026,
          valeur: -4_800_000
        },
        {
          origine: 'outil',
          document: 'mois 8',
          annee: 2026,
          valeur: -5_200_000,
          fourchette: { bas: -6_100_000, haut: -4_600_000 }
        }
      ],
      reserves: [],
      justesse: null
    },
    {
      ...{ solde: 'caf', perimetre: 'CH de Roc-Cendré' },
      cible: { valeur: null, absence: 'aucune' },
      realise: [
        { annee: 2024, valeur: 900_000, statut: 'definitif' },
        { annee: 2025, valeur: null, statut: 'provisoire' }
      ],
      versions: [],
      atterrissages: [],
      reserves: [{ reserve: 'comptes_manquants', exercice: 2025, absents: ['CH de Valmine'], fermes: [] }],
      justesse: null
    }
  ],
  resultats: {
    reserves: [],
    ...{ exercice: 2025, versions: ['cf_arrete'], perimetre: somme },
    lignes: [
      { code: 'comptable', valeur: -5_300_000, cible: null, engage: false },
      { code: 'hors_aides', valeur: -6_800_000, cible: null, engage: false },
      { code: 'structurel', valeur: -7_100_000, cible: -5_900_000, engage: true },
      { code: 'neutralise', valeur: null, cible: null, engage: false }
    ]
  },
  dernierClos: {
    exercice: 2025,
    statut: 'definitif',
    caf: null,
    produits: 210_000_000,
    produitsCrp: 190_000_000,
    capital: 1_200_000,
    horsAides: -3_100_000
  },
  anneeProjetee: {
    ...{ aides: 600_000, capital: 1_300_000, produits: 220_000_000, produitsCrp: 200_000_000 },
    courts: null
  },
  gains: {
    annees: [
      {
        ...{ annee: 2025, report: 0, attendu: 1_400_000 },
        parts: [{ palier: 'constate', nature: 'depense', montant: 1_100_000 }]
      },
      {
        ...{ annee: 2026, report: 600_000, attendu: 3_100_000 },
        parts: [
          { palier: 'constate', nature: 'depense', montant: 400_000 },
          { palier: 'realise', nature: 'depense', montant: 300_000 },
          { palier: 'securise', nature: 'recette_autre', montant: 500_000 },
          { palier: 'valide', nature: 'recette_activite', montant: 900_000 }
        ]
      },
      {
        ...{ annee: 2027, report: 1_100_000, attendu: 5_200_000 },
        parts: [{ palier: 'identifie', nature: 'recette_activite', montant: 1_600_000 }]
      }
    ],
    exercice: 2026,
    ...{
      apPlanifiee: 9_600_000,
      apSecurisee: 6_000_000,
      apReportee: 0,
      apEnVigueur: 4_200_000,
      enVigueurUnAnAvant: null
    },
    ...{ attenduADate: 2_200_000, realiseADate: 1_400_000, attenduAnnee: 3_100_000, ponctuelPlanifie: 350_000 },
    ...{ partActivite: 0.37, ponctuelAttenduAnnee: 124_000, partPonctuelle: 0.04 },
    ...{ recettes: 3_900_000, depenses: 5_700_000, depensesEvitees: 800_000 },
    retenus: {
      etablissement: { montant: 9_100_000, nonValorisees: 0, eurosNonValorises: 0 },
      ars: { montant: 7_900_000, nonValorisees: 2, eurosNonValorises: 300_000 },
      difference: 900_000,
      enDiscussion: { desaccords: { lignes: 0, euros: 0 }, nonValorisees: { lignes: 0, euros: 0 } }
    },
    ...{ au: '2026-09-30', apDue: 6_500_000, apTerritoire: 9_200_000, raisonAbsence: null },
    reste: { total: 5_400_000, perdu: 1_200_000, moindre: 0, echu: 0, aVenir: 4_200_000, sansDate: 0 },
    echus: null,
    rebasage: { avenant: 1, prevu: 4_500_000, horsEffort: 100_000, lignes: 12, restees: 12, apRestee: 9_600_000 },
    alertes: [
      { alerte: 'double_compte', actions: ['4.1', '4.2'], entite: 'CH de l’Amont', compte: '6411', unite: 'Chirurgie' }
    ],
    cumul: {
      aDate: { attendu: 3_600_000, realise: 2_500_000 },
      attendu: points({ '2024-12-31': 0, '2025-12-31': 1_400_000, '2026-12-31': 4_500_000 }),
      realise: points({ '2024-12-31': 0, '2025-12-31': 1_100_000, '2026-09-30': 2_500_000 })
    }
  },
  engagements: [
    engagement('E1', 'Taux de marge brute', {
      resultat: 'hors_aides',
      tolerance: 0.005,
      valeurs: [
        { par: 'etablissement', date: '2025-12-31', valeur: 0.03, statut: 'provisoire' },
        { par: 'ars', date: '2025-12-31', valeur: 0.026, statut: 'provisoire' }
      ],
      constate: { date: '2025-12-31', valeur: 0.03, par: 'etablissement', statut: 'provisoire' },
      attendu: { valeur: 0.04, interpolee: true },
      avancement: { brut: 0.25, borne: 0.25 },
      ...{ etat: 'manquee', ecart: -0.01, ton: 'retard' }
    }),
    engagement('E2', 'Durée moyenne de séjour', {
      ...{ unite: 'jours', decimales: 2, direction: 'baisse', entite: 'CH de Valmine', indicateur: 'DMS_MCO' },
      reference: { annee: 2023, valeur: 6.8 },
      cibles: [{ date: '2026-12-31', valeur: 6 }],
      valeurs: [{ par: 'ars', date: '2026-06-30', valeur: 5.9, statut: 'definitif' }],
      constate: { date: '2026-06-30', valeur: 5.9, par: 'ars', statut: 'definitif' },
      attendu: { valeur: 6.13, interpolee: true },
      avancement: { brut: 1.125, borne: 1 },
      ...{ etat: 'atteinte', ecart: 0.23, ton: 'fait' }
    }),
    engagement('E3', 'Absentéisme du personnel non médical', { direction: 'baisse' })
  ],
  axes: [
    { axe: '4', libelle: 'Chirurgie et blocs', actions: [plateau, action('4.5', 'Fermeture des blocs 3 et 4', '4')] },
    {
      ...{ axe: '6', libelle: 'Ressources humaines' },
      actions: [
        action('6.1', 'Pool de remplacement commun', '6', { etat: 'bloquee', ton: 'bloque', levier: 'masse_salariale' })
      ]
    }
  ],
  jalons: {
    retard: [
      {
        ...{ action: '4.1', actionLibelle: 'Plateau ambulatoire commun', jalon: '2' },
        ...{ libelle: 'Ouverture de l’unité', echeance: '2026-03-31', echeanceInitiale: '2025-12-31', jours: 183 },
        enJeu: 600_000
      }
    ],
    prochains: [
      {
        ...{ action: '6.1', actionLibelle: 'Pool de remplacement commun', jalon: '3' },
        ...{ libelle: 'Convention signée', echeance: '2026-10-15', echeanceInitiale: '2026-10-15', jours: -15 }
      }
    ],
    abandonnes: 0
  },
  hypotheses: {
    lignes: [
      {
        ...{ exercice: 2026, poste: 'energie', libelle: 'Prix de l’énergie', effet: { connu: -400_000, inconnues: 0 } },
        ...{ attendu: { commun: true, valeur: 0.02 }, reel: { commun: false } },
        ...{ neutralisee: { commun: true, valeur: true }, clause: { commun: true, valeur: true } },
        entites: [
          {
            ...{ entite: 'CH de Roc-Cendré', attendu: 0.02, reel: 0.07, impact: -300_000 },
            ...{ neutralisee: true, clause: true }
          },
          {
            ...{ entite: 'CH de Val-Cendré', attendu: 0.02, reel: 0.06, impact: -100_000 },
            ...{ neutralisee: true, clause: true }
          }
        ]
      },
      {
        ...{ exercice: 2026, poste: 'tarifs', libelle: 'Tarifs MCO', effet: { connu: null, inconnues: 1 } },
        ...{ attendu: { commun: true, valeur: 0.005 }, reel: { commun: true, valeur: null } },
        ...{ neutralisee: { commun: true, valeur: false }, clause: { commun: true, valeur: false } },
        entites: [
          {
            ...{ entite: 'tout le périmètre', attendu: 0.005, reel: null, impact: null },
            ...{ neutralisee: false, clause: false }
          }
        ]
      }
    ],
    ...{ exercice: 2026, impact: -400_000, neutralise: -400_000, inconnues: 0 }
  },
  aides: [
    {
      ...{ tranche: 1, libelle: 'Aide à la signature', enveloppe: 'FIR', imputation: 'exploitation' },
      ...{ montant: 2_000_000, prevueLe: '2024-09-30', condition: null, remplie: null, statut: 'versee', preuve: null },
      etats: [{ classe: 'versee', montant: 2_000_000 }],
      paiement: { verse: 2_000_000, echu: 0, aVenir: 0, dernierLe: '2024-10-15', prochaine: null }
    },
    {
      ...{ tranche: 2, libelle: 'Plateau ambulatoire', enveloppe: 'AC', imputation: 'subvention', montant: 3_000_000 },
      ...{ prevueLe: '2026-04-30', condition: 'Ouverture de l’unité ambulatoire (action 4.1, jalon 2)' },
      ...{ remplie: false, statut: 'suspendue', preuve: null },
      etats: [{ classe: 'suspendue', montant: 3_000_000 }],
      paiement: {
        ...{ verse: 0, echu: 3_000_000, aVenir: 0, dernierLe: null },
        prochaine: { le: '2026-04-30', montant: 3_000_000 }
      }
    },
    {
      ...{ tranche: 3, libelle: 'Durée de séjour', enveloppe: 'FIR', imputation: 'exploitation', montant: 500_000 },
      ...{ prevueLe: '2026-12-31', condition: 'Engagement E2 tenu', remplie: true, statut: 'conditionnee' },
      etats: [{ classe: 'a_verser', montant: 500_000 }],
      paiement: {
        ...{ verse: 0, echu: 0, aVenir: 500_000, dernierLe: null },
        prochaine: { le: '2026-12-31', montant: 500_000 }
      },
      preuve: 'Relevé PMSI du premier semestre 2026'
    }
  ],
  criteres: [
    {
      ...{ ej: '990000011', nom: 'CH de Roc-Cendré', base: 'cf 2025', concernee: true },
      criteres: [
        { numero: 1, rempli: false, document: 'cf 2025', manque: [], sansObjet: false, resultat: null, chiffres: null },
        { numero: 2, rempli: false, document: 'cf 2025', manque: [], sansObjet: false, resultat: null, chiffres: null },
        {
          ...{ numero: 3, rempli: true, document: 'cf 2025', manque: [], sansObjet: false, resultat: null },
          chiffres: { valeur: 1_000_000, seuil: 1_200_000, base: null, marge: -200_000 }
        }
      ],
      ...{ procedure: { stade: 'en_cours', annees: [2024, 2027] }, aDemander: false },
      criticite: { niveau: 1, remplis: 1, durable: false, loin: false },
      emprunt: {
        ...{ requise: true, depasses: 2 },
        criteres: [
          {
            ...{ code: 'taux_encours', valeur: 0.33, base: 60_000_000, seuil: 0.3, marge: -1_800_000 },
            ...{ depasse: true, repute: false, significatif: true }
          },
          {
            ...{ code: 'duree_dette', valeur: null, base: -1_000_000, seuil: 10, marge: null },
            ...{ depasse: true, repute: true, significatif: false }
          },
          {
            ...{ code: 'independance_financiere', valeur: null, base: null, seuil: 0.5, marge: null },
            ...{ depasse: null, repute: false, significatif: true }
          }
        ]
      }
    },
    {
      ...{ ej: '990000029', nom: 'CH de Valmine', base: 'cf 2025', concernee: null },
      criteres: [
        {
          numero: 3,
          rempli: null,
          ...{ document: 'cf 2025', manque: ['capital_contractuel'] },
          ...{ sansObjet: false, resultat: null, chiffres: null }
        }
      ],
      ...{ procedure: null, aDemander: false, criticite: null },
      emprunt: { requise: null, depasses: 0, criteres: [] }
    }
  ],
  tresorerie: [
    {
      ...{ ej: '990000011', nom: 'CH de Roc-Cendré', support: true, date: '2026-08-31', version: 'situation' },
      severe: false,
      echues: 0,
      ...{
        montant: 6_100_000,
        plusBas: 2_300_000,
        unAnAvant: 7_400_000,
        cible: null,
        produits: 130_000_000,
        jours: 18.4
      }
    },
    {
      ...{
        ej: '990000029',
        nom: 'CH de Valmine',
        support: false,
        date: '2026-08-31',
        version: 'situation',
        severe: true,
        echues: 310_000,
        montant: 1_050_000,
        plusBas: -120_000,
        unAnAvant: null,
        cible: 1_400_000,
        produits: 65_000_000,
        jours: 6.2
      }
    }
  ],
  transmissions: [
    {
      ...{ ej: '990000029', nom: 'CH de Valmine', document: 'ria1', exercice: 2026 },
      ...{ echeance: '2026-06-15', transmisLe: null, joursDeRetard: 107 }
    },
    {
      ...{ ej: '990000011', nom: 'CH de Roc-Cendré', document: 'compte_financier', exercice: 2025 },
      ...{ echeance: '2026-06-30', transmisLe: '2026-07-04', joursDeRetard: 4 }
    }
  ],
  revues: [
    {
      ...{ date: '2026-05-12', instance: 'revue', objet: 'Revue annuelle', synthese: null },
      decisions: [
        {
          ...{ texte: 'Plan de rattrapage du plateau ambulatoire', responsable: 'Directeur des opérations' },
          ...{ echeance: '2026-07-31', faiteLe: null }
        },
        {
          ...{ texte: 'Transmettre le plan de trésorerie chaque mois', responsable: 'Directeur financier' },
          ...{ echeance: '2026-06-30', faiteLe: '2026-06-20' }
        }
      ]
    }
  ],
  sources: [source]
};

const sansGain: ContratModele['gains'] = {
  ...enCours.gains,
  annees: [],
  ...{
    apPlanifiee: 0,
    apSecurisee: 0,
    apReportee: 0,
    apEnVigueur: 0,
    attenduADate: 0,
    realiseADate: 0,
    attenduAnnee: 0
  },
  ...{
    ponctuelPlanifie: 0,
    partActivite: null,
    ponctuelAttenduAnnee: 0,
    partPonctuelle: null,
    recettes: 0,
    depenses: 0,
    depensesEvitees: 0
  },
  retenus: {
    etablissement: { montant: 0, nonValorisees: 0, eurosNonValorises: 0 },
    ars: { montant: 0, nonValorisees: 0, eurosNonValorises: 0 },
    difference: 0,
    enDiscussion: { desaccords: { lignes: 0, euros: 0 }, nonValorisees: { lignes: 0, euros: 0 } }
  },
  reste: { total: 0, perdu: 0, moindre: 0, echu: 0, aVenir: 0, sansDate: 0 },
  echus: null,
  ...{ apDue: 0, apTerritoire: 0, rebasage: null, alertes: [], raisonAbsence: 'sans_objet' },
  cumul: { attendu: [], realise: [], aDate: { attendu: 0, realise: 0 } }
};

/** What only publications say: no follow-up at all. */
export const publicSansSuivi: ContratModele = {
  depuis: null,
  alertes: null,
  entete: {
    ...entete,
    jeu: { ...jeu, nom: 'public', titre: 'Région publique', simule: false },
    ...{ id: 'plaine-2019', intitule: 'Contrat de performance du CH de la Plaine', suivi: false, tome: null },
    ...{ etat: 'terme_echu', etatTexte: 'signé en 2019 pour quatre ans', signature: '2019-07-29', debut: null },
    ...{ fin: null, version: null, piloteArs: null, prochaineRevue: null, perimetreTexte: 'CH de la Plaine' },
    dates: [{ date: '2026-09-30', titre: 'jeu' }],
    membres: entete.membres.slice(0, 1),
    ghts: entete.ghts.slice(0, 1),
    vie: [
      evenement(null, 'juillet 2019', 'signature', 'ARS', null, 'Signature pour quatre ans, 15 M€ d’aide annoncés.')
    ]
  },
  synthese: {
    ...{ rythme: null, ton: 'neutre', meteo: [], desaccord: [], desaccordDe: [], engagementsJuges: false }
  },
  ponts: {
    annuel: null,
    cible: null,
    absence: 'sans_projection',
    sansCible: null
  },
  ...{
    trajectoires: [],
    resultats: null,
    dernierClos: null,
    anneeProjetee: null,
    gains: sansGain,
    engagements: [],
    axes: []
  },
  jalons: { retard: [], prochains: [], abandonnes: 0 },
  hypotheses: { lignes: [], exercice: 2026, impact: null, neutralise: null, inconnues: 0 },
  ...{ aides: [], criteres: [], tresorerie: [], transmissions: [], revues: [], sources: [source] }
};

/** Suspended, and the suspension freezes targets and expected gains. */
export const suspendu: ContratModele = {
  ...enCours,
  entete: {
    ...entete,
    ...{ id: 'suspendu', etat: 'suspendu', gel: true, etatTexte: 'suspendu depuis le 2 juillet 2026' },
    vie: [
      ...entete.vie,
      evenement(
        '2026-07-02',
        '2 juillet 2026',
        'suspension',
        'ARS',
        null,
        'Suspension : projet médical à revoir.',
        true
      )
    ]
  }
};

/** Signed, and nothing due yet. */
export const signeRienDu: ContratModele = {
  ...enCours,
  entete: {
    ...entete,
    id: 'signe',
    etat: 'signe',
    etatTexte: 'signé le 15 septembre 2026',
    vie: entete.vie.slice(0, 4)
  },
  gains: { ...enCours.gains, ...{ attenduADate: 0, realiseADate: 0 }, raisonAbsence: 'aucun' },
  jalons: { ...enCours.jalons, retard: [] },
  ponts: { annuel: enCours.ponts.annuel, cible: null, absence: null, sansCible: null }
};

/** A territorial mental health project: a territory and a diagnosis in place of accounts. */
export const ptsm: ContratModele = {
  ...enCours,
  entete: {
    ...entete,
    ...{ id: 'ptsm', type: 'ptsm', intitule: 'Projet territorial de santé mentale des Cimes', tome: null },
    ...{ territoire: 'Département des Cimes', version: null, ghts: [], membres: [] },
    diagnostic: 'Délai du premier rendez-vous en CMP : 62 jours ; logement accompagné insuffisant.',
    perimetreTexte: 'Département des Cimes',
    objet: null
  },
  synthese: {
    ...enCours.synthese,
    ...{ rythme: null, desaccord: [{ fait: 'jalons_en_retard', nombre: 1, jours: 40 }] }
  },
  ponts: { annuel: null, cible: null, absence: 'sans_depart', sansCible: null },
  ...{
    trajectoires: [],
    resultats: null,
    dernierClos: null,
    anneeProjetee: null,
    gains: sansGain,
    aides: [],
    criteres: [],
    tresorerie: [],
    transmissions: []
  },
  hypotheses: { lignes: [], exercice: 2026, impact: null, neutralise: null, inconnues: 0 }
};
