import type { Row } from '$lib/schema/tables';
import { nonVide, remplies } from './remplies';

const contrat = 'essai-2024';
const [A, B] = ['970000001', '970000002'];
const source = 'essai';
const sansFait = { enregistre_le: null } as const;
const sansNom = { pilote_nom: null, copilote_nom: null, prerequis: null, risques: null, investissement: null } as const;

const compte = (poste: Row<'compte'>['poste'], montant: number, annee: number, stock = false) => ({
  ej: A,
  budget: 'H',
  poste,
  debut: stock ? `${annee}-12-31` : `${annee}-01-01`,
  fin: `${annee}-12-31`,
  version: 'cf_arrete' as const,
  montant,
  publie_le: `${annee + 1}-06-01`,
  source,
  simule: true
});

/**
 * Accounts of A at closing, in euros, to be checked by hand. Resultat: 60 − 61 = −1 M€ in 2023, −1,4 M€ in 2024 ;
 * CAF 2024 : −1,4 + 675 (0,1) + 68 (3,0) − 775 (0,2) − 777 (0,3) − 78 (0,1) = 1,1 M€ ; FRNG 2023 4 M€, 2024 :
 * 4 + 1,1 + 1,0 (emprunts) + 0,2 (cessions) − 0,8 (capital) − 2,0 (investissements) = 3,5 M€ ; BFR 2 then 2,2 M€ ;
 * trésorerie 2 then 1,3 M€.
 */
const comptes = [2023, 2024].flatMap((annee) => {
  const n = annee - 2023;
  return [
    compte('C1', n ? 41.2e6 : 40e6, annee),
    compte('C2', 8e6, annee),
    compte('C3', 8e6, annee),
    compte('C4', 5e6, annee),
    compte('P1', n ? 50.8e6 : 50e6, annee),
    compte('P2', 6e6, annee),
    compte('P3', 4e6, annee),
    compte('c675', n ? 0.1e6 : 0, annee),
    compte('c68', 3e6, annee),
    compte('c775', n ? 0.2e6 : 0, annee),
    compte('c777', 0.3e6, annee),
    compte('c78', 0.1e6, annee),
    compte('aides_ponctuelles', 0.5e6, annee),
    compte('capital_contractuel', 0.8e6, annee),
    compte('capital_rembourse', 0.8e6, annee),
    compte('investissements', 2e6, annee),
    compte('emprunts', 1e6, annee),
    compte('subventions_investissement', 0, annee),
    compte('apports', 0, annee),
    compte('encours_dette', 20e6, annee, true),
    compte('ressources_stables', n ? 63.5e6 : 64e6, annee, true),
    compte('emplois_stables', 60e6, annee, true),
    compte('actif_circulant', n ? 9.2e6 : 9e6, annee, true),
    compte('passif_circulant', 7e6, annee, true),
    compte('bfr_exploitation', n ? 2.1e6 : 2e6, annee, true),
    compte('tresorerie', n ? 1.3e6 : 2e6, annee, true)
  ];
});

/** One invented contract followed for a year, small enough to be worked by hand. */
export const petitContrat = remplies({
  contrat_version: [
    { contrat, version: 0, libelle: 'Signature', effet: '2024-03-01', fin: '2027-12-31', ...sansFait },
    { contrat, version: 1, libelle: 'Cibles revues', effet: '2024-11-01', fin: '2028-12-31', ...sansFait }
  ],
  contrat_point: [
    { contrat, date: '2024-10-15', par: 'etablissement', meteo: 'securises', commentaire: null, ...sansFait },
    { contrat, date: '2024-11-20', par: 'ars', meteo: 'appuis', commentaire: 'Retards', ...sansFait }
  ],
  levier: [{ code: 'gestion_des_lits', libelle: 'Gestion des lits', rang: 1 }],
  axe: [
    { contrat, axe: '1', rang: 1, libelle: 'Offre de soins' },
    { contrat, axe: '2', rang: 2, libelle: 'Recettes' }
  ],
  objectif: [{ contrat, objectif: '1.A', axe: '1', libelle: 'Dimensionner' }],
  base: [{ contrat, base: 'LITS', libelle: 'Lits de médecine', plafond: 500_000 }],
  action: [
    {
      ...{ contrat, numero: '1.1', libelle: 'Fermer huit lits', axe: '1', objectif: '1.A', levier: 'gestion_des_lits' },
      ...{ pilote: 'Directeur des soins', copilote: 'Chef de pôle', ...sansNom, description: 'Regrouper deux unités.' },
      ...{ debut: '2024-03-01', fin: '2024-12-31', etp: -6, lits: -8, base: 'LITS', porteuse: true, abattement: null }
    },
    {
      ...{ contrat, numero: '2.1', libelle: 'Coder mieux', axe: '2', objectif: null, levier: null },
      ...{ pilote: 'DIM', copilote: null, ...sansNom, description: null },
      ...{ debut: '2024-06-01', fin: '2025-06-30', etp: 1, lits: null, base: null, porteuse: false, abattement: null }
    }
  ],
  action_entite: [
    { contrat, action: '1.1', ej: A },
    { contrat, action: '2.1', ej: A }
  ],
  action_indicateur: [
    { contrat, action: '1.1', indicateur: 'LITS_MCO', ej: A, effet: -8, effet_texte: 'Huit lits de moins' }
  ],
  action_point: [
    {
      ...{ contrat, action: '1.1', date: '2024-10-15', par: 'etablissement', etat: 'en_cours', meteo: 'securises' },
      ...{ commentaire: null, ...sansFait }
    },
    {
      ...{ contrat, action: '2.1', date: '2024-10-15', par: 'etablissement', etat: 'bloquee', meteo: 'compromis' },
      ...{ commentaire: 'Logiciel en retard', ...sansFait }
    }
  ],
  jalon: [
    {
      ...{ contrat, action: '1.1', jalon: '1', libelle: 'Avis du CSE', echeance: '2024-05-31' },
      ...{ date_reelle: '2024-06-20', preuve: 'Procès-verbal', enregistre_le: null }
    },
    {
      ...{ contrat, action: '1.1', jalon: '2', libelle: 'Lits fermés', echeance: '2024-09-30' },
      ...{ date_reelle: null, preuve: null, enregistre_le: null }
    },
    {
      ...{ contrat, action: '2.1', jalon: '1', libelle: 'Logiciel livré', echeance: '2025-02-28' },
      ...{ date_reelle: null, preuve: null, enregistre_le: null }
    }
  ],
  jalon_revision: [
    {
      ...{ contrat, action: '1.1', jalon: '2', rang: 1, date: '2024-09-15', echeance: '2024-11-30' },
      ...{ motif: 'Travaux', ...sansFait }
    }
  ],
  gain: [
    {
      // 400 000 € net a year from 1 July 2024: 200 000 € on 2024, 200 000 € more on 2025.
      ...{
        contrat,
        action: '1.1',
        gain: '1',
        version: 0,
        libelle: 'Six postes',
        ej: A,
        budget: 'H',
        titre: 'C1',
        compte: '641'
      },
      ...{ unite: 'Médecine A', nature: 'depense', type_recette: null, perennite: 'perenne', brut: 450_000 },
      ...{ couts_induits: 50_000, effet: '2024-07-01', debut: null, fin: null, preuve: 'paie', chiffre_par: 'DAF' },
      ...{ retenu_etablissement: 400_000, retenu_ars: 300_000, motif_ecart: 'Un poste que l’ARS ne compte pas' },
      contrepartie_ej: null,
      ...{ etablissement_origine: 'Note de chiffrage', etablissement_origine_le: '2024-01-20' },
      ...{ ars_origine: 'Avis de l’ARS', ars_origine_le: '2024-02-14' }
    },
    {
      ...{
        contrat,
        action: '2.1',
        gain: '1',
        version: null,
        libelle: 'Exhaustivité',
        ej: A,
        budget: 'H',
        titre: 'P1',
        compte: null
      },
      ...{ unite: null, nature: 'recette', type_recette: 'codage', perennite: 'perenne', brut: 240_000 },
      ...{ couts_induits: 0, effet: '2024-10-01', debut: null, fin: null, preuve: 'pmsi', chiffre_par: null },
      ...{ retenu_etablissement: 240_000, retenu_ars: null, motif_ecart: null, contrepartie_ej: B },
      ...{
        etablissement_origine: 'Requête PMSI',
        etablissement_origine_le: null,
        ars_origine: null,
        ars_origine_le: null
      }
    },
    {
      ...{
        contrat,
        action: '2.1',
        gain: '2',
        version: null,
        libelle: 'Rattrapage',
        ej: A,
        budget: 'H',
        titre: 'P1',
        compte: null
      },
      ...{ unite: null, nature: 'recette', type_recette: 'facturation', perennite: 'ponctuel', brut: 100_000 },
      ...{
        couts_induits: 10_000,
        effet: null,
        debut: '2024-07-01',
        fin: '2025-06-30',
        preuve: null,
        chiffre_par: null
      },
      ...{ retenu_etablissement: null, retenu_ars: null, motif_ecart: null, contrepartie_ej: null },
      ...{ etablissement_origine: null, etablissement_origine_le: null, ars_origine: null, ars_origine_le: null }
    }
  ],
  gain_palier: [
    {
      contrat,
      action: '1.1',
      gain: '1',
      rang: 1,
      date: '2024-03-01',
      palier: 'chiffre',
      net: null,
      effet: null,
      acte: null,
      ...sansFait
    },
    {
      ...{ contrat, action: '1.1', gain: '1', rang: 2, date: '2024-10-01', palier: 'realise', net: 380_000 },
      ...{ effet: '2024-10-01', acte: 'Postes fermés', ...sansFait }
    },
    {
      contrat,
      action: '2.1',
      gain: '1',
      rang: 1,
      date: '2024-03-01',
      palier: 'identifie',
      net: null,
      effet: null,
      acte: null,
      ...sansFait
    }
  ],
  engagement: nonVide(
    [0, 1].map((version): Row<'engagement'> => ({
      ...{ contrat, version, engagement: 'E1', libelle: 'Résultat comptable', indicateur: 'RESULTAT', ej: A },
      ...{ definition: 'Résultat du CRP, compte 12.', resultat: 'comptable', unite: 'euros', decimales: 0 },
      ...{ direction: 'hausse', reference_annee: 2023, reference: -1e6, tolerance: 50_000 }
    }))
  ),
  engagement_cible: [
    { contrat, version: 0, engagement: 'E1', date: '2024-12-31', valeur: -600_000 },
    { contrat, version: 0, engagement: 'E1', date: '2027-12-31', valeur: 0 },
    { contrat, version: 1, engagement: 'E1', date: '2024-12-31', valeur: -900_000 },
    { contrat, version: 1, engagement: 'E1', date: '2028-12-31', valeur: 0 }
  ],
  valeur_contradictoire: [
    {
      ...{ contrat, engagement: 'E1', date: '2024-12-31', par: 'etablissement', valeur: -1_400_000 },
      ...{ statut: 'provisoire', motif_ecart: null, origine: 'Balance', origine_le: '2025-01-20', ...sansFait }
    }
  ],
  trajectoire: nonVide<Row<'trajectoire'>>([
    ...[2023, 2024, 2025, 2026, 2027].flatMap((exercice, i): Row<'trajectoire'>[] => [
      {
        ...{ contrat, ej: A, version: 'tendanciel', numero: 0, exercice, solde: 'resultat_crp' },
        ...{ valeur: -1e6 - i * 500_000, arrete_le: '2024-03-01', ...sansFait }
      },
      {
        ...{ contrat, ej: A, version: 'cible', numero: 0, exercice, solde: 'resultat_crp' },
        ...{ valeur: -1e6 + i * 250_000, arrete_le: '2024-03-01', ...sansFait }
      }
    ]),
    {
      ...{ contrat, ej: A, version: 'ria2', numero: 0, exercice: 2024, solde: 'resultat_crp' },
      ...{ valeur: -1_300_000, arrete_le: '2024-10-31', ...sansFait }
    }
  ]),
  hypothese: [
    {
      ...{ contrat, ej: A, exercice: 2024, poste: 'tarifs', libelle: 'Tarifs', attendu: 0.02, reel: 0.015 },
      ...{ impact: -250_000, neutralisee: true, clause: false, ...sansFait }
    }
  ],
  operation: [
    {
      ...{ contrat, ej: A, arrete_le: '2024-03-29', operation: '1', libelle: 'Plateau opératoire' },
      ...{ montant: 12_000_000, paye: 3_000_000, livraison: '2026-12-31', financement: 'emprunt' },
      ...{ etat: 'en_cours', menace: 'Le marché dépasse l’enveloppe', ...sansFait }
    },
    {
      ...{ contrat, ej: A, arrete_le: '2025-03-31', operation: '1', libelle: 'Plateau opératoire' },
      ...{ montant: 14_000_000, paye: 5_000_000, livraison: '2027-12-31', financement: 'emprunt' },
      ...{ etat: 'suspendue', menace: null, ...sansFait }
    }
  ],
  dette: nonVide(
    [2025, 2026].map((exercice, i) => ({
      ...{ contrat, ej: A, arrete_le: '2024-03-29', exercice, capital: 500_000 - i * 20_000, interets: 90_000 },
      ...{ encours: 4_500_000 - i * 480_000, ...sansFait }
    }))
  ),
  pole: nonVide<Row<'pole'>>([
    ...[2023, 2024].map((annee, i) => ({
      ...{
        contrat,
        ej: A,
        pole: 'Chirurgie',
        debut: `${annee}-01-01`,
        fin: annee === 2024 ? '2024-02-29' : '2023-02-28'
      },
      ...{ sejours: 400 + 20 * i, journees: null, recettes: 1_200_000 + 102_000 * i },
      ...{ masse_pm: 300_000, masse_pnm: 700_000 + 10_000 * i, ...sansFait }
    })),
    {
      ...{ contrat, ej: A, pole: 'Réadaptation', debut: '2024-01-01', fin: '2024-02-29', sejours: null },
      ...{ journees: 1_500, recettes: 420_000, masse_pm: 60_000, masse_pnm: null, ...sansFait }
    }
  ]),
  aide: [
    {
      ...{ contrat, version: 0, tranche: 1, libelle: 'Première tranche', enveloppe: 'FIR', imputation: 'exploitation' },
      ...{ ej: A, montant: 500_000, prevue_le: '2024-06-30', condition: 'Lits fermés', condition_action: '1.1' },
      ...{ condition_jalon: '2', condition_engagement: null, condition_le: null, notifiee_le: null },
      ...{ versee_le: null, suspendue_le: null, preuve: null }
    }
  ],
  aide_echeance: [
    {
      ...{ contrat, version: 0, tranche: 1, exercice: 2024, montant: 200_000, versee_le: null },
      ...{ controle_le: null, reprise: null }
    },
    {
      ...{ contrat, version: 0, tranche: 1, exercice: 2025, montant: 300_000, versee_le: null },
      ...{ controle_le: null, reprise: null }
    }
  ],
  revue: [
    { contrat, date: '2024-11-20', instance: 'revue', objet: 'Première revue', synthese: 'Cap tenu', ...sansFait },
    { contrat, date: '2025-05-20', instance: 'revue', objet: null, synthese: null, ...sansFait }
  ],
  decision: [
    {
      ...{ contrat, date: '2024-11-20', rang: 1, texte: 'Présenter le calendrier des travaux.' },
      ...{ responsable: 'Directeur', echeance: '2024-12-31', faite_le: null, ...sansFait }
    }
  ],
  compte: nonVide(comptes),
  transmission: [
    {
      ...{ ej: A, document: 'compte_financier', exercice: 2023, echeance: '2024-06-30', transmis_le: '2024-07-05' },
      ...{ certification: 'non_soumis', etat: null, etat_le: null, source }
    }
  ],
  notification: [
    {
      ...{
        ej: A,
        site: null,
        campagne: 2024,
        detail: 'notification',
        numero: 'E2024-1',
        date: '2024-12-02',
        enveloppe: 'FIR'
      },
      ...{ sous_enveloppe: 'Sanitaire', mode: null, mesure: 'Aide en trésorerie', libelle: null, montant: 40_000 },
      ...{ edition: 'essai', source, simule: true }
    }
  ],
  liste_ej: [{ liste: 'deficit_2_pour_cent', ej: B, debut: '2020-01-01', fin: null, source }]
});
