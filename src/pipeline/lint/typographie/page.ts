import { REMPLACANT } from './regles.js';

/** Elements inside a sentence: the text on either side of one is read as one. All others end what is read. */
const EN_LIGNE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'data', 'dfn', 'em', 'i', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub'],
  ...['sup', 'time', 'tspan', 'u', 'wbr']
]);

/** Elements whose text is not prose. Those of a sentence are read as one character that stands for them. */
const HORS_TEXTE = new Set(['noscript', 'pre', 'script', 'style', 'template', 'textarea']);
const CODE_EN_LIGNE = new Set(['code', 'kbd', 'samp']);

const ATTRIBUT = /\s(?:alt|aria-description|aria-label|label|placeholder|title)="([^"]+)"/g;
const DESCRIPTION = /\sname="description"/;
const CONTENU = /\scontent="([^"]*)"/;

const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decode(texte: string): string {
  if (!texte.includes('&')) return texte;
  return texte.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (entite, hexa?: string, code?: string, nom?: string) => {
    if (nom !== undefined) return ENTITES[nom] ?? entite;
    return String.fromCodePoint(hexa === undefined ? Number(code) : Number.parseInt(hexa, 16));
  });
}

/** Where a tag ends: the first `>` outside of quotes. */
function finDeBalise(html: string, debut: number): number {
  let fin = html.indexOf('>', debut);
  for (let ouvrant = html.indexOf('"', debut); ouvrant >= 0 && ouvrant < fin;) {
    const fermant = html.indexOf('"', ouvrant + 1);
    if (fermant < 0) break;
    if (fermant > fin) fin = html.indexOf('>', fermant);
    ouvrant = html.indexOf('"', fermant + 1);
  }
  return fin < 0 ? html.length : fin;
}

/** Name of a tag, without its slash. */
const NOM = /\/?([a-z][a-z0-9-]*)/iy;

/**
 * What a reader reads of a page, each sentence or label once: the text of its elements as a browser shows it, and what
 * titles, names for assistive technology, placeholders and the description say. Scripts, styles and code are left out.
 */
export function textesDe(html: string): Set<string> {
  const textes = new Set<string>();
  let phrase = '';
  const conclut = () => {
    const lue = decode(phrase.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, ''));
    if (lue !== '') textes.add(lue);
    phrase = '';
  };
  let debut = 0;
  for (let ouvre = html.indexOf('<'); ouvre >= 0; ouvre = html.indexOf('<', debut)) {
    phrase += html.slice(debut, ouvre);
    if (html.startsWith('<!--', ouvre)) {
      const ferme = html.indexOf('-->', ouvre);
      debut = ferme < 0 ? html.length : ferme + 3;
      continue;
    }
    const fin = finDeBalise(html, ouvre);
    debut = fin + 1;
    NOM.lastIndex = ouvre + 1;
    const nom = NOM.exec(html)?.[1]?.toLowerCase();
    if (nom === undefined) continue;
    const balise = html.slice(ouvre, fin);
    if (balise.includes('="')) {
      for (const [, valeur = ''] of balise.matchAll(ATTRIBUT)) textes.add(decode(valeur));
      if (nom === 'meta' && DESCRIPTION.test(balise)) textes.add(decode(CONTENU.exec(balise)?.[1] ?? ''));
    }
    const enLigne = CODE_EN_LIGNE.has(nom);
    if (!enLigne && !EN_LIGNE.has(nom)) conclut();
    if (balise.startsWith('</') || !(enLigne || HORS_TEXTE.has(nom))) continue;
    if (enLigne) phrase += REMPLACANT;
    const ferme = html.indexOf(`</${nom}`, debut);
    debut = ferme < 0 ? html.length : ferme;
  }
  phrase += html.slice(debut);
  conclut();
  return textes;
}
