import type { SerieDeCourbe } from './courbe';

/** Columns of the workbook of a chart: what a landing stands between, and how far from its point each bound is. */
interface Colonnes {
  bas: string;
  haut: string;
  dessous: string;
  dessus: string;
}

const A = 'A'.charCodeAt(0);

/** Where the bounds of each series stand, after the columns of all of them: categories are in A. */
function colonnesDesBornes(series: readonly SerieDeCourbe[]): Map<SerieDeCourbe, Colonnes> {
  const bornees = series.filter(({ fourchette }) => fourchette !== undefined);
  return new Map(
    bornees.map((serie, i) => {
      const [bas = '', haut = '', dessous = '', dessus = ''] = [0, 1, 2, 3].map((n) =>
        String.fromCharCode(A + 1 + series.length + 4 * i + n)
      );
      return [serie, { bas, haut, dessous, dessus }];
    })
  );
}

/** What its first cell says of each of these columns. */
const TETES: Readonly<Record<keyof Colonnes, string>> = {
  ...{
    bas: 'borne basse',
    haut: 'borne haute',
    dessous: 'de la borne basse au point',
    dessus: 'du point à la borne haute'
  }
};

const texte = (ou: string, dit: string): string =>
  `<c r="${ou}" t="inlineStr"><is><t>${dit.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;

/** The sheet of a chart with the bounds of its landings: who changes one sees its bar follow. */
export function avecBornes(feuille: string, series: readonly SerieDeCourbe[]): string {
  const colonnes = colonnesDesBornes(series);
  if (colonnes.size === 0) return feuille;
  const ajouts = new Map<number, string>();
  const ajoute = (ligne: number, cellules: string) => ajouts.set(ligne, (ajouts.get(ligne) ?? '') + cellules);
  let derniere = '';
  for (const [serie, c] of colonnes) {
    const { fourchette, valeurs, name } = serie;
    const point = fourchette && valeurs[fourchette.rang];
    if (fourchette === undefined || point === undefined || point === null) continue;
    const ligne = fourchette.rang + PREMIERE_LIGNE;
    const sien = String.fromCharCode(A + 1 + series.indexOf(serie)) + String(ligne);
    const nombre = (ou: string, valeur: number, formule = '') =>
      `<c r="${ou}${ligne}">${formule && `<f>${formule}</f>`}<v>${valeur}</v></c>`;
    ajoute(
      1,
      (Object.keys(TETES) as (keyof Colonnes)[]).map((quoi) => texte(`${c[quoi]}1`, `${name}, ${TETES[quoi]}`)).join('')
    );
    ajoute(
      ligne,
      nombre(c.bas, point - fourchette.dessous) +
        nombre(c.haut, point + fourchette.dessus) +
        nombre(c.dessous, fourchette.dessous, `${sien}-${c.bas}${ligne}`) +
        nombre(c.dessus, fourchette.dessus, `${c.haut}${ligne}-${sien}`)
    );
    derniere = c.dessus;
  }
  return feuille
    .replace(/(<dimension ref="A1:)[A-Z]+/u, `$1${derniere}`)
    .replaceAll(/ spans="1:\d+"/gu, '')
    .replace(/<row r="(\d+)"[^>]*>.*?(?=<\/row>)/gsu, (dit, rang: string) => dit + (ajouts.get(Number(rang)) ?? ''));
}

const PREMIERE_LIGNE = 2;

/** Between what and what a landing stands, as the error bars of its point, read in these columns. */
export function barresDErreur(serie: SerieDeCourbe, series: readonly SerieDeCourbe[]): string {
  const { couleur, fourchette, valeurs } = serie;
  const colonnes = colonnesDesBornes(series).get(serie);
  if (fourchette === undefined || colonnes === undefined) return '';
  const { rang, dessous, dessus } = fourchette;
  const n = valeurs.length;
  const ecart = (colonne: string, euros: number) =>
    `<c:numRef><c:f>Sheet1!$${colonne}$${PREMIERE_LIGNE}:$${colonne}$${n + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${n}"/><c:pt idx="${rang}"><c:v>${euros}</c:v></c:pt></c:numCache></c:numRef>`;
  const trait = `<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="${couleur}"/></a:solidFill></a:ln></c:spPr>`;
  return `<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${ecart(colonnes.dessus, dessus)}</c:plus><c:minus>${ecart(colonnes.dessous, dessous)}</c:minus>${trait}</c:errBars>`;
}
