import { Decoupe, type Enregistrement } from './decoupe';
import { debutDe, type Source } from './source';
import { decode, decodeurDe, encodageAnnonce, encodageDe, type Encodage } from './texte';

export interface LigneCsv {
  /** 1-based line in the file. */
  ligne: number;
  cellules: string[];
  /** A quote stands where it should not: where cells end is not sure. */
  douteuse?: true;
  /** The file ends with it, without a line end: it may have been cut there. */
  inachevee?: true;
}

export interface TableCsv {
  encodage: Encodage;
  separateur: string;
  entete: string[];
  lignes: LigneCsv[];
}

/** A delimited text whose header is read, and whose rows come by batches. */
export interface FluxCsv {
  encodage: Encodage;
  separateur: string;
  entete: string[];
  /** @throws CsvIllisible */
  lots: AsyncIterable<LigneCsv[]>;
}

/** The header of a delimited text, and its first rows: enough to recognise a producer. */
export interface Apercu {
  entete: readonly string[];
  lignes: readonly LigneCsv[];
}

const APERCU = 65_536;
const SEPARATEURS = [';', ',', '\t', '|'] as const;

/** The separator that cuts the header into the most cells outside quotes. */
export function separateurDe(entete: string): string {
  const horsGuillemets = entete.replace(/"[^"]*"/g, '');
  let meilleur: string = ';';
  let nombre = 0;
  for (const candidat of SEPARATEURS) {
    const trouve = horsGuillemets.split(candidat).length - 1;
    if (trouve > nombre) {
      meilleur = candidat;
      nombre = trouve;
    }
  }
  return meilleur;
}

/** Where the header begins, after blank lines and the `sep=` line that Excel understands, and what separates cells. */
function amorce(texte: string): { place: number; ligne: number; separateur: string } {
  let [place, ligne] = [0, 1];
  let annonce: string | null = null;
  for (;;) {
    const bout = /\r\n|\n|\r/.exec(texte.slice(place, place + APERCU));
    const premiere = bout ? texte.slice(place, place + bout.index) : texte.slice(place, place + APERCU);
    const sep: string | undefined = annonce === null ? /^"?sep=(.)"?\s*$/i.exec(premiere)?.[1] : undefined;
    if (!bout || (sep === undefined && premiere.trim() !== '')) {
      return { place, ligne, separateur: annonce ?? separateurDe(premiere) };
    }
    annonce ??= sep ?? null;
    place += bout.index + bout[0].length;
    ligne += 1;
  }
}

function estVide({ cellules }: Enregistrement): boolean {
  return cellules.every((cellule) => cellule.trim() === '');
}

function ligneDe({ ligne, cellules, guillemet, inachevee }: Enregistrement): LigneCsv {
  return {
    ligne,
    cellules: cellules.map((c) => c.trim()),
    ...(guillemet && { douteuse: true }),
    ...(inachevee && { inachevee: true })
  };
}

/**
 * The header and first rows, from the first bytes alone.
 * @param debut the first bytes of the file, or all of them
 */
export function apercuDe(debut: Uint8Array, entier = false): Apercu {
  const { texte } = decode(entier || encodageAnnonce(debut) !== null ? debut : finDeLigne(debut));
  const { place, ligne, separateur } = amorce(texte);
  const decoupe = new Decoupe(separateur, ligne);
  const [entete, ...lignes] = decoupe
    .pousse(`${texte.slice(place)}\n`)
    .filter((e) => !estVide(e))
    .slice(0, 20)
    .map(ligneDe);
  return { entete: entete?.cellules ?? [], lignes };
}

/** Cuts at the last line end, so that a multi-byte character is never split. */
function finDeLigne(bytes: Uint8Array): Uint8Array {
  const fin = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d));
  return fin > 0 ? bytes.subarray(0, fin) : bytes;
}

/**
 * Reads a delimited text: encoding and separator come from the bytes. Empty lines are left out but counted, so that
 * `ligne` is the line of the file (quoted line ends included).
 * @throws CsvIllisible
 */
export function lisCsv(bytes: Uint8Array): TableCsv {
  const { texte, encodage } = decode(bytes);
  const { place, ligne, separateur } = amorce(texte);
  const enregistrements = new Decoupe(separateur, ligne).pousse(texte.slice(place), true);
  const lignes = enregistrements.filter((e) => !estVide(e)).map(ligneDe);
  return { encodage, separateur, entete: lignes.shift()?.cellules ?? [], lignes };
}

/** The same, piece by piece. */
export async function ouvreCsv(source: Source): Promise<FluxCsv> {
  const debut = await debutDe(source, APERCU);
  const encodage = await encodageDe(source, debut);
  const { entete } = apercuDe(debut, debut.length < APERCU);
  const { place, ligne, separateur } = amorce(decodeurDe(encodage)(debut));
  return {
    encodage,
    separateur,
    entete: [...entete],
    lots: lots(source, encodage, new Decoupe(separateur, ligne), place)
  };
}

async function* lots(
  source: Source,
  encodage: Encodage,
  decoupe: Decoupe,
  place: number
): AsyncGenerator<LigneCsv[], void, undefined> {
  const decodeur = decodeurDe(encodage);
  let aSauter = place;
  let enteteVu = false;
  const lis = (morceau?: Uint8Array): LigneCsv[] => {
    const texte = decodeur(morceau);
    const saute = Math.min(aSauter, texte.length);
    aSauter -= saute;
    const lignes = decoupe.pousse(texte.slice(saute), morceau === undefined).filter((e) => !estVide(e));
    if (!enteteVu && lignes.length > 0) {
      lignes.shift();
      enteteVu = true;
    }
    return lignes.map(ligneDe);
  };
  for await (const morceau of source.morceaux()) yield lis(morceau);
  yield lis();
}
