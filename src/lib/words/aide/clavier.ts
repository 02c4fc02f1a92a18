import type { Column } from '../table';

export interface Touche {
  ou: string;
  /** Keys, and what stands between them. */
  touches: readonly string[];
  effet: string;
}

const FLECHES = ['←', ' ', '→', ' ', '↑', ' ', '↓'];

export const CLAVIER: readonly Touche[] = [
  {
    ou: 'Partout',
    touches: ['Tab', ', ', 'Maj', '\u00a0+\u00a0', 'Tab'],
    effet: 'Élément suivant, précédent. Le premier arrêt, «\u00a0Aller au contenu\u00a0», saute l’en-tête.'
  },
  { ou: 'En-tête de colonne', touches: ['Entrée', ' ou ', 'Espace'], effet: 'Trie.' },
  {
    ou: 'Grand tableau',
    touches: ['Entrée'],
    effet: 'Sur «\u00a0Passer le tableau\u00a0», juste avant lui, va à ce qui le suit.'
  },
  {
    ou: 'Tableau plus large que l’écran',
    touches: FLECHES,
    effet: 'Le fait défiler, une fois qu’il a le focus.'
  },
  {
    ou: 'Graphique',
    touches: FLECHES,
    effet: 'Déplace le curseur\u00a0: l’année ou le périmètre, et sa valeur, sont affichés et lus.'
  },
  {
    ou: 'Graphique',
    touches: ['Début', ', ', 'Fin', ', ', 'Échap'],
    effet: 'Première valeur, dernière valeur, fin de la lecture.'
  },
  { ou: 'Graphique de comparaison', touches: ['Entrée'], effet: 'Ouvre le périmètre sous le curseur.' },
  { ou: 'Zone SQL', touches: ['Ctrl', '\u00a0+\u00a0', 'Entrée'], effet: 'Exécute la requête.' },
  {
    ou: 'Réunion présentée',
    touches: ['→', ' ', 'Espace', ', ', '←', ', ', 'Début', ', ', 'Fin'],
    effet: 'Page suivante, précédente, première, dernière\u00a0; une télécommande fait de même.'
  },
  {
    ou: 'Réunion présentée',
    touches: ['F', ', ', 'O', ', ', 'B', ', ', 'Échap'],
    effet: 'Plein écran, notes dans une seconde fenêtre, écran noir, fin.'
  },
  { ou: 'Boîte «\u00a0Colonnes\u00a0»', touches: ['Échap'], effet: 'La ferme.' }
];

export const LEGENDE_DU_CLAVIER = 'Ce que fait chaque touche';

export const COLONNES_DU_CLAVIER: readonly Column<Touche>[] = [
  { key: 'ou', title: 'Où', cell: ({ ou }) => ou },
  { key: 'touches', title: 'Touche', cell: ({ touches }) => touches.join('') },
  { key: 'effet', title: 'Effet', cell: ({ effet }) => effet }
];
