import { REMPLACANT } from './regles.js';

/** Elements inside a sentence: the text on either side of one is read as one. All others end what is read. */
const EN_LIGNE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'data', 'dfn', 'em', 'i', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub'],
  ...['sup', 'time', 'tspan', 'u', 'wbr']
]);

/** Elements whose text is not prose. Those of a sentence are read as one character that stands for them. */
const HORS_TEXTE = new Set(['noscript', 'pre', 'script', 'style', 'template', 'textarea']);
const CODE_EN_LIGNE = new Set(['code', 'kbd', 'samp']);

const BALISE = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>/gi;
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
  const balises = new RegExp(BALISE);
  let debut = 0;
  for (let trouvee = balises.exec(html); trouvee !== null; trouvee = balises.exec(html)) {
    phrase += html.slice(debut, trouvee.index);
    debut = balises.lastIndex;
    const [, fermante, balise, attributs = ''] = trouvee;
    if (balise === undefined) continue;
    const nom = balise.toLowerCase();
    if (attributs.includes('="')) {
      for (const [, valeur = ''] of attributs.matchAll(ATTRIBUT)) textes.add(decode(valeur));
      if (nom === 'meta' && DESCRIPTION.test(attributs)) textes.add(decode(CONTENU.exec(attributs)?.[1] ?? ''));
    }
    const enLigne = CODE_EN_LIGNE.has(nom);
    if (!enLigne && !EN_LIGNE.has(nom)) conclut();
    if (fermante !== '' || !(enLigne || HORS_TEXTE.has(nom))) continue;
    if (enLigne) phrase += REMPLACANT;
    const fin = html.indexOf(`</${balise}`, debut);
    debut = fin < 0 ? html.length : fin;
    balises.lastIndex = debut;
  }
  phrase += html.slice(debut);
  conclut();
  return textes;
}
