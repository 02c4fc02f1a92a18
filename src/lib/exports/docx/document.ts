import { strToU8, zipSync } from 'fflate';
import { enHtml, sansFormule } from '../html/texte';
import { COULEURS, POLICE } from '../pptx/charte';

const ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAQUET = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PROPRIETES = 'application/vnd.openxmlformats-package.core-properties+xml';

/** Sides and margin of an A4 page, in twentieths of a point. */
const A4 = { court: 11_906, long: 16_838, marge: 1134 } as const;

/** Styles that an office suite shows and that an agency can restyle. */
export type Style = 'Title' | 'Subtitle' | 'Heading1' | 'Simule' | 'Normal' | 'Note' | 'Footer';

/** A text document: its body, what stands at the foot of its pages, how they lie. */
export interface Texte {
  /** Title among the properties of the file. */
  titre: string;
  /** Day that it says to be of, ISO: the same document is the same bytes. */
  au: string;
  /** Elements of the body: see `paragraphe` and `tableau`. */
  corps: readonly string[];
  /** Sentences of the foot, above the number of the page. */
  pied: readonly string[];
  couchee: boolean;
}

interface Mise {
  gras?: boolean;
  droite?: boolean;
  /** Size of its letters, in points, where it is not that of its style. */
  corps?: number;
  /** Stays on the page of what follows it. */
  suivi?: boolean;
}

/** A paragraph; its line breaks stay. */
export function paragraphe(texte: string, style: Style = 'Normal', mise: Mise = {}): string {
  const { gras = false, droite = false, corps, suivi = false } = mise;
  const lettres = `${gras ? '<w:b/>' : ''}${corps === undefined ? '' : `<w:sz w:val="${Math.round(2 * corps)}"/>`}`;
  const proprietes = lettres === '' ? '' : `<w:rPr>${lettres}</w:rPr>`;
  const lignes = texte.split('\n').map((ligne) => `<w:t xml:space="preserve">${enHtml(ligne)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${suivi ? '<w:keepNext/>' : ''}${droite ? '<w:jc w:val="right"/>' : ''}</w:pPr><w:r>${proprietes}${lignes.join('<w:br/>')}</w:r></w:p>`;
}

/** A column of a table: its head, the share of the width that it takes, figures to the right. */
export interface Colonne {
  titre: string;
  part: number;
  chiffre: boolean;
}

interface MiseDeTableau {
  couchee: boolean;
  /** Size of its letters, in points. */
  corps?: number;
  /** The first cell of a row names it. */
  rangsNommes?: boolean;
}

/** A table whose head is repeated at each page, and whose rows are never cut; one without heads has none. */
export function tableau(
  colonnes: readonly Colonne[],
  lignes: readonly (readonly string[])[],
  { couchee, corps, rangsNommes = false }: MiseDeTableau
): string {
  const utile = largeurUtile(couchee);
  const parts = colonnes.reduce((somme, { part }) => somme + part, 0);
  const largeurs = colonnes.map(({ part }) => Math.floor((utile * part) / parts));
  // A head stays with its first row: alone at the foot of a page, it would name nothing.
  const cellule = (texte: string, c: number, tete: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${largeurs[c] ?? 0}" w:type="dxa"/></w:tcPr>${paragraphe(sansFormule(texte), 'Normal', {
      gras: tete || (rangsNommes && c === 0),
      suivi: tete,
      droite: colonnes[c]?.chiffre ?? false,
      ...(corps !== undefined && { corps })
    })}</w:tc>`;
  const rangee = (textes: readonly string[], tete: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${tete ? '<w:tblHeader/>' : ''}</w:trPr>${textes.map((t, c) => cellule(t, c, tete)).join('')}</w:tr>`;
  const grille = largeurs.map((largeur) => `<w:gridCol w:w="${largeur}"/>`).join('');
  const tetes = colonnes.map(({ titre }) => titre);
  const tete = tetes.every((titre) => titre === '') ? '' : rangee(tetes, true);
  const look = tete === '' ? '<w:tblLook w:val="0000" w:firstRow="0"/>' : '<w:tblLook w:val="0020" w:firstRow="1"/>';
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Tableau"/><w:tblW w:w="${utile}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr><w:tblGrid>${grille}</w:tblGrid>${tete}${lignes.map((ligne) => rangee(ligne, false)).join('')}</w:tbl>`;
}

/** Between the margins of a page lying down, in inches. */
export const LARGEUR_COUCHEE = (A4.long - 2 * A4.marge) / 1440;

const largeurUtile = (couchee: boolean): number => (couchee ? A4.long : A4.court) - 2 * A4.marge;

/** Never the last of their page. */
const DE_TITRE: ReadonlySet<Style> = new Set(['Title', 'Heading1']);

const style = (id: Style, nom: string, taille: number, suite = '', avant = 0): string =>
  `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${nom}"/><w:qFormat/><w:pPr>${DE_TITRE.has(id) ? '<w:keepNext/>' : ''}<w:spacing w:before="${avant}" w:after="80"/>${id === 'Heading1' ? '<w:outlineLvl w:val="0"/>' : ''}</w:pPr><w:rPr>${suite}<w:sz w:val="${taille}"/></w:rPr></w:style>`;

const bord = (nom: string, couleur: string, epaisseur: number) =>
  `<w:${nom} w:val="single" w:sz="${epaisseur}" w:space="0" w:color="${couleur}"/>`;

const STYLES = `${ENTETE}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${POLICE}" w:hAnsi="${POLICE}" w:cs="${POLICE}"/><w:color w:val="${COULEURS.ink}"/><w:sz w:val="20"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', 20),
  style('Title', 'Title', 40, '<w:b/>'),
  style('Subtitle', 'Subtitle', 26, '<w:b/>'),
  style('Heading1', 'heading 1', 26, `<w:b/><w:color w:val="${COULEURS.accent}"/>`, 280),
  style('Simule', 'Données simulées', 20, `<w:b/><w:color w:val="${COULEURS.worse}"/>`),
  style('Note', 'Note', 18, `<w:color w:val="${COULEURS['ink-2']}"/>`, 120),
  style('Footer', 'footer', 16, `<w:color w:val="${COULEURS['ink-2']}"/>`)
].join(
  ''
)}<w:style w:type="table" w:styleId="Tableau"><w:name w:val="Tableau"/><w:tblPr><w:tblBorders>${bord('bottom', COULEURS.line, 4)}${bord('insideH', COULEURS.line, 4)}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${bord('bottom', COULEURS.ink, 12)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`;

const champ = (nom: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${nom} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function piedDePage(pied: readonly string[]): string {
  const pages = `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>${champ('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${champ('NUMPAGES')}</w:p>`;
  return `${ENTETE}<w:ftr xmlns:w="${W}">${pied.map((texte) => paragraphe(texte, 'Footer')).join('')}${pages}</w:ftr>`;
}

function document({ corps, couchee }: Texte): string {
  const { court, long, marge } = A4;
  const taille = couchee
    ? `<w:pgSz w:w="${long}" w:h="${court}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${court}" w:h="${long}"/>`;
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="pied"/>${taille}<w:pgMar w:top="${marge}" w:right="${marge}" w:bottom="${marge}" w:left="${marge}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
  // A table that ends a document is followed by a paragraph, or Word refuses it.
  return `${ENTETE}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${corps.join('')}<w:p/>${page}</w:body></w:document>`;
}

const proprietes = ({ titre, au }: Texte) =>
  `${ENTETE}<cp:coreProperties xmlns:cp="${PAQUET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${enHtml(titre)}</dc:title><dc:creator>Trajectoire</dc:creator><dc:language>fr-FR</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${au}T00:00:00Z</dcterms:created></cp:coreProperties>`;

const relation = (id: string, genre: string, cible: string) =>
  `<Relationship Id="${id}" Type="${genre}" Target="${cible}"/>`;
const relations = (liste: string) => `${ENTETE}<Relationships xmlns="${PAQUET}/relationships">${liste}</Relationships>`;

/** A text document that any office suite edits; the same for the same text. */
export function docx(texte: Texte): Uint8Array {
  const parties: Record<string, string> = {
    '[Content_Types].xml': `${ENTETE}<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="${PROPRIETES}"/></Types>`,
    '_rels/.rels': relations(
      relation('document', `${R}/officeDocument`, 'word/document.xml') +
        relation('proprietes', `${PAQUET}/relationships/metadata/core-properties`, 'docProps/core.xml')
    ),
    'docProps/core.xml': proprietes(texte),
    'word/document.xml': document(texte),
    'word/styles.xml': STYLES,
    'word/footer1.xml': piedDePage(texte.pied),
    'word/_rels/document.xml.rels': relations(
      relation('styles', `${R}/styles`, 'styles.xml') + relation('pied', `${R}/footer`, 'footer1.xml')
    )
  };
  const octets = Object.fromEntries(Object.entries(parties).map(([nom, dit]) => [nom, strToU8(dit)]));
  return zipSync(octets, { level: 6, mtime: new Date('2000-01-01T00:00:00') });
}
