import { compteJalons } from '$lib/domain/action/action';
import { venueA } from '$lib/domain/temps/connu';
import type { ActionLigne, ActionsModele, JalonLigne } from '$lib/views/actions/actions.types';
import { enCours } from '../contrat/exemples.fixture';
import type { Filtres } from './filtres';

export const SANS_FILTRE: Filtres = {
  axe: null,
  levier: null,
  entite: null,
  etat: null,
  pilote: null,
  desaccord: false,
  recherche: ''
};

/** The actions of an invented contract, at 30 September 2026. */

export function jalon(numero: string, echeance: string, reste: Partial<JalonLigne> = {}): JalonLigne {
  return {
    ...{ jalon: numero, libelle: `Jalon ${numero}`, echeanceInitiale: echeance, echeance, atteintLe: null },
    du: venueA(echeance, enCours.entete.au) !== null,
    ...{ enRetard: false, joursDeRetard: 0, glisse: false, joursDeGlissement: 0 },
    ...reste
  };
}

function action(numero: string, libelle: string, detailJalons: JalonLigne[], reste: Partial<ActionLigne>): ActionLigne {
  return {
    ...{ numero, libelle, axe: '1', levier: null, pilote: 'Directeur des opérations', copilote: null },
    ...{ entites: ['990000011'], etat: 'en_cours', ton: 'cours' },
    meteo: { etablissement: 'atteignables', ars: null },
    ...{ desaccord: [], desaccordDe: [], tauxDesGains: null },
    jalons: compteJalons([{ etat: reste.etat ?? 'en_cours', jalons: detailJalons }]),
    ...{ debut: '2024-09-01', fin: '2027-06-30', finRevisee: null },
    ...{ apPlanifiee: 0, apEnVigueur: 0, attenduADate: 0, realiseADate: 0 },
    detailJalons,
    ...reste
  };
}

const plateau = action(
  '1.2',
  'Plateau ambulatoire commun',
  [
    jalon('1', '2025-06-30', { atteintLe: '2025-06-12', libelle: 'Projet médical validé' }),
    jalon('2', '2026-05-31', {
      ...{ libelle: 'Ouverture du plateau', echeanceInitiale: '2025-12-31', enRetard: true, joursDeRetard: 122 },
      ...{ glisse: true, joursDeGlissement: 151 }
    }),
    jalon('3', '2027-02-28', { libelle: 'Fermeture de douze lits' })
  ],
  {
    ...{ levier: 'blocs', copilote: 'Chef du pôle chirurgie', entites: ['990000011', '990000029'] },
    ...{ etat: 'en_retard', ton: 'retard', finRevisee: '2027-12-31' },
    meteo: { etablissement: 'atteignables', ars: 'compromis' },
    desaccord: [
      { fait: 'jalons_en_retard', nombre: 1, jours: 122 },
      { fait: 'gains_insuffisants', taux: 0.12 }
    ],
    ...{ apPlanifiee: 3_000_000, apEnVigueur: 400_000, attenduADate: 900_000, realiseADate: 110_000 }
  }
);

const codage = action('1.10', 'Exhaustivité du codage', [jalon('1', '2025-03-31', { atteintLe: '2025-03-20' })], {
  ...{ pilote: 'Médecin DIM', etat: 'terminee', ton: 'fait', levier: 'recettes', fin: '2025-12-31' },
  meteo: { etablissement: 'securises', ars: 'securises' },
  ...{ apPlanifiee: 800_000, apEnVigueur: 800_000, attenduADate: 600_000, realiseADate: 600_000 }
});

const remplacement = action('2.1', 'Pool de remplacement commun', [jalon('1', '2026-12-31')], {
  ...{ axe: '2', pilote: 'DRH', etat: 'bloquee', ton: 'bloque', entites: ['990000029'] },
  meteo: { etablissement: 'appuis', ars: 'appuis' },
  apPlanifiee: 1_200_000
});

const gouvernance = action('3.1', 'Direction commune', [], {
  ...{ axe: '3', pilote: null, etat: 'non_demarree', ton: 'eteint', entites: [], debut: null, fin: null },
  meteo: { etablissement: 'non_renseignee', ars: null }
});

export const actions: ActionsModele = {
  entete: enCours.entete,
  axes: [
    { axe: '1', libelle: 'Blocs et chirurgie' },
    { axe: '2', libelle: 'Ressources humaines' },
    { axe: '3', libelle: 'Gouvernance' }
  ],
  leviers: [
    { code: 'blocs', libelle: 'Blocs opératoires' },
    { code: 'recettes', libelle: 'Chaîne de facturation-recouvrement' }
  ],
  entites: [
    { ej: '990000011', nom: 'CH de Roc-Cendré' },
    { ej: '990000029', nom: 'CH de Valmine' }
  ],
  pilotes: ['Directeur des opérations', 'DRH', 'Médecin DIM'],
  actions: [plateau, codage, remplacement, gouvernance],
  debut: '2024-01-01',
  fin: '2027-12-31'
};
