import type { Issue } from '$lib/domain/alerte/examen';
import { estIndecidable } from '$lib/domain/alerte/histoire';
import { estLevee } from '$lib/domain/alerte/levee';
import type { Regle, SeuilDeRegle, UniteDeRegle } from '$lib/domain/alerte/regle';
import { estDeLoi, estUneProcedure } from '$lib/domain/alerte/ordre';
import { majuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import { euros, nombre, pourcentLisible } from '$lib/format/nombre';
import { accord, compte, enumeration } from '$lib/format/phrase';
import type { AlertesDuContratModele, AlertesModele, BilanDeRegle } from '$lib/views/alertes/alertes.types';
import type { Column } from '../table';
import { causeEnMots, CONTRAT_EXAMINE, horsContratCompte } from './hors-contrat';
import { piecesEnMots } from './manque';
import { FAMILLES_D_ALERTE, NATURES_D_ALERTE, PORTEES_D_ALERTE } from './mots';

export const MOTS_DES_ALERTES = {
  titre: 'Alertes',
  liste: 'Alertes, classées par euros en jeu',
  listeNote:
    'Les plus gros montants d’abord, celles qui n’ont pas d’euros à elles à la fin. Les montants ne s’additionnent pas\u00a0: les mêmes euros peuvent être derrière deux alertes.',
  texteEtSuite: 'Texte et que faire',
  queFaire: 'Que faire',
  preuve: 'Voir la preuve',
  /** Whose proof, for who hears the link without its row: the contract itself is named once. */
  preuveDans: (nom: string, contrat: string) => `\u00a0: ${nom === '' ? '' : `${nom}, `}${contrat}`,
  vide: 'Aucune alerte ne répond à ces choix.',
  inconnus: (enMots: readonly string[]) =>
    `L’adresse demande ce que cette liste n’a pas, et qui ne filtre rien\u00a0: ${enumeration(enMots)}. Choisissez dans les listes, ou vérifiez le lien.`,
  sansRegle: 'Aucune alerte',
  sansRegleTexte:
    'Aucun contrat suivi du jeu n’a d’actions ni de comptes à examiner, et d’aucun établissement les comptes ne sont connus. Un classeur de contrat et les comptes de ses entités les apporteraient.',
  comptees: (n: number, filtres: readonly string[]) =>
    `${majuscule(compte(n, 'alerte', 'alertes', 'aucune'))}${filtres.length === 0 ? ` ${accord(n, 'ouverte')} à la date` : `\u00a0: ${filtres.join('\u00a0; ')}`}`,
  /** Of a hospital that is asked for and that no rule could examine: no alert is no news of it. */
  nonExamine: (nom: string) =>
    `Aucune règle n’a pu examiner ${nom}\u00a0: aucun compte ni calendrier de transmissions n’en est connu. Rien n’en est dit, ni en bien ni en mal.`,
  filtres: 'Filtres',
  niveaux: 'Niveau des alertes',
  tresorerie: 'Trésorerie de chaque hôpital, plan à six mois',
  demandes: 'Ce qui manque, à demander',
  /** Which of the alerts the list leaves out: those that stand come first, so that it is the ended ones, most often. */
  plafond: (montrees: number, { levees, closes }: { levees: number; closes: number }) =>
    levees > montrees
      ? `${nombre(montrees)} alertes montrées sur ${nombre(levees)} ouvertes\u00a0: la page de chaque contrat a toutes les siennes.`
      : `Toutes les alertes ouvertes sont ici, et ${nombre(montrees - levees)} des ${nombre(closes)} finies\u00a0: la page de chaque contrat a toutes les siennes.`,
  pourquoi: 'Pourquoi pas d’alerte\u00a0?',
  pourquoiNote:
    'Une règle qui n’ouvre rien n’est pas une bonne nouvelle\u00a0: elle a été examinée et son cas n’est pas rempli, elle est sans objet, ou il manque de quoi décider. Le détail, avec les nombres, est à la page de chaque contrat\u00a0; celui d’un établissement hors contrat se choisit sous ce tableau.',
  seul: 'Règle par règle, un établissement hors contrat',
  seulTous: 'Choisir un établissement',
  seulTitre: (nom: string) => `${nom}, règle par règle`,
  seulNote: (nom: string, n: number) =>
    `${levees(n)}. Ce que chaque règle d’une entité juridique a lu des comptes et des documents de ${nom}\u00a0: sa valeur, son seuil et sa marge, ou ce qui manque pour décider. Aucun contrat ne l’examine\u00a0: ces nombres sont toute la preuve.`,
  seulAttente: 'Lecture de ce que les règles ont examiné…',
  seulManque: 'Le détail de cet établissement n’est pas venu',
  seulManqueTexte: 'Le reste de la page n’en dépend pas. Vérifiez la connexion.',
  seulGht: 'Son GHT, ses indicateurs',
  pourquoiNoteContrat: (examens: readonly { issue: Issue }[]): string => {
    const n = examens.filter(estIndecidable).length;
    const dabord = n === 0 ? '' : `${majuscule(compte(n, 'examen'))} sans de quoi décider, en premier. `;
    return `${dabord}Ce que chaque règle a examiné sans ouvrir d’alerte, avec ses nombres, et ce qui manque quand elle ne peut pas décider.`;
  },
  finies: 'Alertes finies depuis deux ans',
  finiesNote: 'La fin est le premier jour d’examen où l’alerte n’est plus ouverte.',
  aucune: 'Aucune alerte ouverte à cette date',
  aucuneTexte:
    'Ce n’est pas dire que tout va bien\u00a0: ce qui suit dit ce qui a été examiné, et ce qui ne pouvait pas l’être.',
  ailleurs:
    'Ceux de ses établissements dont des comptes ou des transmissions sont connus sont examinés hors de lui, avec un autre contrat ou hors contrat. Leurs alertes, à la date des données\u00a0:',
  toutes: 'Toutes les alertes de la région',
  regles: 'Les règles',
  /** Under those that paper defines. */
  reglesAilleurs: (n: number) =>
    `${nombre(n)}\u00a0${accord(n, 'autre règle', 'autres règles')}, sans alerte ici\u00a0: ${n === 1 ? 'sa définition se lit' : 'leurs définitions se lisent'} à l’écran, sur cette page.`,
  legende: 'Alertes',
  legendeFinies: 'Alertes finies',
  legendeExamens: 'Ce que les règles ont examiné sans ouvrir d’alerte',
  legendeBilan: 'Ce que chaque règle a trouvé à cette date'
};

/** Whether the rules had something to examine: a contract, or a hospital by itself. */
export const aDeQuoiExaminer = ({ contrats, horsContrat }: Pick<AlertesModele, 'contrats' | 'horsContrat'>): boolean =>
  contrats.length > 0 || horsContrat.examines > 0;

/** « 187 alertes ouvertes au 30/09/2026, dont 95 fixées par un texte et 6 procédures qu’un texte ouvre ». */
export function messageDesAlertes(modele: AlertesModele): string {
  const { jeu, total, bilan, regles } = modele;
  // Nothing was examined: no alert would read as good news.
  if (!aDeQuoiExaminer(modele))
    return `Aucun contrat ni établissement n’a de quoi être examiné au ${dateCourte(jeu.donneesAu)}`;
  const leveesDe = (est: (nature: Regle['nature']) => boolean): number => {
    const codes = new Set(regles.filter(({ nature }) => est(nature)).map(({ code }) => code));
    return bilan.reduce((somme, b) => somme + (codes.has(b.regle) ? b.levees : 0), 0);
  };
  const [loi, procedures] = [leveesDe(estDeLoi), leveesDe(estUneProcedure)];
  const dites = [
    `${loi} ${accord(loi, 'fixée')} par un texte`,
    ...(procedures === 0 ? [] : [`${procedures} ${accord(procedures, 'procédure')} qu’un texte ouvre`])
  ];
  return `${levees(total.levees)} au ${dateCourte(jeu.donneesAu)}${total.levees === 0 ? '' : `, dont ${enumeration(dites)}`}`;
}

const levees = (n: number) => majuscule(compte(n, 'alerte ouverte', 'alertes ouvertes', 'aucune'));

export function suiteDesAlertes(modele: AlertesModele): string {
  const { total, bilan, regles, horsContrat } = modele;
  const compte = horsContratCompte(horsContrat);
  const dehors = compte === '' ? '' : ` ${compte}.`;
  if (!aDeQuoiExaminer(modele)) return `${regles.length}\u00a0règles, et rien à quoi les appliquer.${dehors}`;
  const indecidables = bilan.reduce((somme, b) => somme + b.indecidables, 0);
  const closes = `${nombre(total.closes)}\u00a0${accord(total.closes, 'finie')} depuis deux ans`;
  const manque =
    indecidables === 0 ? '' : ` ${nombre(indecidables)}\u00a0${accord(indecidables, 'examen')} sans de quoi décider.`;
  return `${regles.length}\u00a0règles, examinées à chaque fin de mois et à la date des données, sur chaque hôpital dont des comptes sont connus et sur ce que suit ${CONTRAT_EXAMINE}\u00a0; ${closes}.${manque}${dehors}`;
}

/** What is told in the place of alerts where none stands: its title and its text. */
export function sansAlerte({ nonExamine }: Pick<AlertesDuContratModele, 'nonExamine'>): {
  titre: string;
  texte: string;
} {
  if (nonExamine === undefined) return { titre: MOTS_DES_ALERTES.aucune, texte: MOTS_DES_ALERTES.aucuneTexte };
  return {
    titre: 'Ce contrat n’est pas examiné à cette date',
    texte: `${majuscule(causeEnMots(nonExamine))}\u00a0: les règles n’en examinent rien, et rien n’en est dit, ni en bien ni en mal.`
  };
}

export function messageDuContrat({ alertes, entete, nonExamine }: AlertesDuContratModele): string {
  if (nonExamine !== undefined)
    return `Contrat non examiné au ${dateCourte(entete.au)}\u00a0: ${causeEnMots(nonExamine)}`;
  const ouvertes = alertes.filter(estLevee).length;
  return `${levees(ouvertes)} au ${dateCourte(entete.au)}`;
}

/** A threshold in words: « Jours de charges : 10 jours (convention) ». */
function seuilEnMots({ libelle, valeur, unite, nature }: SeuilDeRegle): string {
  return `${libelle}\u00a0: ${enUnite(valeur, unite)} (${nature === 'loi' ? 'texte' : 'convention'})`;
}

function enUnite(valeur: number, unite: UniteDeRegle): string {
  if (unite === 'part') return pourcentLisible(valeur, 1);
  if (unite === 'euros') return euros(valeur);
  if (unite === 'nombre' || unite === 'propre') return nombre(valeur);
  const mots = { jours: 'jour', mois: 'mois', ans: 'an', etpr: 'ETPR' } as const;
  const mot = mots[unite];
  return `${nombre(valeur)}\u00a0${unite === 'mois' || unite === 'etpr' ? mot : accord(valeur, mot)}`;
}

/** What a rule is, in parts of a definition list. */
export function regleEnMots(regle: Regle): { terme: string; texte: string }[] {
  return [
    { terme: 'Ce qui est dit', texte: regle.texte },
    { terme: 'Source', texte: `${regle.source} (${NATURES_D_ALERTE[regle.nature].long})` },
    { terme: 'Ouverte quand', texte: regle.condition },
    { terme: 'Examine', texte: PORTEES_D_ALERTE[regle.portee] },
    ...(regle.seuils.length === 0 ? [] : [{ terme: 'Seuils', texte: regle.seuils.map(seuilEnMots).join('\u00a0; ') }]),
    { terme: 'Niveau (convention)', texte: regle.niveaux },
    { terme: MOTS_DES_ALERTES.queFaire, texte: regle.queFaire }
  ];
}

/** A rule with what it found. */
export interface RegleEtBilan {
  regle: Regle;
  bilan: BilanDeRegle;
}

export const COLONNES_DU_BILAN: Column<RegleEtBilan>[] = [
  { key: 'regle', title: 'Règle', cell: ({ regle }) => regle.libelle },
  { key: 'famille', title: 'Famille', cell: ({ regle }) => FAMILLES_D_ALERTE[regle.famille], tone: () => 'quiet' },
  {
    key: 'nature',
    title: 'Fondée sur',
    cell: ({ regle }) => NATURES_D_ALERTE[regle.nature].court,
    tone: () => 'quiet'
  },
  { key: 'levees', title: 'Ouvertes', figure: true, cell: ({ bilan }) => nombre(bilan.levees) },
  { key: 'non_remplies', title: 'Non remplies', figure: true, cell: ({ bilan }) => nombre(bilan.nonRemplies) },
  {
    key: 'indecidables',
    title: 'Sans de quoi décider',
    figure: true,
    cell: ({ bilan }) => nombre(bilan.indecidables),
    tone: ({ bilan }) => (bilan.indecidables > 0 ? 'strong' : null)
  },
  { key: 'sans_objet', title: 'Sans objet', figure: true, cell: ({ bilan }) => nombre(bilan.sansObjet) },
  { key: 'manque', title: 'Ce qui manque, et où l’écrire', cell: ({ bilan }) => majuscule(piecesEnMots(bilan.manque)) }
];

export function bilanDesRegles({ regles, bilan }: AlertesModele): RegleEtBilan[] {
  return regles.flatMap((regle) => {
    const sien = bilan.find((b) => b.regle === regle.code);
    return sien === undefined ? [] : [{ regle, bilan: sien }];
  });
}
