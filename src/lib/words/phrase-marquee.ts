/** A piece of a sentence; `rang` is the place of a link among the links of the sentence, `vers` the address it names. */
export interface MorceauMarque {
  texte: string;
  genre: 'texte' | 'fort' | 'haut' | 'code' | 'sigle' | 'lien';
  rang: number;
  vers?: string;
}

const MARQUES =
  /\*\*(?<fort>[^*]+)\*\*|\^(?<haut>[^^]+)\^|`(?<code>[^`]+)`|\{(?<sigle>[^}]+)\}|\[(?<lien>[^\]]+)\](?:\((?<vers>[^)]+)\))?/gu;

/** Cuts « Déposez **le classeur** sur la page [Importer]. » at its marks, so that a sentence is written whole. */
export function morceauxMarques(phrase: string): MorceauMarque[] {
  const morceaux: MorceauMarque[] = [];
  let reste = 0;
  let rang = 0;
  for (const trouve of phrase.matchAll(MARQUES)) {
    morceaux.push({ texte: phrase.slice(reste, trouve.index), genre: 'texte', rang });
    const { lien, vers, ...autres } = trouve.groups ?? {};
    if (lien !== undefined)
      morceaux.push({ texte: lien, genre: 'lien', rang: rang++, ...(vers !== undefined && { vers }) });
    for (const genre of ['fort', 'haut', 'code', 'sigle'] as const) {
      const texte = autres[genre];
      if (texte !== undefined) morceaux.push({ texte, genre, rang });
    }
    reste = trouve.index + trouve[0].length;
  }
  morceaux.push({ texte: phrase.slice(reste), genre: 'texte', rang });
  return morceaux.filter(({ texte }) => texte !== '');
}
