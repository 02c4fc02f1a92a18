/** « GHT Vosges »: the reference gives the usual label, with or without the word. */
export function nomDuGht(libelle: string): string {
  return /^GHT\b/u.test(libelle) ? libelle : `GHT ${libelle}`;
}
