import type { Manque } from '$lib/domain/alerte/examen';
import { DOCUMENTS, POSTES_COMPTABLES } from '$lib/schema/vocabulaire/comptes';
import { minuscule } from '$lib/format/casse';
import { PIECES } from '../contrat/criteres';
import { PIECES_DITES } from '../demandes/mots';
import { auxComptes, CLASSEUR, ouEnMots, SUIVI_DES_ETPR, type OuEcrire } from '../demandes/ou-ecrire';

/** What is missing in words, and where it is written: in the contract's workbook, or by whom it would be given. */
interface ManqueDit {
  quoi: string;
  ou: OuEcrire | string;
}

const { compte_financier: CLOTURE, situation: SITUATION } = PIECES_DITES;
const EPRD = auxComptes('eprd');
const PLAN = auxComptes('plan_tresorerie');
const GEL: OuEcrire = { feuille: 'Vie du contrat', colonne: 'Gel' };

const poste = (code: keyof typeof POSTES_COMPTABLES, ou: OuEcrire): ManqueDit => ({
  quoi: POSTES_COMPTABLES[code],
  ou
});
const cloture = (quoi: string): ManqueDit => ({ quoi, ou: CLOTURE });

export const MANQUES: Readonly<Record<Manque, ManqueDit>> = {
  resultat_crp: cloture(PIECES.resultat_crp),
  exercices_anterieurs: cloture(PIECES.exercices_anterieurs),
  liste_ej: { quoi: PIECES.liste_ej, ou: 'table «\u00a0Listes d’établissements\u00a0» du jeu' },
  caf: cloture('un terme de la CAF'),
  capital_contractuel: cloture(PIECES.capital_contractuel),
  ratio_independance_financiere: cloture('les capitaux permanents'),
  capitaux_permanents_positifs: cloture('des capitaux permanents positifs, sans lesquels leur ratio ne veut rien dire'),
  ratio_duree_dette: cloture('la CAF'),
  ratio_taux_encours: cloture('le total des produits'),
  compte_financier: cloture('un compte financier transmis à cette date'),
  charges_decaissables: cloture('les charges décaissables du dernier exercice clos'),
  encours_dette: poste('encours_dette', CLOTURE),
  C2: poste('C2', CLOTURE),
  C3: poste('C3', CLOTURE),
  P2: poste('P2', CLOTURE),
  P3_annexes: cloture('le titre 3 d’un budget annexe'),
  creances_patients: poste('creances_patients', CLOTURE),
  dettes_fournisseurs: poste('dettes_fournisseurs', CLOTURE),
  tresorerie: poste('tresorerie', SITUATION),
  dettes_sociales_fiscales_echues: poste('dettes_sociales_fiscales_echues', SITUATION),
  fournisseurs_echus: poste('fournisseurs_echus', SITUATION),
  moratoires: poste('moratoires', SITUATION),
  plan_tresorerie: { quoi: 'le plan de trésorerie', ou: PLAN },
  situation: { quoi: 'les situations mensuelles de l’année', ou: SITUATION },
  situation_n_1: { quoi: 'les mêmes mois de l’année d’avant', ou: SITUATION },
  interim_62113: poste('interim_62113', SITUATION),
  contrats_motif_2: poste('contrats_motif_2', SITUATION),
  eprd: { quoi: 'l’EPRD de l’année', ou: EPRD },
  eprd_approuve: { quoi: 'un nouvel EPRD de l’établissement, que l’agence n’ait pas rejeté', ou: EPRD },
  tper_pm: poste('tper_pm', EPRD),
  tper_pnm: poste('tper_pnm', EPRD),
  etpr_pm: { quoi: 'les ETPR payés du personnel médical, mois par mois depuis janvier', ou: SUIVI_DES_ETPR },
  etpr_pnm: { quoi: 'les ETPR payés du personnel non médical, mois par mois depuis janvier', ou: SUIVI_DES_ETPR },
  transmission: {
    quoi: 'le calendrier des transmissions de l’entité',
    ou: { feuille: 'Transmissions', colonne: 'Échéance' }
  },
  debut: { quoi: 'la date de début du contrat', ou: { feuille: 'Contrat', colonne: 'Début' } },
  meteo_etablissement: { quoi: 'la météo de l’établissement', ou: PIECES_DITES.meteo_ars },
  meteo_ars: { quoi: 'la météo de l’ARS', ou: PIECES_DITES.meteo_ars },
  gains_non_renseigne: { quoi: 'les lignes de gain', ou: { feuille: 'Gains', colonne: 'Ligne' } },
  gains_non_precise: { quoi: 'ce que la suspension fait des gains attendus (gel non précisé)', ou: GEL },
  date_de_la_demande: { quoi: 'la date de la demande du plan et le délai donné', ou: 'aucun fichier ne la porte' },
  gel_de_la_cible: { quoi: 'ce que la suspension fait de la cible (gel non précisé)', ou: GEL },
  preuve_de_la_condition: { quoi: 'de quoi vérifier la condition', ou: PIECES_DITES.aides_sans_preuve },
  valeur_de_l_engagement: {
    quoi: 'une valeur de l’engagement, ou une cible à son jour',
    ou: PIECES_DITES.engagements_sans_valeur
  }
};

const lieuEnMots = (ou: OuEcrire | string, classeur: string): string =>
  typeof ou === 'string' ? ou : `${minuscule(classeur)}, ${ouEnMots(ou)}`;

/** What is missing, place by place: « la CAF, la météo (classeur du contrat, feuille « … ») ». */
export function piecesEnMots(manque: readonly string[], classeur = CLASSEUR): string {
  const connus: Readonly<Record<string, ManqueDit>> = MANQUES;
  const parLieu = new Map<string, string[]>();
  for (const code of manque) {
    const { quoi, ou } = connus[code] ?? { quoi: code, ou: '' };
    const lieu = lieuEnMots(ou, classeur);
    parLieu.set(lieu, [...(parLieu.get(lieu) ?? []), quoi]);
  }
  return [...parLieu].map(([lieu, dits]) => `${dits.join(', ')}${lieu === '' ? '' : ` (${lieu})`}`).join('\u00a0; ');
}

/** What is missing, without where it is written. */
export const quoiEnMots = (manque: readonly Manque[]): string => manque.map((code) => MANQUES[code].quoi).join(', ');

/** What is missing to decide, and which file gives it. */
export const manqueEnMots = (manque: readonly string[], classeur = CLASSEUR): string =>
  `il manque\u00a0: ${piecesEnMots(manque, classeur)}`;

/** « RIA 1 2026 » from the code of a return and its year; a document that is already in words stays. */
export function documentEnMots(document: string): string {
  const [code = '', exercice] = document.split(' ');
  const connus: Readonly<Record<string, string>> = DOCUMENTS;
  const nom = connus[code];
  return nom === undefined || exercice === undefined ? document : `${nom} ${exercice}`;
}
