import { accord } from '$lib/format/phrase';

/** Words of the sheet « Demandes » of a prefilled workbook. */
export const MOTS_DU_PREREMPLI = {
  titre: (simule: boolean) => `${simule ? 'DONNÉES SIMULÉES. ' : ''}Ce qui est demandé dans ce classeur`,
  mode: [
    'Remplacez «\u00a0à remplir\u00a0» par la valeur dans les feuilles nommées ci-dessous, sans toucher aux autres cellules, puis renvoyez le classeur.',
    'Une ligne préparée, marquée dans sa première colonne, n’est lue que si toutes ses cellules sont remplies. Cette feuille n’est pas lue.'
  ],
  legende: 'une cellule à remplir\u00a0: ce texte, sur ce fond',
  colonnes: ['Ce qui manque', 'De qui', 'Feuille', 'Colonne', 'Cellules préparées', 'Pour quoi'],
  prevues: (n: number) =>
    n === 0 ? 'aucune\u00a0: à écrire sur sa ligne, ou sur une neuve' : `${n}\u00a0${accord(n, 'cellule')} à remplir`
} as const;

/** Words of the list of prefilled workbooks of a page. */
export const MOTS_DES_PREREMPLIS = {
  titre: 'Classeurs préremplis, à joindre au texte',
  aide: 'Le classeur du contrat, ou celui de l’établissement qu’aucun contrat ne suit, avec ce qui est connu\u00a0; ce qui est demandé y est marqué «\u00a0à remplir\u00a0». Rempli, il s’importe tel quel.',
  lecture: 'Préparation du classeur…',
  telecharger: 'Télécharger',
  echec: (qui: string) => `Le classeur de «\u00a0${qui}\u00a0» n’a pas pu être préparé. Réessayez.`
} as const;
