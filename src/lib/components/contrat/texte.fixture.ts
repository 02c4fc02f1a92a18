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
