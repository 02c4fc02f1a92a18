import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { avecBornes, barresDErreur } from './bornes';
import { COULEURS, mendeTheme, selonLeTheme } from './charte';
import type { SerieDeCourbe, TraitDeSerie } from './courbe';
import { couleurDuMontant, encreDe, type PileNative, type SerieDePile } from './pile';
import { MONTANTS, SOCLE } from './pont';
import type { ReperesNatifs } from './reperes';

type Mend = (xml: string) => string;

/** What the library cannot be told of a chart: what the labels of a bridge say, or how each line of a curve is drawn. */
export type Retouche =
  | { genre: 'pont'; montants: readonly string[] }
  | { genre: 'courbe'; series: readonly SerieDeCourbe[] }
  | ({ genre: 'pile' } & PileNative)
  | ({ genre: 'reperes' } & ReperesNatifs);

/**
 * What the library writes against the schema of the format, which PowerPoint repairs aloud or refuses, mended in the
 * package; colours and font left to its theme; and what makes two writings of one deck differ (dates, a counter of
 * charts that goes on from deck to deck).
 * @param date ISO, of the file and of each of its parts
 * @param accent that of an agency; ours without
 * @param retouches of each chart, in order
 */
export function repare(
  brut: Uint8Array,
  date: string,
  { accent = null, retouches = [] }: { accent?: string | null; retouches?: readonly Retouche[] } = {}
): Uint8Array {
  const parties = Object.entries(unzipSync(brut)).filter(([nom]) => !nom.endsWith('/'));
  const renomme = comptesDepuisUn(parties.map(([nom]) => nom));
  const noms = new Set(parties.map(([nom]) => renomme(nom)));
  // Dates of a zip are local: written from the parts of this one, so that they read alike everywhere.
  const options = { level: 6, mtime: new Date(date) } as const;
  const sortie: Zippable = {};
  for (const [ancien, octets] of parties) {
    const nom = renomme(ancien);
    const mendes = nom.endsWith('.xlsx')
      ? repareClasseur(octets, date, retouches[rangDe(nom)])
      : /\.(?:xml|rels)$/u.test(nom)
        ? strToU8(mendePartie(nom, renomme(strFromU8(octets)), { noms, date, accent, retouches }))
        : octets;
    sortie[nom] = [mendes, options];
  }
  return zipSync(sortie, options);
}

/** Rank, from 0, of the chart that a part or a workbook is of. */
const rangDe = (nom: string): number => Number(/\d+(?=\.\w+$)/u.exec(nom)?.[0]) - 1;

/** The workbook of a chart: the library writes a cell without figure for zero and for what is not known. */
function repareClasseur(octets: Uint8Array, date: string, retouche: Retouche | undefined): Uint8Array {
  const series = seriesDe(retouche);
  const bornes: Mend = (feuille) => (retouche?.genre === 'courbe' ? avecBornes(feuille, retouche.series) : feuille);
  const parties = unzipSync(repare(octets, date));
  const options = { level: 6, mtime: new Date(date) } as const;
  const sortie: Zippable = {};
  for (const [nom, contenu] of Object.entries(parties)) {
    const mendes = /^xl\/worksheets\/sheet\d+\.xml$/u.test(nom)
      ? strToU8(
          bornes(
            strFromU8(contenu).replace(/<c r="([B-Z])(\d+)"><v><\/v><\/c>/gu, (_, colonne: string, ligne: string) => {
              const valeur = series[colonne.charCodeAt(0) - SECONDE_COLONNE]?.valeurs[Number(ligne) - 2];
              return series.length === 0 || valeur === 0 ? `<c r="${colonne}${ligne}"><v>0</v></c>` : '';
            })
          )
        )
      : contenu;
    sortie[nom] = [mendes, options];
  }
  return zipSync(sortie, options);
}

function seriesDe(retouche: Retouche | undefined): readonly { valeurs: readonly (number | null)[] }[] {
  if (retouche === undefined || retouche.genre === 'pont') return [];
  if (retouche.genre === 'reperes') return [retouche.valeurs, retouche.reperes];
  if (retouche.genre === 'courbe') return retouche.series;
  return retouche.attendu === null ? retouche.series : [...retouche.series, retouche.attendu];
}

/** Its series stand from column B on. */
const SECONDE_COLONNE = 'B'.charCodeAt(0);

/** The library counts charts of all the decks that a page wrote: those of this one are counted from 1. */
function comptesDepuisUn(noms: readonly string[]): Mend {
  const rangs = noms.flatMap((nom) => /charts\/chart(\d+)\.xml$/u.exec(nom)?.[1] ?? []).map(Number);
  const avant = Math.min(...rangs) - 1;
  return rangs.length === 0 || avant === 0
    ? (texte) => texte
    : (texte) =>
        texte.replace(
          /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/gu,
          (_, nom: string, rang: string) => nom + String(Number(rang) - avant)
        );
}

function mendePartie(
  nom: string,
  xml: string,
  {
    noms,
    date,
    accent,
    retouches
  }: { noms: ReadonlySet<string>; date: string; accent: string | null; retouches: readonly Retouche[] }
): string {
  const selon: readonly [RegExp, Mend][] = [
    [/^\[Content_Types\]\.xml$/u, (x) => sansFantomes(x, noms)],
    [/^docProps\/core\.xml$/u, (x) => x.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}`)],
    [/^xl\/sharedStrings\.xml$/u, (x) => x.replaceAll(' xml:space="preserve"', '')],
    [/^ppt\/presentation\.xml$/u, notesAvantDiapos],
    [/^ppt\/theme\/theme\d+\.xml$/u, (x) => mendeTheme(x, accent)],
    [/^ppt\/charts\/chart\d+\.xml$/u, (x) => mendeGraphique(x, retouches[rangDe(nom)])],
    [/^ppt\/slide(?:s|Layouts)\/slide(?:Layout)?\d+\.xml$/u, mendeDiapo],
    [/^ppt\/slides\/slide\d+\.xml$/u, titreSelonLeGabarit],
    [/^ppt\/(?:charts|slides|slideLayouts|slideMasters)\/\w+\.xml$/u, selonLeTheme]
  ];
  const mende = selon.filter(([motif]) => motif.test(nom)).reduce((x, [, mend]) => mend(x), xml);
  return mende.replaceAll('lang="en-US"', 'lang="fr-FR"');
}

/** A type said of a part that is not there. */
const sansFantomes = (xml: string, noms: ReadonlySet<string>): string =>
  xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/gu, (dit, partie: string) => (noms.has(partie) ? dit : ''));

/** The list of masters of notes stands before that of slides. */
function notesAvantDiapos(xml: string): string {
  const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/su.exec(xml)?.[0];
  return notes === undefined ? xml : xml.replace(notes, '').replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`);
}

function mendeGraphique(lu: string, retouche: Retouche | undefined): string {
  const xml = retouche?.genre === 'pile' ? empilee(lu, retouche) : lu;
  const axes = new Set([...xml.matchAll(/<c:(?:cat|val)Ax>\s*<c:axId val="(\d+)"/gu)].map(([, id]) => id));
  return (
    xml
      .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
      .replace(/<c:axId val="(\d+)"\s*\/>(?=\s*(?:<c:axId|<\/c:(?:bar|line)Chart))/gu, (dit, id: string) =>
        axes.has(id) ? dit : ''
      )
      .replace(/(<c:noMultiLvlLbl [^>]*\/>)\s*(<c:tickLblSkip [^>]*\/>)/gu, '$2$1')
      // Categories of one level, as every reader of charts takes them.
      .replaceAll(/<(\/?)c:multiLvlStrRef>/gu, '<$1c:strRef>')
      .replaceAll(/<(\/?)c:multiLvlStrCache>/gu, '<$1c:strCache>')
      .replaceAll(/<\/?c:lvl>/gu, '')
      .replace('<c:lineChart>', '<c:lineChart><c:grouping val="standard"/>')
      .replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/gu, '')
      .replace(/<c:ser>.*?<\/c:ser>/gsu, (serie) => {
        if (retouche?.genre === 'courbe') return tracee(serie, retouche.series);
        if (retouche?.genre === 'pile') return serie;
        if (retouche?.genre === 'reperes') return encadree(serie, retouche);
        if (serie.includes(MONTANTS)) return etiquetee(sansEncre(serie), retouche?.montants ?? []);
        return serie.includes(SOCLE) ? sansEncre(serie) : serie;
      })
  );
}

const POINTS_D_UNE_MARQUE = 8;
const encre = (couleur: string): string => `<a:solidFill><a:srgbClr val="${couleur}"/></a:solidFill>`;

/** A line in its own dash and mark, which the library gives alike to all. */
function tracee(serie: string, series: readonly SerieDeCourbe[]): string {
  const style = series[Number(/<c:idx val="(\d+)"/u.exec(serie)?.[1])];
  const [tete, suite] = parties(serie);
  if (style === undefined) return serie;
  const { couleur, tiret, ouverts, fin = false } = style;
  const trait = `<a:ln w="${fin ? 12_700 : 28_575}" cap="flat">${encre(couleur)}<a:prstDash val="${tiret}"/><a:round/></a:ln>`;
  const points = ouverts.map(
    (rang) =>
      `<c:dPt><c:idx val="${rang}"/>${marqueDe(style, true)}<c:bubble3D val="0"/><c:spPr>${trait}</c:spPr></c:dPt>`
  );
  const tousOuverts = style.valeurs.every((valeur, rang) => valeur === null || ouverts.includes(rang));
  return `${tete}<c:spPr>${trait}</c:spPr>${marqueDe(style, tousOuverts)}${points.join('')}${barresDErreur(style, series)}${suite}`;
}

/** A bar, dark where it does not fill its frame; or the frame, drawn over it. */
function encadree(serie: string, { manquent, textes }: ReperesNatifs): string {
  const [tete, suite] = parties(serie);
  const estValeur = /<c:idx val="(\d+)"/u.exec(serie)?.[1] === '0';
  const [fond, sur] = estValeur ? [encre(COULEURS.accent), 'valeur'] : ['<a:noFill/>', 'repere'];
  const bord = `<a:ln w="19050">${estValeur ? '<a:noFill/>' : encre(COULEURS.ink)}</a:ln>`;
  const sombres = estValeur ? manquent : [];
  const points = sombres.map(
    (rang) =>
      `<c:dPt><c:idx val="${rang}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${encre(COULEURS.worse)}${bord}</c:spPr></c:dPt>`
  );
  const dits = textes.map((texte, i) =>
    texte.sur === sur
      ? etiquette(i, texte.dit, COULEURS.ink, 'outEnd')
      : `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`
  );
  return `${tete}<c:spPr>${fond}${bord}</c:spPr><c:invertIfNegative val="0"/>${points.join('')}<c:dLbls>${dits.join('')}${MONTRE(0)}</c:dLbls>${suite}`;
}

const parties = (serie: string): [tete: string, suite: string] => [
  /^.*?<\/c:tx>/su.exec(serie)?.[0] ?? '',
  /<c:cat>.*$/su.exec(serie)?.[0] ?? ''
];

/** Piles, each rung in its own ground with its amounts; what was expected leaves them, for a line over them. */
function empilee(xml: string, { series, attendu }: PileNative): string {
  let ligne = '';
  const barres = xml.replace(/<c:ser>.*?<\/c:ser>/gsu, (dite) => {
    const style = series[Number(/<c:idx val="(\d+)"/u.exec(dite)?.[1])];
    const [tete, suite] = parties(dite);
    if (style !== undefined) return `${tete}${encreDe(style)}<c:invertIfNegative val="0"/>${montantsDe(style)}${suite}`;
    ligne =
      attendu === null ? '' : tracee(dite, Array<SerieDeCourbe>(series.length + 1).fill({ ...ATTENDU, ...attendu }));
    return '';
  });
  const axes = [...xml.matchAll(/<c:(?:cat|val)Ax>\s*(<c:axId val="\d+"\s*\/>)/gu)].map(([, axe]) => axe).join('');
  const dessus =
    ligne === ''
      ? ''
      : `<c:lineChart><c:varyColors val="0"/>${ligne.replace('</c:ser>', '<c:smooth val="0"/></c:ser>')}<c:marker val="1"/>${axes}</c:lineChart>`;
  return barres.replace('</c:barChart>', () => `</c:barChart>${dessus}`);
}

const ATTENDU: Omit<SerieDeCourbe, 'name' | 'valeurs'> = {
  ...{ couleur: COULEURS.ink, tiret: 'dash', marque: 'diamond', ouverts: [] }
};

function montantsDe(serie: SerieDePile): string {
  const dits = serie.textes.map((texte, i) =>
    texte === null
      ? `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`
      : etiquette(i, texte, couleurDuMontant(serie))
  );
  return `<c:dLbls>${dits.join('')}${MONTRE(0)}</c:dLbls>`;
}

const etiquette = (i: number, texte: string, couleur: string, ou = 'ctr'): string =>
  `<c:dLbl><c:idx val="${i}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr lang="fr-FR" sz="1100" b="1">${encre(couleur)}</a:rPr><a:t>${enXml(texte)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${ou}"/>${MONTRE(1)}</c:dLbl>`;

const enXml = (texte: string): string => texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param ouverte drawn as an outline: what is projected, or provisional */
function marqueDe({ couleur, marque }: TraitDeSerie, ouverte: boolean): string {
  if (marque === 'none') return '<c:marker><c:symbol val="none"/></c:marker>';
  const fond = encre(ouverte ? COULEURS.surface : couleur);
  return `<c:marker><c:symbol val="${marque}"/><c:size val="${POINTS_D_UNE_MARQUE}"/><c:spPr>${fond}<a:ln w="19050">${encre(couleur)}</a:ln></c:spPr></c:marker>`;
}

const sansEncre = (serie: string): string =>
  serie.replace(/<c:spPr>.*?<\/c:spPr>/su, '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>');

const ETIQUETTES = /<c:dLbls>.*?<\/c:dLbls>/su;
const MONTRE = (valeur: 0 | 1): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${valeur}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Labels that the library cannot write: each with a text of its own, from the end of its bar on. */
function etiquetee(serie: string, textes: readonly string[]): string {
  const dites = textes.map((texte, i) => {
    const course = `<a:r><a:rPr lang="fr-FR" sz="1200" b="1"/><a:t>${enXml(texte)}</a:t></a:r>`;
    return `<c:dLbl><c:idx val="${i}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p>${course}</a:p></c:rich></c:tx><c:dLblPos val="inBase"/>${MONTRE(1)}</c:dLbl>`;
  });
  return serie.replace(ETIQUETTES, () => `<c:dLbls>${dites.join('')}${MONTRE(0)}</c:dLbls>`);
}

function mendeDiapo(xml: string): string {
  let rang = 0;
  return (
    xml
      .replace(/<a:buSzPct [^>]*\/>/gu, '')
      // A paragraph has its properties before its runs, once.
      .replace(/<a:p>.*?<\/a:p>/gsu, unePropriete)
      .replace(/<p:cNvPr id="\d+"/gu, () => `<p:cNvPr id="${(rang += 1)}"`)
      // A table has no words for who cannot see it: its name is what it is.
      .replace(
        /(<p:graphicFrame>\s*<p:nvGraphicFramePr>\s*<p:cNvPr id="\d+" name="([^"]*)")(?![^>]*descr=)/gu,
        '$1 descr="$2"'
      )
  );
}

const PROPRIETES = /<a:pPr[^>]*\/>|<a:pPr[^>]*>.*?<\/a:pPr>/gsu;

function unePropriete(paragraphe: string): string {
  let premiere = true;
  return paragraphe.replace(PROPRIETES, (dites) => {
    const garde = premiere;
    premiere = false;
    return garde ? dites : '';
  });
}

const TITRE = /<p:sp>(?:(?!<\/p:sp>).)*<p:ph\s[^>]*type="title".*?<\/p:sp>/gsu;

/** What a title too long for its place is written in. */
export const CORPS_DES_TITRES_LONGS = [24, 22, 20, 18] as const;
const REDUIT = new RegExp(` sz="(?:${CORPS_DES_TITRES_LONGS.join('|')})00"`, 'u');

/** Where a title stands and what it is written in are said by its master, once; but for one too long, its size. */
const titreSelonLeGabarit: Mend = (xml) =>
  xml.replace(TITRE, (forme) =>
    forme
      .replace(
        /<a:rPr lang="([^"]*)"([^>]*)>.*?<\/a:rPr>/gsu,
        (_, langue: string, dits: string) => `<a:rPr lang="${langue}"${REDUIT.exec(dits)?.[0] ?? ''} dirty="0"/>`
      )
      .replace(/<a:endParaRPr lang="([^"]*)"[^>]*\/>/gu, '<a:endParaRPr lang="$1" dirty="0"/>')
      .replace(/<p:spPr>.*?<\/p:spPr>/su, '<p:spPr/>')
      .replace(/<a:pPr [^>]*>.*?<\/a:pPr>/gsu, '')
  );
