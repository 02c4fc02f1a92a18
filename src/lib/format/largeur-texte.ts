const ETROITES = /[iljtfrI.,:;'’|!()[\]\s·°]/u;
const LARGES = /[mwMWŒœ%@€—]/u;
const CAPITALES = /[A-ZÀ-ÖØ-Þ0-9–−]/u;

/** Width of one character, in em, a little generous, for the interface's font and its usual replacements. */
function chasse(caractere: string): number {
  if (ETROITES.test(caractere)) return 0.33;
  if (LARGES.test(caractere)) return 0.9;
  if (CAPITALES.test(caractere)) return 0.7;
  return 0.57;
}

/**
 * Estimated width of a text. The server has no font to measure with, and the drawing must be the same there.
 *
 * @param corps font size in pixels
 * @returns pixels
 */
export function largeurTexte(texte: string, corps: number): number {
  let em = 0;
  for (const caractere of texte) em += chasse(caractere);
  return em * corps;
}

/** Shortens a text to a width with « … »; the whole text when it fits. */
export function tronquer(texte: string, largeur: number, corps: number): string {
  if (largeurTexte(texte, corps) <= largeur) return texte;
  let court = '';
  for (const caractere of texte) {
    if (largeurTexte(`${court}${caractere}…`, corps) > largeur) break;
    court += caractere;
  }
  return `${court.trimEnd()}…`;
}

/**
 * Breaks a text into lines of a width, at its ordinary spaces; the last line is shortened when there are too many.
 *
 * @param lignesMax at least 1
 */
export function couper(texte: string, largeur: number, corps: number, lignesMax: number): string[] {
  const lignes: string[] = [];
  for (const mot of texte.split(' ')) {
    const derniere = lignes.at(-1);
    const jointe = derniere === undefined ? mot : `${derniere} ${mot}`;
    if (derniere !== undefined && (lignes.length === lignesMax || largeurTexte(jointe, corps) <= largeur)) {
      lignes[lignes.length - 1] = jointe;
    } else lignes.push(mot);
  }
  return lignes.map((ligne) => tronquer(ligne, largeur, corps));
}
