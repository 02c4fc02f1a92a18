import { Inflate } from 'fflate';
import { tablesDuClasseur, feuilleDe } from '$lib/schema/classeur';
import { cleDeTexte } from '$lib/schema/classeur-texte';
import { decode } from './balises';
import { contenuDe, entreesDe, STOCKE, ZipIllisible, type Entree } from './zip';

/** What a file of a spreadsheet is, from its bytes alone. */
interface NatureDeClasseur {
  genre: 'xlsx' | 'ods' | 'xlsb' | 'xls' | 'protege' | 'fods' | 'xml-2003' | 'document' | 'abime';
  /** What it is, in words that follow « c’est ». */
  nom: string;
  /** Names of its sheets; null when they cannot be listed. */
  feuilles: readonly string[] | null;
  /** Whether its sheets are those of a contract. */
  deContrat: boolean;
  /** What to do of a file that is not read as it stands; null when it is. */
  suite: string | null;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const ENREGISTRE = 'Ouvrez-le dans votre tableur et enregistrez-le au format .xlsx ou .ods, puis redonnez-le.';
const SANS_MOT_DE_PASSE =
  'Ouvrez-le dans votre tableur avec son mot de passe, enregistrez-le sans mot de passe au format .xlsx ou .ods, puis redonnez-le.';
const AUTRE = 'Donnez le classeur lui-même, au format .xlsx ou .ods.';
/** A list of sheets is looked for in this much of a part. */
const PARTIE_MAX = 64_000_000;
const NOM_DE_FEUILLE = /<(?:\w+:)?sheet\s[^>]*?\bname=(?:"([^"]*)"|'([^']*)')/g;
const NOM_DE_TABLE = /<table:table\s[^>]*?table:name=(?:"([^"]*)"|'([^']*)')/g;
const FEUILLES = new Set(tablesDuClasseur.map((table) => cleDeTexte(feuilleDe(table))));

/** What these bytes are among the files that spreadsheets write; null when they are none of them. */
export function natureDeClasseur(bytes: Uint8Array): NatureDeClasseur | null {
  if (OLE.every((octet, i) => bytes[i] === octet)) return natureOle(bytes);
  const debut = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  if (debut.startsWith('PK\x03\x04')) return natureZip(bytes, debut);
  const estXml = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(debut);
  if (estXml && debut.includes('office:document') && debut.includes(ODS)) {
    return sans('fods', 'une feuille OpenDocument en un seul fichier (.fods)', ENREGISTRE);
  }
  if (estXml && debut.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return sans('xml-2003', 'une feuille de calcul XML de 2003', ENREGISTRE);
  }
  return null;
}

function sans(genre: NatureDeClasseur['genre'], nom: string, suite: string): NatureDeClasseur {
  return { genre, nom, feuilles: null, deContrat: false, suite };
}

/** The container of files before 2007, which that of encrypted workbooks is still. Its names are in UTF-16. */
function natureOle(bytes: Uint8Array): NatureDeClasseur {
  const texte = new TextDecoder('latin1').decode(bytes.subarray(0, 4_000_000)) + fin(bytes);
  const a = (nom: string): boolean => texte.includes(Array.from(nom, (c) => `${c}\0`).join(''));
  if (a('EncryptedPackage')) return sans('protege', 'un classeur protégé par un mot de passe', SANS_MOT_DE_PASSE);
  if (a('Workbook') || a('Book')) return sans('xls', 'un classeur au format .xls d’avant 2007', ENREGISTRE);
  if (a('WordDocument')) return sans('document', 'un document Word au format .doc', AUTRE);
  if (a('PowerPoint Document')) return sans('document', 'une présentation au format .ppt', AUTRE);
  return sans('xls', 'un fichier d’Office d’avant 2007, ou protégé par un mot de passe', ENREGISTRE);
}

function fin(bytes: Uint8Array): string {
  return bytes.length > 4_000_000 ? new TextDecoder('latin1').decode(bytes.subarray(-1_000_000)) : '';
}

function natureZip(bytes: Uint8Array, debut: string): NatureDeClasseur | null {
  let entrees: Entree[];
  try {
    entrees = entreesDe(bytes);
  } catch (cause) {
    if (!(cause instanceof ZipIllisible)) throw cause;
    return natureDeZipAbime(bytes, debut, cause.message);
  }
  const trouve = (nom: string | RegExp): Entree | undefined =>
    entrees.find((e) => (typeof nom === 'string' ? e.nom === nom : nom.test(e.nom)));
  const mime = trouve('mimetype');
  const type = mime && mime.methode === STOCKE && mime.taille < 200 ? texteBorne(bytes, mime) : '';
  const manifeste = trouve('META-INF/manifest.xml');
  const chiffre = manifeste !== undefined && texteBorne(bytes, manifeste).includes('encryption-data');
  if (type !== '' || manifeste) {
    if (chiffre || trouve('encrypted-package')) {
      return sans('protege', 'un classeur OpenDocument protégé par un mot de passe', SANS_MOT_DE_PASSE);
    }
    const contenu = trouve('content.xml');
    if (type.startsWith(ODS) && contenu) return lu('ods', 'un classeur .ods', bytes, contenu, NOM_DE_TABLE);
    if (type.startsWith('application/vnd.oasis'))
      return sans('document', 'un document OpenDocument, sans feuilles', AUTRE);
  }
  if (trouve('xl/workbook.bin')) return sans('xlsb', 'un classeur binaire d’Excel (.xlsb)', ENREGISTRE);
  const classeur = trouve(/^xl\/workbook\d*\.xml$/);
  if (classeur) return lu('xlsx', 'un classeur .xlsx', bytes, classeur, NOM_DE_FEUILLE);
  if (trouve('word/document.xml')) return sans('document', 'un document Word', AUTRE);
  if (trouve('ppt/presentation.xml')) return sans('document', 'une présentation PowerPoint', AUTRE);
  if (trouve('Index/Document.iwa'))
    return sans('document', 'un fichier d’Apple (Numbers, Pages ou Keynote)', ENREGISTRE);
  return null;
}

/** A zip cut short, or whose directory does not hold: its first bytes say whether it was a workbook. */
function natureDeZipAbime(bytes: Uint8Array, debut: string, detail: string): NatureDeClasseur | null {
  const bouts = debut + new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)) + fin(bytes);
  const autre = new TextDecoder('latin1').decode(bytes.subarray(-65_536));
  const estClasseur = /xl\/(workbook|worksheets|sharedStrings|styles|_rels)/.test(bouts + autre) || debut.includes(ODS);
  if (!estClasseur) return null;
  if (detail.includes('mot de passe'))
    return sans('protege', 'un classeur protégé par un mot de passe', SANS_MOT_DE_PASSE);
  return sans(
    'abime',
    'un classeur abîmé',
    'Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis redonnez-le.'
  );
}

function lu(genre: 'xlsx' | 'ods', nom: string, bytes: Uint8Array, entree: Entree, motif: RegExp): NatureDeClasseur {
  try {
    const texte = texteBorne(bytes, entree);
    const feuilles = Array.from(texte.matchAll(motif), ([, double, simple]) => decode(double ?? simple ?? ''));
    const siennes = feuilles.filter((feuille) => FEUILLES.has(cleDeTexte(feuille))).length;
    return { genre, nom, feuilles, deContrat: siennes >= 2, suite: null };
  } catch {
    return { genre, nom, feuilles: null, deContrat: false, suite: null };
  }
}

/** The text of a part, or its beginning, without waiting. */
function texteBorne(bytes: Uint8Array, entree: Entree): string {
  const brut = contenuDe(bytes, entree);
  const decodeur = new TextDecoder();
  if (entree.methode === STOCKE) return decodeur.decode(brut.subarray(0, PARTIE_MAX));
  let texte = '';
  let taille = 0;
  const flux = new Inflate((morceau) => {
    taille += morceau.length;
    texte += decodeur.decode(morceau, { stream: true });
  });
  for (let p = 0; p < brut.length && taille < PARTIE_MAX; p += 16_384) {
    flux.push(brut.subarray(p, p + 16_384), p + 16_384 >= brut.length);
  }
  return texte;
}
