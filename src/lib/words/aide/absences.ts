import type { Point } from '$lib/views/modele';
import { valeurEnMots } from '../indicateur/lecture';
import type { Column } from '../table';
import { ANNEE, LITS } from './exemple';

const definitif = { annee: ANNEE, statut: 'definitif' } as const;

/** A mention in the place of a value or beside it, on an invented point. */
export interface CasDAbsence {
  point: Point;
  sens: string;
}

export const ABSENCES: readonly CasDAbsence[] = [
  {
    point: { ...definitif, valeur: null, qualite: 'non_concerne' },
    sens: 'Le producteur n’a relevé aucune activité de ce type. Ce n’est pas une baisse\u00a0: la valeur reste hors des bandes, des rangs et des sommes.'
  },
  {
    point: { ...definitif, valeur: null, qualite: 'manquant' },
    sens: 'Le producteur ne publie pas cette valeur, ou pas cette année-là\u00a0: les effectifs de 2020 ne sont pas dans la SAE, par exemple.'
  },
  {
    point: { ...definitif, valeur: null, qualite: 'secret' },
    sens: 'La valeur existe mais le producteur la tait, pour protéger des personnes ou des effectifs trop petits. Elle n’est ni estimée ni reconstituée.'
  },
  {
    point: { ...definitif, valeur: 0, qualite: 'ok' },
    sens: 'Un vrai zéro, publié comme tel.'
  },
  {
    point: { ...definitif, valeur: 1150, qualite: 'ok', statut: 'provisoire' },
    sens: 'Valeur provisoire\u00a0: le producteur peut encore la corriger.'
  },
  {
    point: { ...definitif, valeur: 940, qualite: 'ok', partiel: { presents: 5, attendus: 7 } },
    sens: 'Somme partielle\u00a0: cinq membres sur sept sont connus. Elle n’est ni classée, ni comparée à l’année d’avant.'
  }
];

export const LEGENDE_DES_ABSENCES = 'Ce que veut dire chaque mention à la place ou à côté d’une valeur';

export const COLONNES_DES_ABSENCES: readonly Column<CasDAbsence>[] = [
  { key: 'ecran', title: 'À l’écran', cell: ({ point }) => valeurEnMots(point, LITS) },
  { key: 'sens', title: 'Ce que cela veut dire', cell: ({ sens }) => sens }
];
