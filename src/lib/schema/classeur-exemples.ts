import type { TableDuClasseur } from './classeur';
import type { Row } from './tables';

const contrat = 'exemple-2025';
const ej = '990000001';
const source = 'exemple';
const enregistre_le = null;
const action = '1.1';

/** One row a sheet, invented and coherent from sheet to sheet; marked as an example and never read. */
export const exemples: { readonly [T in TableDuClasseur]: Readonly<Row<T>> } = {
  contrat: {
    ...{ id: contrat, intitule: 'Contrat de performance du GHT Exemple', tome: null },
    ...{ type: 'contrat_performance', etat: 'signe', etat_texte: 'Signé le 15 janvier 2025' },
    ...{ signature: '2025-01-15', signature_texte: null, debut: '2025-02-01', fin: '2028-12-31', duree_texte: null },
    ...{ aide_min: 1_000_000, aide_max: 1_500_000, perimetre_texte: 'Le CH Exemple', territoire: null },
    ...{ diagnostic: null, pilote_ars: 'Direction de l’offre de soins', objet: 'Retour à l’équilibre en 2028', source }
  },
  contrat_version: {
    ...{ contrat, version: 0, libelle: 'Signature', effet: '2025-02-01', fin: '2028-12-31', enregistre_le }
  },
  contrat_evenement: {
    ...{ contrat, rang: 1, date: '2024-12-10', date_texte: '10 décembre 2024', type: 'avis', organisme: 'CSE' },
    ...{ sens: 'reserve', gel: null, texte: 'Réserve sur le calendrier des travaux.', enregistre_le, source }
  },
  contrat_perimetre: { contrat, ej, entree: '2025-02-01', sortie: null, source },
  contrat_point: {
    ...{ contrat, date: '2025-06-30', par: 'etablissement', meteo: 'atteignables' },
    ...{ commentaire: 'Un logiciel en retard', enregistre_le }
  },
  axe: { contrat, axe: '1', rang: 1, libelle: 'Offre de soins' },
  objectif: { contrat, objectif: '1.A', axe: '1', libelle: 'Dimensionner les lits à l’activité' },
  base: { contrat, base: 'LITS', libelle: 'Lits de médecine du site A', plafond: 500_000 },
  levier: { code: 'gestion_des_lits', libelle: 'Gestion des lits', rang: 1 },
  action: {
    ...{ contrat, numero: action, libelle: 'Regrouper deux unités de médecine', axe: '1', objectif: '1.A' },
    ...{ levier: 'gestion_des_lits', pilote: 'Directeur des soins', copilote: 'Chef du pôle de médecine' },
    ...{ pilote_nom: null, copilote_nom: null, description: 'Fermer huit lits et redéployer six postes.' },
    ...{ prerequis: 'Avis du CSE', risques: 'Hiver tendu', debut: '2025-03-01', fin: '2025-12-31', etp: -6, lits: -8 },
    ...{ investissement: 80_000, base: 'LITS', porteuse: true, abattement: 0.1 }
  },
  action_entite: { contrat, action, ej },
  action_indicateur: {
    ...{ contrat, action, indicateur: 'LITS_MCO', ej, effet: -8, effet_texte: 'Huit lits de moins' }
  },
  action_point: {
    ...{ contrat, action, date: '2025-06-30', par: 'etablissement', etat: 'en_cours', meteo: 'securises' },
    ...{ commentaire: 'Avis du CSE rendu', enregistre_le }
  },
  jalon: {
    ...{ contrat, action, jalon: '1', libelle: 'Avis du CSE', echeance: '2025-05-31', date_reelle: '2025-06-12' },
    ...{ preuve: 'Procès-verbal', enregistre_le }
  },
  jalon_revision: {
    ...{ contrat, action, jalon: '1', rang: 1, date: '2025-05-20', echeance: '2025-06-15' },
    ...{ motif: 'Séance reportée', enregistre_le }
  },
  gain: {
    ...{ contrat, action, gain: '1', version: 0, libelle: 'Six postes d’aide-soignant', ej, budget: 'H', titre: 'C1' },
    ...{ compte: '641', unite: 'Médecine A', nature: 'depense', type_recette: null, perennite: 'perenne' },
    ...{ brut: 270_000, couts_induits: 30_000, effet: '2025-07-01', debut: null, fin: null, preuve: 'paie' },
    ...{ chiffre_par: 'Direction des affaires financières', retenu_etablissement: 240_000, retenu_ars: 200_000 },
    motif_ecart: 'Un poste maintenu la nuit, que l’ARS ne retient pas',
    contrepartie_ej: null,
    ...{ etablissement_origine: 'Note de chiffrage', etablissement_origine_le: '2025-01-20' },
    ...{ ars_origine: 'Avis de l’ARS sur le chiffrage', ars_origine_le: '2025-02-14' }
  },
  gain_palier: {
    ...{ contrat, action, gain: '1', rang: 1, date: '2025-06-20', palier: 'valide', net: 240_000, effet: null },
    ...{ acte: 'Note du contrôle de gestion', enregistre_le }
  },
  engagement: {
    ...{ contrat, version: 0, engagement: 'E1', libelle: 'Taux de CAF', indicateur: null, ej, resultat: null },
    ...{ definition: 'CAF de toutes les activités, sur le total de leurs produits.', unite: 'fraction', decimales: 1 },
    ...{ direction: 'hausse', reference_annee: 2024, reference: 0.017, tolerance: 0.002 }
  },
  engagement_cible: { contrat, version: 0, engagement: 'E1', date: '2028-12-31', valeur: 0.04 },
  valeur_contradictoire: {
    ...{ contrat, engagement: 'E1', date: '2025-12-31', par: 'etablissement', valeur: 0.02, statut: 'provisoire' },
    ...{ motif_ecart: 'Écriture de clôture non encore passée', origine: 'Situation à fin août' },
    ...{ origine_le: '2025-09-10', enregistre_le }
  },
  trajectoire: {
    ...{ contrat, ej, version: 'cible', numero: 0, exercice: 2025, solde: 'resultat_crp', valeur: -900_000 },
    ...{ arrete_le: '2025-01-15', enregistre_le }
  },
  hypothese: {
    ...{ contrat, ej, exercice: 2025, poste: 'tarifs', libelle: 'Tarifs des séjours', attendu: 0.008, reel: 0.005 },
    ...{ impact: -150_000, neutralisee: true, clause: false, enregistre_le }
  },
  operation: {
    ...{ contrat, ej, arrete_le: '2025-03-31', operation: '1', libelle: 'Reconstruction du plateau opératoire' },
    ...{
      montant: 24_000_000,
      paye: 3_500_000,
      livraison: '2028-06-30',
      financement: 'emprunt 60\u00a0%, aide 25\u00a0%'
    },
    ...{ etat: 'en_cours', menace: 'L’emprunt attend l’autorisation de l’ARS', enregistre_le }
  },
  dette: {
    ...{ contrat, ej, arrete_le: '2025-03-31', exercice: 2026, capital: 1_800_000, interets: 640_000 },
    ...{ encours: 24_600_000, enregistre_le }
  },
  pole: {
    ...{ contrat, ej, pole: 'Chirurgie', debut: '2025-01-01', fin: '2025-08-31', sejours: 2_140, journees: null },
    ...{ recettes: 7_980_000, masse_pm: 2_650_000, masse_pnm: 5_420_000, enregistre_le }
  },
  aide: {
    ...{ contrat, version: 0, tranche: 1, libelle: 'Première tranche', enveloppe: 'FIR', imputation: 'exploitation' },
    ...{ ej, montant: 500_000, prevue_le: '2025-09-30', condition: 'Avis du CSE rendu', condition_action: action },
    ...{ condition_jalon: '1', condition_engagement: null, condition_le: null, notifiee_le: '2025-09-15' },
    ...{ versee_le: null, suspendue_le: null, preuve: 'Procès-verbal' }
  },
  aide_echeance: {
    ...{ contrat, version: 0, tranche: 1, exercice: 2025, montant: 250_000, versee_le: '2025-10-15' },
    ...{ controle_le: null, reprise: null }
  },
  revue: {
    contrat,
    date: '2025-07-10',
    instance: 'revue',
    objet: 'Première revue',
    synthese: 'Cap tenu',
    enregistre_le
  },
  decision: {
    ...{ contrat, date: '2025-07-10', rang: 1, texte: 'Présenter le calendrier des travaux.' },
    ...{ responsable: 'Directeur', echeance: '2025-09-30', faite_le: null, enregistre_le }
  },
  compte: {
    ...{ ej, budget: 'H', poste: 'C1', debut: '2024-01-01', fin: '2024-12-31', version: 'cf_approuve' },
    ...{ montant: 41_200_000, publie_le: '2025-06-05', source, simule: false }
  },
  transmission: {
    ...{ ej, document: 'compte_financier', exercice: 2024, echeance: '2025-06-30', transmis_le: '2025-06-05' },
    ...{ certification: 'non_soumis', etat: 'approuve_expres', etat_le: '2025-06-28', source }
  },
  source: {
    ...{ id: source, producteur: 'CH Exemple', titre: 'Contrat signé', edition: null, licence: null },
    ...{ mise_a_jour: '2025-01-15', url: null, note: null }
  }
};
