/** A piece of a sentence: plain, strong, or a link, which has its place among the links of the sentence. */
export type MorceauMarque = { texte: string; genre: 'texte' | 'fort' } | { texte: string; genre: 'lien'; rang: number };

const MARQUES = /\*\*(?<fort>[^*]+)\*\*|\[(?<lien>[^\]]+)\]/gu;

/** Cuts « Déposez **le classeur** sur la page [Importer]. » at its marks, so that a sentence is written whole. */
export function morceauxMarques(phrase: string): MorceauMarque[] {
  const morceaux: MorceauMarque[] = [];
  let reste = 0;
  let rang = 0;
  for (const trouve of phrase.matchAll(MARQUES)) {
    const { fort, lien } = trouve.groups ?? {};
    morceaux.push({ texte: phrase.slice(reste, trouve.index), genre: 'texte' });
    if (fort !== undefined) morceaux.push({ texte: fort, genre: 'fort' });
    if (lien !== undefined) morceaux.push({ texte: lien, genre: 'lien', rang: rang++ });
    reste = trouve.index + trouve[0].length;
  }
  morceaux.push({ texte: phrase.slice(reste), genre: 'texte' });
  return morceaux.filter(({ texte }) => texte !== '');
}
