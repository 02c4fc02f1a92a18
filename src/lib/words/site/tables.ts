import { accord } from '$lib/format/phrase';

/** The tables of a page, taken away. */
export const MOTS_DES_TABLES = {
  titre: (n: number) =>
    n === 0 ? 'Aucun tableau sur cette page' : `${n}\u00a0${accord(n, 'tableau', 'tableaux')} sur cette page`,
  note: 'Ceux qui sont repliés y sont aussi, avec les données des graphiques. Nombres, dates et FINESS y restent ce qu’ils sont.',
  classeur: 'Tous, en un classeur (XLSX)',
  xlsx: 'XLSX',
  csv: 'CSV',
  copier: 'Copier',
  copie: (titre: string) => `Tableau copié\u00a0: ${titre}.`,
  aLaMain:
    'Ce navigateur ne laisse pas la page copier\u00a0: le texte est sélectionné, copiez-le par Ctrl\u00a0+\u00a0C.'
};
