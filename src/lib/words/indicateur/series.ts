import { accord } from '$lib/format/phrase';

/** What stands around the charts and the tables of a series. */
export const MOTS_DES_SERIES = {
  perimetre: 'Périmètre',
  etablissement: 'Établissement',
  suivis: 'Périmètres suivis',
  horsTotal: 'hors du total de la région',
  parAnnee: (indicateur: string) => `${indicateur}, année par année`,
  parPerimetre: (indicateur: string) => `${indicateur}, par périmètre et par année`,
  parEtablissement: (indicateur: string) => `${indicateur}, par établissement et par année`,
  etablissementsSeuls: (indicateur: string) => `${indicateur}, établissement par établissement, sans somme ni rang`,
  parMembre: (indicateur: string) => `${indicateur}, membre par membre`,
  etablissements: (n: number) => `${n}\u00a0${accord(n, 'établissement')}, année par année`,
  vide: 'Aucune valeur pour ce périmètre',
  aucuneAnnee: 'Le jeu de données n’en contient pour aucune année.',
  fusion: '† Avant la fusion\u00a0: somme des entités d’alors.'
};

export const MOTS_DE_LA_COMPARAISON = {
  nom: 'Comparaison d’une année',
  annee: 'Année',
  seule: (annee: number) => `Un seul point\u00a0: ${annee}. Aucune évolution ne peut être montrée.`,
  bande: (n: number) => `Bande\u00a0: 20e au 80e centile de ${n} GHT de France\u00a0; trait\u00a0: médiane`
};

/** On which scale the small charts of all perimeters are drawn. */
export function echelleDesSeries(base: number | null, avecBande: boolean): string {
  if (base !== null) return `Indice 100 en ${base}, même échelle\u00a0; les valeurs sont dans le tableau`;
  return avecBande ? 'Même échelle\u00a0; bande\u00a0: 20e au 80e centile des GHT de France' : 'Même échelle';
}
