import { strToU8, zipSync } from 'fflate';
import { MOTS_DU_RELEVE as MOTS, type Releve, type TableDuReleve } from '$lib/words/saisie/releve';
import { enHtml } from '../html/texte';
import { COULEURS, POLICE } from '../pptx/charte';

const ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAQUET = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Width of the text of an A4 page, in twentieths of a point. */
const LARGEUR = 9638;

type Style = 'Title' | 'Subtitle' | 'Heading1' | 'Simule' | 'Normal' | 'Footer';

/** A paragraph; its line breaks stay. */
function paragraphe(texte: string, style: Style = 'Normal', gras = false): string {
  const proprietes = gras ? '<w:rPr><w:b/></w:rPr>' : '';
  const lignes = texte.split('\n').map((ligne) => `<w:t xml:space="preserve">${enHtml(ligne)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${proprietes}${lignes.join('<w:br/>')}</w:r></w:p>`;
}

/** A table whose head is repeated at each page, and whose rows are never cut. */
function tableau({ entetes, lignes }: TableDuReleve): string {
  const largeur = Math.floor(LARGEUR / entetes.length);
  const cellule = (texte: string, gras: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${largeur}" w:type="dxa"/></w:tcPr>${paragraphe(texte, 'Normal', gras)}</w:tc>`;
  const rangee = (textes: readonly string[], tete: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${tete ? '<w:tblHeader/>' : ''}</w:trPr>${textes.map((t) => cellule(t, tete)).join('')}</w:tr>`;
  const colonnes = entetes.map(() => `<w:gridCol w:w="${largeur}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Releve"/><w:tblW w:w="${LARGEUR}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>${colonnes}</w:tblGrid>${rangee(entetes, true)}${lignes.map((ligne) => rangee(ligne, false)).join('')}</w:tbl>`;
}

const style = (id: Style, nom: string, taille: number, suite = '', avant = 0): string =>
  `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${nom}"/><w:qFormat/><w:pPr>${id === 'Heading1' ? '<w:keepNext/>' : ''}<w:spacing w:before="${avant}" w:after="80"/>${id === 'Heading1' ? '<w:outlineLvl w:val="0"/>' : ''}</w:pPr><w:rPr>${suite}<w:sz w:val="${taille}"/></w:rPr></w:style>`;

const bord = (nom: string, couleur: string, epaisseur: number) =>
  `<w:${nom} w:val="single" w:sz="${epaisseur}" w:space="0" w:color="${couleur}"/>`;

const STYLES = `${ENTETE}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${POLICE}" w:hAnsi="${POLICE}" w:cs="${POLICE}"/><w:color w:val="${COULEURS.ink}"/><w:sz w:val="20"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', 20),
  style('Title', 'Title', 40, '<w:b/>'),
  style('Subtitle', 'Subtitle', 26, '<w:b/>'),
  style('Heading1', 'heading 1', 26, `<w:b/><w:color w:val="${COULEURS.accent}"/>`, 280),
  style('Simule', 'Données simulées', 20, `<w:b/><w:color w:val="${COULEURS.worse}"/>`),
  style('Footer', 'footer', 16, `<w:color w:val="${COULEURS['ink-2']}"/>`)
].join(
  ''
)}<w:style w:type="table" w:styleId="Releve"><w:name w:val="Relevé"/><w:tblPr><w:tblBorders>${bord('bottom', COULEURS.line, 4)}${bord('insideH', COULEURS.line, 4)}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${bord('bottom', COULEURS.ink, 12)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`;

const champ = (nom: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${nom} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function piedDePage({ pied, simule }: Releve): string {
  const textes = [...pied, ...(simule === null ? [] : [simule])].map((texte) => paragraphe(texte, 'Footer'));
  const pages = `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>${champ('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${champ('NUMPAGES')}</w:p>`;
  return `${ENTETE}<w:ftr xmlns:w="${W}">${textes.join('')}${pages}</w:ftr>`;
}

function document(releve: Releve): string {
  const { titre, contrat, seance, participants, synthese, tables, simule } = releve;
  const corps = [
    paragraphe(titre, 'Title'),
    paragraphe(contrat, 'Subtitle'),
    paragraphe(seance),
    ...(simule === null ? [] : [paragraphe(simule, 'Simule')]),
    ...(participants === null ? [] : [paragraphe(MOTS.participantsDits, 'Heading1'), paragraphe(participants)]),
    ...(synthese.length === 0 ? [] : [paragraphe(MOTS.synthese, 'Heading1'), ...synthese.map((t) => paragraphe(t))]),
    ...tables.flatMap((table) => [paragraphe(table.titre, 'Heading1'), tableau(table)]),
    ...(tables.length === 0 && synthese.length === 0 ? [paragraphe(MOTS.vide)] : [])
  ];
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="pied"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  // A table that ends a document is followed by a paragraph, or Word refuses it.
  return `${ENTETE}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${corps.join('')}<w:p/>${page}</w:body></w:document>`;
}

const relation = (id: string, genre: string, cible: string) =>
  `<Relationship Id="${id}" Type="${genre}" Target="${cible}"/>`;
const relations = (liste: string) => `${ENTETE}<Relationships xmlns="${PAQUET}/relationships">${liste}</Relationships>`;

/** The minutes of a meeting as a text document that any office suite edits; the same for the same minutes. */
export function releveDocx(releve: Releve): Uint8Array {
  const parties: Record<string, string> = {
    '[Content_Types].xml': `${ENTETE}<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/></Types>`,
    '_rels/.rels': relations(relation('document', `${R}/officeDocument`, 'word/document.xml')),
    'word/document.xml': document(releve),
    'word/styles.xml': STYLES,
    'word/footer1.xml': piedDePage(releve),
    'word/_rels/document.xml.rels': relations(
      relation('styles', `${R}/styles`, 'styles.xml') + relation('pied', `${R}/footer`, 'footer1.xml')
    )
  };
  const octets = Object.fromEntries(Object.entries(parties).map(([nom, texte]) => [nom, strToU8(texte)]));
  return zipSync(octets, { level: 6, mtime: new Date('2000-01-01T00:00:00') });
}
