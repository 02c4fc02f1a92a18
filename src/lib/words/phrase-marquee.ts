/** A piece of a sentence; `rang` is the place of a link among the links of the sentence. */
export interface MorceauMarque {
  texte: string;
  genre: 'texte' | 'fort' | 'haut' | 'lien';
  rang: number;
}

const MARQUES = /\*\*(?<fort>[^*]+)\*\*|\^(?<haut>[^^]+)\^|\[(?<lien>[^\]]+)\]/gu;

/** Cuts « Déposez **le classeur** sur la page [Importer]. » at its marks, so that a sentence is written whole. */
export function morceauxMarques(phrase: string): MorceauMarque[] {
  const morceaux: MorceauMarque[] = [];
  let reste = 0;
  let rang = 0;
  for (const trouve of phrase.matchAll(MARQUES)) {
    const { fort, haut, lien } = trouve.groups ?? {};
    morceaux.push({ texte: phrase.slice(reste, trouve.index), genre: 'texte', rang });
    if (fort !== undefined) morceaux.push({ texte: fort, genre: 'fort', rang });
    if (haut !== undefined) morceaux.push({ texte: haut, genre: 'haut', rang });
    if (lien !== undefined) morceaux.push({ texte: lien, genre: 'lien', rang: rang++ });
    reste = trouve.index + trouve[0].length;
  }
  morceaux.push({ texte: phrase.slice(reste), genre: 'texte', rang });
  return morceaux.filter(({ texte }) => texte !== '');
}
