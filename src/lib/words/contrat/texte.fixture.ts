/** What a reader sees of rendered HTML: its text, or that of the first element of a kind. */
export function texteDe(html: string, balise?: string): string {
  const partie =
    balise === undefined ? html : (new RegExp(`<${balise}[^>]*>(.*?)</${balise}>`, 'su').exec(html)?.[1] ?? '');
  return partie
    .replace(/<!--.*?-->|<\/?(?:a|abbr|b|em|span|strong)\b[^>]*>/gsu, '')
    .replace(/<[^>]+>/gsu, ' ')
    .replace(/[ \n]+/gu, ' ')
    .trim();
}

/** Ordinary spaces in place of the narrow and the unbreakable ones. */
export function simple(texte: string): string {
  return texte.replace(/[\u00a0\u202f]/gu, ' ');
}

/** What must be there: the fixtures have it. */
export function present<T>(valeur: T | null | undefined): T {
  if (valeur === null || valeur === undefined) throw new Error('valeur absente');
  return valeur;
}
