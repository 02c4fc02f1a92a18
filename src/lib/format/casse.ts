/** The same text, its first letter a capital: « contrat de performance » → « Contrat de performance ». */
export function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}

/** The same text, its first letter a small one: « Tome 2 » → « tome 2 ». */
export function minuscule(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1);
}
