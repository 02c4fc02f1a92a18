import type {
  Couverture,
  Dessin,
  Dossier,
  PageDeDossier,
  PagePlanche,
  PageTableau,
  TableauPlace
} from '$lib/words/dossier/dossier.types';
import { LARGEUR_PAR_ANNEE } from '$lib/words/dossier/mise-en-page';
import { MOTS_DE_LA_COMPOSITION, MOTS_DU_DOSSIER as MOTS } from '$lib/words/dossier/mots';
import { piedDeLaPage } from '$lib/words/dossier/pages';
import { questionDeLaPage } from '$lib/words/dossier/questions';
import { definitionsDesPages, MOTS_DES_TERMES } from '$lib/words/dossier/termes';
import { cheminSvg } from './chemin';
import { jalonsSvg } from './jalons';
import { moisSvg } from './mois';
import { pileSvg } from './pile';
import { legendeHtml, pontSvg } from './pont';
import { reperesSvg } from './reperes';
import { STYLE } from './style';
import { enCellule, enHtml } from './texte';

/** What a bridge is laid out in, beside the figures to keep and on a telephone. */
const LARGEURS = { large: 560, etroit: 340 } as const;

/** Figures to keep and lines of a note over which a sheet is written closer, so that it stays one. */
const AU_LARGE = { chiffres: 4, lignes: 6 } as const;

const serree = ({ chiffres, note }: PagePlanche): boolean =>
  chiffres.length > AU_LARGE.chiffres || note.split('\n').length > AU_LARGE.lignes;

/** Nothing but its own style: neither code nor anything from elsewhere, whatever the file would hold. */
const POLITIQUE = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A pack as one file that opens by a double click, is mailed and archived: no code, nothing from elsewhere, an A4 sheet
 * lying down for each page, each with its foot.
 * @returns an HTML page, the same for the same pack
 */
export function dossierHtml(dossier: Dossier): string {
  const feuilles = dossier.pages.map((page, i) => feuille(page, i + 1, dossier));
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLITIQUE}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="Trajectoire">
<meta name="description" content="${enHtml(dossier.pied)}">
<meta name="dcterms.date" content="${enHtml(dossier.au)}">
<title>${enHtml(dossier.titre)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${feuilles.join('\n')}
${definitions(dossier)}</main>
</body>
</html>
`;
}

/** After the last sheet, on a screen: what is printed is the sheets of the meeting. */
function definitions({ pages }: Dossier): string {
  const lues = definitionsDesPages(pages).map(
    ({ terme, texte }) => `<dt>${enHtml(terme)}</dt><dd>${enHtml(texte)}</dd>`
  );
  if (lues.length === 0) return '';
  return `<aside class="definitions" aria-label="${MOTS_DES_TERMES.titre}"><h2>${MOTS_DES_TERMES.titre}</h2><dl>${lues.join('')}</dl></aside>\n`;
}

function feuille(page: PageDeDossier, rang: number, dossier: Dossier): string {
  const titre = `titre-${rang}`;
  const corps =
    page.genre === 'couverture'
      ? couverture(page, titre)
      : `${paragraphe('posee', questionDeLaPage(page))}${titreDe(page.titre, titre, rang === 1 ? 'h1' : 'h2')}\n${corpsDe(page, rang)}`;
  const commentee = page.commentaire === undefined ? '' : ' commentee';
  const dense = page.genre === 'planche' && serree(page) ? ' dense' : '';
  return `<section class="feuille ${page.genre}${commentee}${dense}" id="page-${rang}">
${corps}
${pied(dossier, page, rang)}
</section>`;
}

/** The first of a file is that of the file: a sheet alone has no cover. */
const titreDe = (titre: string, id: string, balise: 'h1' | 'h2'): string =>
  `<${balise} id="${id}">${enHtml(titre)}</${balise}>`;

const paragraphe = (classe: string, texte: string | null): string =>
  texte === null || texte === '' ? '' : `<p class="${classe}">${enHtml(texte)}</p>`;

function couverture({ titre, sousTitre, message }: Couverture, id: string): string {
  return `<div><h1 id="${id}">${enHtml(titre)}</h1>${paragraphe('sous-titre', sousTitre)}${paragraphe('message', message)}</div>`;
}

function corpsDe(page: Exclude<PageDeDossier, Couverture>, rang: number): string {
  switch (page.genre) {
    case 'planche':
      return planche(page, rang);
    case 'tableau':
      return tableauDeLaPage(page, rang);
    case 'liste':
      return `<ul>${page.lignes.map((ligne) => `<li>${enHtml(ligne)}</li>`).join('')}</ul>`;
  }
}

/** What who made the pack wrote under a page. */
const commentaireDe = ({ commentaire }: PageDeDossier): string =>
  commentaire === undefined
    ? ''
    : `<p class="commentaire"><strong>${enHtml(MOTS_DE_LA_COMPOSITION.commentaire)}</strong>${enHtml(commentaire)}</p>`;

function planche(page: PagePlanche, rang: number): string {
  const { sousTitre, dessin, chiffres, question, note } = page;
  const trace =
    dessin.genre === 'tableau' ? tableauNomme(dessin, dessin.legende, rang) : deuxLargeurs(dessin) + legendeDe(dessin);
  const cles = chiffres.map(({ libelle, precision, valeur, manque }) => {
    const classe = manque ? ' class="manque"' : '';
    return `<div><dt>${enHtml(libelle)} <span>${enHtml(precision)}</span></dt><dd${classe}>${enHtml(valeur)}</dd></div>`;
  });
  return `${paragraphe('sous-titre', sousTitre)}
<div class="cote-a-cote"><div class="dessin">${trace}</div>
<div class="cles"><dl>${cles.join('')}</dl>${paragraphe('question', question)}</div></div>
${commentaireDe(page)}
${paragraphe('note', note)}`;
}

type DessinTrace = Exclude<Dessin, { genre: 'tableau' }>;

/** For a sheet, and for a telephone: one of them is shown. */
function deuxLargeurs(dessin: DessinTrace): string {
  const large = dessin.genre === 'pont' ? LARGEURS.large : LARGEUR_PAR_ANNEE;
  return (
    svgDe(dessin, { largeur: large, classe: 'large' }) + svgDe(dessin, { largeur: LARGEURS.etroit, classe: 'etroit' })
  );
}

function svgDe(dessin: DessinTrace, ou: { largeur: number; classe: string }): string {
  switch (dessin.genre) {
    case 'pont':
      return pontSvg(dessin.pont, ou);
    case 'chemin':
      return cheminSvg(dessin.chemin, ou);
    case 'pile':
      return pileSvg(dessin.pile, ou);
    case 'jalons':
      return jalonsSvg(dessin.jalons, ou);
    case 'reperes':
      return reperesSvg(dessin.reperes, ou);
    case 'mois':
      return moisSvg(dessin.mois, ou);
  }
}

/** Lines are named where they end. */
const legendeDe = (dessin: DessinTrace): string => (dessin.genre === 'pont' ? legendeHtml(dessin.pont) : '');

function tableauDeLaPage(page: PageTableau, rang: number): string {
  const dit = page.nom === null ? tableau(page, `titre-${rang}`) : tableauNomme(page, page.nom, rang);
  return `${dit}\n${commentaireDe(page)}\n${paragraphe('note', page.note)}`;
}

/** Its name stands above it, not within: a narrow screen scrolls the table alone. */
const tableauNomme = (place: TableauPlace, nom: string, rang: number): string =>
  `<p class="sous-titre nom-du-tableau" id="nom-${rang}">${enHtml(nom)}</p>\n${place.lignes.length === 0 ? '' : tableau(place, `nom-${rang}`)}`;

/** @param nom identifier of what names it */
function tableau({ corps, colonnes, lignes }: TableauPlace, nom: string): string {
  const largeur = colonnes.reduce((somme, colonne) => somme + colonne.largeur, 0);
  const cols = colonnes.map((colonne) => `<col style="width:${((100 * colonne.largeur) / largeur).toFixed(2)}%">`);
  const classe = (c: number): string => (colonnes[c]?.chiffre ? ' class="n"' : '');
  const tetes = colonnes.map(({ titre }, c) =>
    titre === '' ? '<td></td>' : `<th scope="col"${classe(c)}>${enCellule(titre)}</th>`
  );
  const rangees = lignes.map((ligne) => {
    const cellules = ligne.map((texte, c) =>
      c === 0 ? `<th scope="row"${classe(c)}>${enCellule(texte)}</th>` : `<td${classe(c)}>${enCellule(texte)}</td>`
    );
    return `<tr>${cellules.join('')}</tr>`;
  });
  // Reached by keys: a narrow screen scrolls it.
  return `<div class="defilant" role="region" aria-labelledby="${nom}" tabindex="0">
<table aria-labelledby="${nom}" style="--corps:${corps};--largeur:${largeur.toFixed(3)}">
<colgroup>${cols.join('')}</colgroup>
<thead><tr>${tetes.join('')}</tr></thead>
<tbody>
${rangees.join('\n')}
</tbody>
</table></div>`;
}

function pied(dossier: Dossier, page: PageDeDossier, rang: number): string {
  const { simule, adresse, pages } = dossier;
  const dit = piedDeLaPage(dossier, page);
  return `<footer>${simule ? paragraphe('simule', MOTS.simule) : ''}<div><p>${enHtml(dit)}</p><p>${adresseHtml(adresse)}</p></div><p class="rang">${enHtml(MOTS.rang(rang, pages.length))}</p></footer>`;
}

/** Led to where it can be followed; elsewhere it is read. */
function adresseHtml(adresse: string): string {
  const dite = enHtml(MOTS.adresse(adresse));
  const ecrite = enHtml(adresse);
  return /^https?:\/\//u.test(adresse) ? dite.replace(ecrite, () => `<a href="${ecrite}">${ecrite}</a>`) : dite;
}
