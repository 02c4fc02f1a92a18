/** One record of a delimited text. */
export interface Enregistrement {
  /** 1-based line of the file where it begins. */
  ligne: number;
  cellules: string[];
  /** A quote that closes before the end of its cell: where cells end is not sure. */
  guillemet: boolean;
  /** The text ends with it, without a line end. */
  inachevee: boolean;
}

/** A text that cannot be cut into records; the message is for the reader of the site. */
export class CsvIllisible extends Error {
  readonly ligne: number;

  constructor(ligne: number, message: string) {
    super(message);
    this.ligne = ligne;
  }
}

/** A record, where the next one begins, and how many line ends lie between. */
interface Suite {
  enregistrement: Enregistrement;
  place: number;
  lignes: number;
}

/** Characters of one record beyond which a quote was never closed. */
const ENREGISTREMENT_MAX = 1_000_000;

/**
 * Cuts a delimited text into records (RFC 4180), piece by piece. A line ends with LF, CR LF or CR; line ends inside
 * quotes belong to the cell, and are counted.
 */
export class Decoupe {
  readonly #separateur: string;
  #reste = '';
  #ligne: number;
  #lf = -1;
  #cr = -1;
  #guillemet = -1;

  /** @param ligne line of the file where the text begins */
  constructor(separateur: string, ligne = 1) {
    this.#separateur = separateur;
    this.#ligne = ligne;
  }

  /**
   * The records that end in what was given so far.
   * @throws CsvIllisible when a quote is never closed
   */
  pousse(morceau: string, fin = false): Enregistrement[] {
    const texte = this.#reste + morceau;
    this.#lf = this.#cr = this.#guillemet = -1;
    const enregistrements: Enregistrement[] = [];
    let place = 0;
    while (place < texte.length) {
      const suite = this.#lis(texte, place, fin);
      if (suite === null) break;
      enregistrements.push(suite.enregistrement);
      this.#ligne += suite.lignes;
      place = suite.place;
    }
    this.#reste = texte.slice(place);
    if (this.#reste.length > ENREGISTREMENT_MAX || (fin && this.#reste !== '')) {
      throw new CsvIllisible(this.#ligne, 'un guillemet ouvert n’est jamais refermé');
    }
    return enregistrements;
  }

  /** First place of a character from here on, remembered as long as it lies ahead. */
  #prochain(texte: string, caractere: string, connu: number, de: number): number {
    if (connu >= de) return connu;
    const place = texte.indexOf(caractere, de);
    return place < 0 ? texte.length : place;
  }

  #lis(texte: string, debut: number, fin: boolean): Suite | null {
    const ligne = this.#ligne;
    const bout = this.#finDeLigne(texte, debut);
    this.#guillemet = this.#prochain(texte, '"', this.#guillemet, debut);
    if (this.#guillemet > bout) {
      if (!this.#complete(texte, bout, fin)) return null;
      const cellules = texte.slice(debut, bout).split(this.#separateur);
      return {
        enregistrement: { ligne, cellules, guillemet: false, inachevee: bout >= texte.length },
        place: apres(texte, bout),
        lignes: 1
      };
    }
    return this.#lisAvecGuillemets(texte, debut, fin);
  }

  #lisAvecGuillemets(texte: string, debut: number, fin: boolean): Suite | null {
    const cellules: string[] = [];
    let [place, lignes, guillemet] = [debut, 1, false];
    for (;;) {
      const entre = texte[place] === '"' ? entreGuillemets(texte, place) : { valeur: '', place };
      if (entre === null) return null;
      lignes += finsDeLigne(entre.valeur);
      const bout = this.#finDeLigne(texte, entre.place);
      const separateur = texte.indexOf(this.#separateur, entre.place);
      const borne = separateur >= 0 && separateur < bout ? separateur : bout;
      const suite = texte.slice(entre.place, borne);
      guillemet ||= entre.place > place && suite.trim() !== '';
      cellules.push(entre.valeur + suite);
      if (borne === bout) {
        if (!this.#complete(texte, bout, fin)) return null;
        return {
          enregistrement: { ligne: this.#ligne, cellules, guillemet, inachevee: bout >= texte.length },
          place: apres(texte, bout),
          lignes
        };
      }
      place = borne + 1;
    }
  }

  #finDeLigne(texte: string, de: number): number {
    this.#lf = this.#prochain(texte, '\n', this.#lf, de);
    this.#cr = this.#prochain(texte, '\r', this.#cr, de);
    return Math.min(this.#lf, this.#cr);
  }

  /** Whether a record that ends here is whole: a CR at the end of a piece may be half of a CR LF. */
  #complete(texte: string, bout: number, fin: boolean): boolean {
    return fin || (bout < texte.length && !(texte[bout] === '\r' && bout + 1 === texte.length));
  }
}

/** A quoted cell and the place after its closing quote; null when it does not close in this text. */
function entreGuillemets(texte: string, debut: number): { valeur: string; place: number } | null {
  let valeur = '';
  let de = debut + 1;
  for (;;) {
    const ferme = texte.indexOf('"', de);
    if (ferme < 0) return null;
    valeur += texte.slice(de, ferme);
    if (texte[ferme + 1] !== '"') return { valeur, place: ferme + 1 };
    valeur += '"';
    de = ferme + 2;
  }
}

function finsDeLigne(texte: string): number {
  return texte.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The place after a line end. */
function apres(texte: string, bout: number): number {
  return texte.startsWith('\r\n', bout) ? bout + 2 : bout + 1;
}
