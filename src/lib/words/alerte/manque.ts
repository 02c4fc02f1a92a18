import { PIECES } from '../contrat/criteres';
import { DOCUMENTS, POSTES_COMPTABLES } from '$lib/schema/vocabulaire/comptes';

const MANQUES: Readonly<Record<string, string>> = {
  ...POSTES_COMPTABLES,
  ...PIECES,
  compte_financier: 'un compte financier transmis à cette date',
  charges_decaissables: 'les charges décaissables du dernier exercice clos',
  caf: 'un terme de la CAF',
  P3_annexes: 'le titre 3 d’un budget annexe',
  transmission: 'le calendrier des transmissions de l’entité',
  debut: 'la date de début du contrat',
  preuve_de_la_condition: 'de quoi vérifier la condition',
  valeur_de_l_engagement: 'une valeur de l’engagement, ou une cible à son jour',
  gel_de_la_cible: 'ce que la suspension fait de la cible (gel non précisé)',
  gains_non_renseigne: 'les lignes de gain',
  gains_non_precise: 'ce que la suspension fait des gains attendus (gel non précisé)',
  meteo_etablissement: 'la météo de l’établissement',
  meteo_ars: 'la météo de l’ARS',
  ratio_independance_financiere: 'les capitaux permanents',
  ratio_duree_dette: 'la CAF',
  ratio_taux_encours: 'le total des produits',
  eprd: 'l’EPRD de l’année',
  eprd_approuve: 'un EPRD que l’agence n’a pas rejeté',
  etpr_pm: 'les ETPR payés du personnel médical, mois par mois depuis janvier (séries mensuelles)',
  etpr_pnm: 'les ETPR payés du personnel non médical, mois par mois depuis janvier (séries mensuelles)',
  situation: 'les situations mensuelles de l’année',
  situation_n_1: 'les mêmes mois de l’année d’avant',
  douze_mois_n_1: 'les douze mois de l’année d’avant',
  plan_tresorerie: 'le plan de trésorerie'
};

/** What is missing to decide: « il manque : la CAF, la liste des établissements à 2 % ». */
export function manqueEnMots(manque: readonly string[]): string {
  return `il manque\u00a0: ${manque.map((code) => MANQUES[code] ?? code).join(', ')}`;
}

/** « RIA 1 2026 » from the code of a return and its year; a document that is already in words stays. */
export function documentEnMots(document: string): string {
  const [code = '', exercice] = document.split(' ');
  const connus: Readonly<Record<string, string>> = DOCUMENTS;
  const nom = connus[code];
  return nom === undefined || exercice === undefined ? document : `${nom} ${exercice}`;
}
