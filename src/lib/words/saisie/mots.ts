import type { CODES_INSTANCE, Meteo, Par, StatutDeValeur } from '$lib/domain/contrat/codes';
import type { EtatDeclare, Palier } from '$lib/domain/action/codes';
import {
  CHAMPS as CHAMPS_DE_SAISIE,
  type Bornes,
  type Faute,
  type Fautes,
  type Saisie
} from '$lib/domain/journal/champs';
import { enVigueur } from '$lib/domain/gain/palier';
import { dateCourte } from '$lib/format/date';
import { ETATS_ACTION, PALIERS } from '$lib/schema/vocabulaire/action';
import { INSTANCES, METEO, PAR, STATUTS_DE_VALEUR } from '$lib/schema/vocabulaire/contrat';
import { combien } from '../importer/combien';
import { contradictionEnMots } from './en-attente';

type Genre = Saisie['genre'];

interface Option<V extends string = string> {
  valeur: V;
  libelle: string;
}

export const MOTS_DE_LA_SAISIE = {
  titre: 'Saisie de séance',
  introduction:
    'Ce qui se dit en séance se note ici. Chaque ligne est gardée sur ce poste, dans ce navigateur, et se voit aussitôt sur toutes les pages du contrat, sous le bandeau «\u00a0données locales, non publiées\u00a0». Rien n’est envoyé.',
  nouvelle: 'Nouvelle ligne',
  quoi: 'Ce qui se note',
  enregistrer: 'Enregistrer',
  journal: 'Journal de ce contrat',
  vide: 'Aucune ligne.',
  annuler: 'Annuler',
  annulerTout: 'Tout annuler',
  telecharger: 'Télécharger le journal',
  ouvrir: 'Ouvrir un journal',
  commencer: 'Commencer la saisie',
  enCours: (genre: Genre): string =>
    `Une ligne est en cours de saisie, non enregistrée (${GENRES.find(({ valeur }) => valeur === genre)?.libelle ?? genre})\u00a0: «\u00a0Commencer la saisie\u00a0» la rétablit.`,
  montrer: 'Mettre les pages à jour',
  pasMontre: 'Les pages ne montrent pas encore le journal tel qu’il est.',
  conflits: 'Lignes qui se contredisent',
  conflitsTexte: 'Aucune n’est appliquée tant que personne n’a choisi.',
  choisir: 'Retenir celle-ci',
  ecartees: 'Lignes écartées',
  ecarteePar: (auteur: string) => `Écartée au profit d’une autre\u00a0: ${auteur}.`,
  annulerLeChoix: 'Annuler ce choix',
  annulerLeChoixDe: (quoi: string) => `Annuler ce choix\u00a0: ${quoi}`,
  sansEffet: 'Ne s’applique plus',
  sansEffetTexte:
    'Ce que la ligne changeait n’est plus dans le contrat, ou y a changé depuis\u00a0: annulez-la, ou saisissez-la de nouveau.',
  publiees: 'Déjà dans les données publiées',
  publieesTexte:
    'Une version publiée depuis les a prises\u00a0: rien n’en est écrit de plus. Gardez-les tant que le classeur du contrat ne les porte pas\u00a0: les retirer les ôterait de la prochaine publication.',
  refusee: 'Non appliquée',
  sansScript: 'La saisie demande JavaScript, que ce navigateur n’exécute pas.',
  classeur: 'Le classeur du contrat, lignes comprises, se télécharge depuis la page d’import',
  clavier: 'Entrée enregistre\u00a0; dans un texte long, Maj+Entrée va à la ligne.',
  enregistree: 'Ligne enregistrée sur ce poste.',
  retablir: (n: number) => `Rétablir ${combien(n, 'ligne')}`,
  annulerCelle: (quoi: string) => `Annuler\u00a0: ${quoi}`,
  nombre: (n: number, contraires: number) =>
    contraires === 0 ? combien(n, 'ligne') : `${combien(n, 'ligne')}\u00a0; ${contradictionEnMots(contraires)}`,
  plusTard: (donneesAu: string) =>
    `Datée après le ${dateCourte(donneesAu)}, dernier jour des données\u00a0: les pages la montreront quand les données iront jusque-là.`,
  jour: (donneesAu: string) =>
    `Les pages montrent la situation au ${dateCourte(donneesAu)}\u00a0: une ligne datée après n’y paraît pas encore.`
};

export const GENRES: readonly Option<Genre>[] = [
  { valeur: 'echeance', libelle: 'Jalon reporté' },
  { valeur: 'atteint', libelle: 'Jalon atteint' },
  { valeur: 'jalon', libelle: 'Nouveau jalon' },
  { valeur: 'palier', libelle: 'Palier d’un gain' },
  { valeur: 'retenu', libelle: 'Valeur retenue' },
  { valeur: 'valeur', libelle: 'Valeur d’un engagement' },
  { valeur: 'point', libelle: 'État ou commentaire' },
  { valeur: 'meteo', libelle: 'Météo du contrat' },
  { valeur: 'decision', libelle: 'Décision' },
  { valeur: 'faite', libelle: 'Décision faite' },
  { valeur: 'cloture', libelle: 'Clôture de la revue' }
];

type Champ = Exclude<keyof Saisie, 'genre'>;

/** The fields of each kind in their order, each with its label. */
const CHAMPS: Readonly<Record<Genre, readonly { champ: Champ; libelle: string }[]>> = {
  echeance: [
    { champ: 'cible', libelle: 'Jalon' },
    { champ: 'echeance', libelle: 'Nouvelle échéance' },
    { champ: 'texte', libelle: 'Motif' },
    { champ: 'date', libelle: 'Décidé le' }
  ],
  atteint: [
    { champ: 'cible', libelle: 'Jalon' },
    { champ: 'date', libelle: 'Atteint le' },
    { champ: 'texte', libelle: 'Preuve' }
  ],
  jalon: [
    { champ: 'cible', libelle: 'Action' },
    { champ: 'texte', libelle: 'Ce qui doit être fait' },
    { champ: 'echeance', libelle: 'Échéance' },
    { champ: 'date', libelle: 'Décidé le' }
  ],
  palier: [
    { champ: 'cible', libelle: 'Gain' },
    { champ: 'palier', libelle: 'Palier' },
    { champ: 'montant', libelle: 'Net en euros, s’il diffère du prévu' },
    { champ: 'date', libelle: 'Atteint le' },
    { champ: 'texte', libelle: 'Acte ou preuve (facultatif)' }
  ],
  retenu: [
    { champ: 'cible', libelle: 'Gain en discussion' },
    { champ: 'partie', libelle: 'Retenue par' },
    { champ: 'montant', libelle: 'Valeur nette retenue, en euros' },
    { champ: 'date', libelle: 'Retenue le' }
  ],
  valeur: [
    { champ: 'cible', libelle: 'Engagement' },
    { champ: 'montant', libelle: 'Valeur' },
    { champ: 'date', libelle: 'Mesurée au' },
    { champ: 'statut', libelle: 'Statut' },
    { champ: 'partie', libelle: 'Retenue par' },
    { champ: 'texte', libelle: 'Source de la valeur (facultatif)' }
  ],
  meteo: [
    { champ: 'partie', libelle: 'Selon' },
    { champ: 'meteo', libelle: 'Météo' },
    { champ: 'texte', libelle: 'Motif' },
    { champ: 'date', libelle: 'Date de la séance' }
  ],
  cloture: [
    { champ: 'texte', libelle: 'Synthèse de la revue' },
    { champ: 'instance', libelle: 'Instance' },
    { champ: 'date', libelle: 'Date de la séance' }
  ],
  decision: [
    { champ: 'texte', libelle: 'Décision' },
    { champ: 'responsable', libelle: 'Responsable (fonction)' },
    { champ: 'echeance', libelle: 'Échéance (facultative)' },
    { champ: 'instance', libelle: 'Instance' },
    { champ: 'date', libelle: 'Date de la séance' }
  ],
  faite: [
    { champ: 'cible', libelle: 'Décision' },
    { champ: 'date', libelle: 'Faite le' }
  ],
  point: [
    { champ: 'cible', libelle: 'Action' },
    { champ: 'texte', libelle: 'Commentaire (facultatif si l’état ou la météo change)' },
    { champ: 'partie', libelle: 'Selon' },
    { champ: 'etat', libelle: 'État déclaré' },
    { champ: 'meteo', libelle: 'Météo' },
    { champ: 'date', libelle: 'Date de la séance' }
  ]
};

const CHAMPS_DU_REPORT: (typeof CHAMPS)[Genre] = [
  { champ: 'cible', libelle: 'Gain' },
  { champ: 'palier', libelle: 'Palier' },
  { champ: 'texte', libelle: 'Motif du report' },
  { champ: 'echeance', libelle: 'Nouvelle date d’effet (vide\u00a0: sans date)' },
  { champ: 'montant', libelle: 'Net en euros, s’il diffère du prévu' },
  { champ: 'date', libelle: 'Décidé le' }
];

const champsEnVigueur = (effet: string): (typeof CHAMPS)[Genre] => [
  { champ: 'cible', libelle: 'Gain' },
  { champ: 'palier', libelle: 'Palier' },
  { champ: 'montant', libelle: 'Net en euros, s’il diffère du prévu' },
  { champ: 'date', libelle: 'Atteint le' },
  { champ: 'echeance', libelle: effet },
  { champ: 'texte', libelle: 'Acte ou preuve (facultatif)' }
];

const CHAMPS_EN_VIGUEUR = {
  realise: champsEnVigueur(
    'Date d’effet (facultative\u00a0: le jour atteint, ou la date prévue si elle est plus tardive)'
  ),
  constate: champsEnVigueur('Date d’effet (facultative\u00a0: celle déjà connue, sinon le jour atteint)')
};

/** The fields of an entry: a gain put off has a new day of effect, and says why; put in force, it acts from a day. */
export const champsDe = ({ genre, palier }: Pick<Saisie, 'genre' | 'palier'>): (typeof CHAMPS)[Genre] =>
  genre !== 'palier'
    ? CHAMPS[genre]
    : palier === 'reporte'
      ? CHAMPS_DU_REPORT
      : enVigueur(palier)
        ? CHAMPS_EN_VIGUEUR[palier]
        : CHAMPS.palier;

/** An example of a reason, where one is asked for: it is shown, and not kept. */
export const exempleDeTexte = ({ genre, palier }: Pick<Saisie, 'genre' | 'palier'>): string | undefined =>
  genre === 'echeance' || (genre === 'palier' && palier === 'reporte')
    ? 'Ex.\u00a0: recrutement, travaux, marché'
    : undefined;

export const FONCTION = 'Saisi par (fonction)';
/** Letters that a field still takes; nothing while there is room. */
export const lettresQuiRestent = (reste: number, enTout: number): string | null =>
  reste * 5 > enTout ? null : reste === 0 ? 'Ce champ est plein.' : `Encore ${combien(reste, 'signe')}.`;

export const A_CHOISIR = 'À choisir';

const optionsDe = <C extends string>(mots: Readonly<Record<C, string>>, codes: readonly C[]): Option<C>[] =>
  codes.map((valeur) => ({ valeur, libelle: mots[valeur] }));

/** What the fields with codes offer. */
export const optionsDInstance = (codes: readonly (typeof CODES_INSTANCE)[number][]) => optionsDe(INSTANCES, codes);
export const optionsDEtat = (codes: readonly EtatDeclare[]) => optionsDe(ETATS_ACTION, codes);
export const optionsDePalier = (codes: readonly Palier[]): Option[] => optionsDe(PALIERS, codes);
export const optionsDeMeteo = (codes: readonly Meteo[]): Option[] =>
  codes.map((valeur) => ({ valeur, libelle: METEO[valeur].long }));
export const optionsDeStatut = (codes: readonly StatutDeValeur[]): Option[] => optionsDe(STATUTS_DE_VALEUR, codes);
export const optionsDePartie = (codes: readonly Par[]): Option[] =>
  codes.map((valeur) => ({ valeur, libelle: PAR[valeur].libelle }));

/** What is wrong with a field, and what is expected. */
export function fauteEnMots(faute: Faute, { debut, terme }: Pick<Bornes, 'debut' | 'terme'>): string {
  switch (faute) {
    case 'vide':
      return 'À remplir.';
    case 'pas_une_date':
      return 'Ce n’est pas une date\u00a0: jour, mois, année.';
    case 'avant_le_debut':
      return `Avant le début du contrat${debut === null ? '' : `, le ${dateCourte(debut)}`}.`;
    case 'bien_avant':
      return `Plus d’un an avant le début du contrat${debut === null ? '' : `, le ${dateCourte(debut)}`}.`;
    case 'avant_la_seance':
      return 'Avant le jour de la séance qui l’a décidée.';
    case 'apres_le_terme':
      return `Après le terme du contrat${terme === null ? '' : `, le ${dateCourte(terme)}`}.`;
    case 'bien_apres':
      return `Plus d’un an après le terme du contrat${terme === null ? '' : `, le ${dateCourte(terme)}`}.`;
    case 'a_venir':
      return 'Cette date est à venir.';
    case 'pas_plus_tard':
      return 'Un gain reporté l’est à une date plus tardive que celle qu’il avait, ou reste sans date.';
    case 'inchangee':
      return 'C’est déjà ce qui est en vigueur.';
    case 'pas_un_montant':
      return 'Ce n’est pas un montant\u00a0: des chiffres, en euros.';
    case 'en_milliers':
      return 'Moins d’un centième de ce que la ligne prévoit\u00a0: le montant s’écrit en euros, et non en k€.';
    case 'signe_contraire':
      return 'De signe contraire au prévu\u00a0: si c’est voulu, dites-en l’acte ou la preuve.';
    case 'pas_une_valeur':
      return 'Ce n’est pas une valeur\u00a0: des chiffres, dans l’unité de l’engagement.';
    case 'valeur_en_milliers':
      return 'Bien moins que la référence et les cibles de l’engagement\u00a0: la valeur s’écrit en euros, et non en k€.';
    case 'en_fraction':
      return 'Bien moins que la référence et les cibles de l’engagement\u00a0: 2,1\u00a0% s’écrit 2,1, et non 0,021\u00a0; si le taux est si bas, écrivez-le avec son signe\u00a0%.';
    case 'loin_de_la_cible':
      return 'Plus de dix fois la référence et les cibles de l’engagement\u00a0: la valeur s’écrit dans son unité.';
    case 'exercice_ouvert':
      return 'Rien n’est définitif d’un exercice qui n’est pas clos\u00a0: dites cette valeur provisoire.';
    case 'hors_de_proportion':
      return 'Plus de dix fois ce que la ligne prévoit\u00a0: le montant s’écrit en euros, et non en k€.';
  }
}

/** What is wrong with a line of a journal, each field once. */
export const fautesEnMots = (fautes: Fautes, bornes: Pick<Bornes, 'debut' | 'terme'>): string =>
  [...new Set(CHAMPS_DE_SAISIE.flatMap((champ) => fautes[champ] ?? []))]
    .map((faute) => fauteEnMots(faute, bornes))
    .join(' ');
