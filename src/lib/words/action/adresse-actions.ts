import { texte, tri, unDe, type Champ } from '$lib/format/address-field';

/** How the actions are shown. */
export const PRESENTATIONS = ['tableau', 'calendrier', 'cartes'] as const;
export type Presentation = (typeof PRESENTATIONS)[number];

export const GROUPEMENTS = ['axe', 'entite', 'etat', 'pilote'] as const;
export type Groupement = (typeof GROUPEMENTS)[number];
export type GroupementChoisi = Groupement | 'aucun' | null;

/**
 * How the actions are grouped: by axis unless the reader says otherwise; a table that the reader orders is one list,
 * and the calendar and the cards always have groups.
 */
export function groupement(vue: Presentation, choisi: GroupementChoisi, ordonne: boolean): Groupement | null {
  if (choisi !== null && choisi !== 'aucun') return choisi;
  if (vue !== 'tableau') return 'axe';
  return choisi === 'aucun' || ordonne ? null : 'axe';
}

/** Present in the address when the reader wants it. */
const oui: Champ<true> = {
  lit: (ecrite) => (ecrite === 'oui' ? true : null),
  ecrit: () => 'oui'
};

/** What the address of the actions holds, under these names; the date `au` is kept by the situation. */
export const CHAMPS_ACTIONS = {
  vue: unDe(PRESENTATIONS),
  groupe: unDe([...GROUPEMENTS, 'aucun']),
  tri,
  axe: texte,
  levier: texte,
  entite: texte,
  etat: texte,
  pilote: texte,
  desaccord: oui,
  q: texte
} as const;

/** The names that « Effacer les filtres » takes out of the address. */
export const CLES_DES_FILTRES = ['axe', 'levier', 'entite', 'etat', 'pilote', 'desaccord', 'q'] as const;

/** The query string without any filter; presentation, grouping, order and date stay. */
export function sansFiltres(recherche: string): string {
  const params = new URLSearchParams(recherche);
  for (const cle of CLES_DES_FILTRES) params.delete(cle);
  return params.toString().replaceAll('%2C', ',');
}
