import { points } from '$lib/domain/gain/cumul.fixture';
import type { FicheModele, LigneDeGain } from '$lib/views/fiche/fiche.types';
import { actions } from './actions.fixture';

/** The sheet of an invented action, with everything. */

const plateau = actions.actions[0];
if (!plateau) throw new Error('l’exemple a perdu sa première action');

export function ligne(gain: string, libelle: string, reste: Partial<LigneDeGain> = {}): LigneDeGain {
  return {
    ...{ gain, libelle, entite: 'CH de Roc-Cendré', contrepartie: null, budget: 'H', titre: 'C1', compte: '64111' },
    ...{ unite: 'Chirurgie', nature: 'depense', typeRecette: null, perennite: 'perenne' },
    version: 0,
    ...{ brut: 1_000_000, coutsInduits: 0, net: 1_000_000, effet: '2026-01-01', debut: null, fin: null },
    ...{ preuve: 'paie', chiffrePar: 'Contrôle de gestion', retenuEtablissement: null, retenuArs: null },
    palier: 'identifie',
    paliers: [{ date: '2024-07-01', palier: 'identifie', net: null, effet: null, acte: null }],
    annees: [],
    ...reste
  };
}

export const fiche: FicheModele = {
  entete: actions.entete,
  action: {
    ...plateau,
    axeLibelle: 'Blocs et chirurgie',
    objectif: 'Une chirurgie ambulatoire commune aux deux sites',
    levierLibelle: 'Blocs opératoires',
    description: 'Regrouper la chirurgie ambulatoire des deux sites sur un plateau unique.',
    prerequis: 'Projet médical validé par la CME ; travaux du plateau.',
    risques: 'Recrutement de deux anesthésistes.',
    ...{ etp: -14.5, lits: -12, investissement: 1_850_000 },
    entitesNommees: [
      { ej: '990000011', nom: 'CH de Roc-Cendré', ght: 'ZZ-01' },
      { ej: '990000029', nom: 'CH de Valmine', ght: null }
    ]
  },
  jalons: plateau.detailJalons.map((jalon) => ({
    ...jalon,
    preuve: jalon.atteintLe === null ? null : 'Procès-verbal de la CME du 12 juin 2025',
    revisions:
      jalon.jalon === '2'
        ? [
            { date: '2025-11-04', echeance: '2026-03-31', motif: 'Appel d’offres infructueux' },
            { date: '2026-02-10', echeance: '2026-05-31', motif: null }
          ]
        : []
  })),
  gains: [
    ligne('1', 'Fermeture de douze lits d’hospitalisation complète', {
      ...{ brut: 2_400_000, coutsInduits: 300_000, net: 2_100_000, effet: '2026-01-01', palier: 'securise' },
      ...{ retenuEtablissement: 2_100_000, retenuArs: 1_500_000 },
      paliers: [
        { date: '2024-07-01', palier: 'identifie', net: null, effet: null, acte: null },
        { date: '2024-10-15', palier: 'chiffre', net: null, effet: null, acte: null },
        { date: '2025-03-01', palier: 'valide', net: 1_900_000, effet: null, acte: null },
        { date: '2026-04-20', palier: 'securise', net: null, effet: '2026-10-01', acte: 'Décision n° 2026-41' }
      ],
      annees: [
        { annee: 2025, attendu: 0, realise: 0 },
        { annee: 2026, attendu: 2_100_000, realise: 0 },
        { annee: 2027, attendu: 2_100_000, realise: 0 }
      ]
    }),
    ligne('2', 'Séjours ambulatoires supplémentaires', {
      ...{ nature: 'recette', typeRecette: 'volume', titre: 'P1', compte: '7311', preuve: 'pmsi' },
      ...{ brut: 900_000, net: 900_000, palier: 'reporte', effet: '2025-07-01' },
      paliers: [
        { date: '2024-10-15', palier: 'chiffre', net: null, effet: null, acte: null },
        { date: '2026-01-12', palier: 'reporte', net: null, effet: '2027-01-01', acte: null }
      ]
    }),
    ligne('3', 'Vente de l’ancien autoclave', {
      ...{ perennite: 'ponctuel', nature: 'recette', typeRecette: 'dotation', titre: 'P3', compte: null, unite: null },
      ...{ brut: 120_000, net: 120_000, effet: null, debut: '2026-01-01', fin: '2026-12-31', chiffrePar: null },
      ...{ preuve: null, palier: 'perdu' },
      paliers: [{ date: '2026-05-05', palier: 'perdu', net: null, effet: null, acte: null }]
    }),
    ligne('4', 'Extension évitée du bloc de Valmine', {
      ...{ nature: 'depense_evitee', brut: 500_000, net: 500_000, entite: 'CH de Valmine' },
      contrepartie: 'CH de Roc-Cendré'
    })
  ],
  cumul: {
    aDate: { attendu: 1_350_000, realise: 170_000 },
    attendu: points({ '2025-06-30': 0, '2025-12-31': 450_000, '2026-09-30': 1_350_000, '2026-12-31': 1_650_000 }),
    realise: points({ '2025-06-30': 0, '2025-12-31': 60_000, '2026-09-30': 170_000 })
  },
  base: {
    ...{ code: 'B1', libelle: 'Lits de chirurgie de Roc-Cendré', plafond: 2_500_000, porteuse: true },
    ...{ abattement: null, avant: 3_400_000, apres: 2_500_000 },
    autres: [{ numero: '2.1', libelle: 'Pool de remplacement commun', porteuse: false }]
  },
  indicateurs: [
    {
      indicateur: {
        ...{ code: 'TX_AMBU', definition: '1', libelle: 'Taux de chirurgie ambulatoire', libelleCourt: 'Ambulatoire' },
        ...{ famille: 'activite', groupe: 'Chirurgie', unite: 'fraction', decimales: 1, direction: 'hausse' },
        ...{ agregation: 'ratio', principal: true }
      },
      ...{ code: 'TX_AMBU', entite: 'CH de Roc-Cendré', effet: 0.06, effetTexte: 'à l’ouverture du plateau' },
      points: [
        { annee: 2022, valeur: 0.44, qualite: 'ok', statut: 'definitif' },
        { annee: 2023, valeur: 0.45, qualite: 'ok', statut: 'definitif' },
        { annee: 2024, valeur: 0.47, qualite: 'ok', statut: 'definitif' },
        { annee: 2025, valeur: 0.49, qualite: 'ok', statut: 'provisoire' }
      ],
      marques: [
        { annee: 2024, borne: 'debut' },
        { annee: 2027, borne: 'fin' }
      ],
      source: 'SAE simulée'
    }
  ],
  points: [
    {
      ...{ date: '2026-09-22', par: 'ars', etat: 'en_cours', meteo: 'compromis' },
      commentaire: 'Deuxième report de l’ouverture.'
    },
    { date: '2026-09-15', par: 'etablissement', etat: 'en_cours', meteo: 'atteignables', commentaire: null },
    { date: '2025-09-15', par: 'etablissement', etat: 'en_cours', meteo: 'securises', commentaire: null }
  ],
  voisins: { precedent: null, suivant: { numero: '1.10', libelle: 'Exhaustivité du codage' } }
};
