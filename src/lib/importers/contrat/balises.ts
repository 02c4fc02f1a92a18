/** A text of XML that is not well formed, or that no workbook writes. */
export class XmlAbime extends Error {}

/** What reads the tags of a part, in their order. Attributes and texts are as written: {@link attribut}, {@link decode}. */
export interface Recepteur {
  ouvre(nom: string, attributs: string): void;
  ferme(nom: string): void;
  texte(texte: string): void;
}

/** No tag and no text between two tags is longer: a workbook is read in bounded memory. */
const MORCEAU_MAX = 1_000_000;
const PROFONDEUR_MAX = 200;
const ESPACE = 0x20;
const GUILLEMET = 0x22;
const APOSTROPHE = 0x27;
const BARRE = 0x2f;
const SUPERIEUR = 0x3e;

/**
 * Cuts XML into tags and texts, piece by piece. It holds what a file of a spreadsheet needs and no more: a document
 * type, which could declare entities without end, is refused.
 */
export class Balises {
  readonly #recepteur: Recepteur;
  readonly #ouvertes: string[] = [];
  #reste = '';
  #commence = false;

  constructor(recepteur: Recepteur) {
    this.#recepteur = recepteur;
  }

  /** @throws XmlAbime */
  pousse(morceau: string): void {
    const xml = this.#reste + morceau;
    let p = 0;
    for (;;) {
      const debut = xml.indexOf('<', p);
      if (debut < 0) break;
      const fin = xml.charCodeAt(debut + 1) === 0x21 ? this.#special(xml, debut) : this.#balise(xml, debut, p);
      if (fin < 0) break;
      p = fin;
    }
    this.#reste = xml.slice(p);
    if (this.#reste.length > MORCEAU_MAX) throw new XmlAbime('un texte y dépasse un million de caractères');
  }

  /** @throws XmlAbime when the text ends before its last tag */
  termine(): void {
    if (!this.#commence || this.#ouvertes.length > 0 || this.#reste.trim() !== '') {
      throw new XmlAbime('une partie en est coupée');
    }
  }

  #dis(texte: string): void {
    if (texte !== '' && this.#ouvertes.length > 0) this.#recepteur.texte(texte);
  }

  /** A comment, a raw text or a document type; where it ends, or −1 when the piece is too short. */
  #special(xml: string, debut: number): number {
    if (xml.length - debut < 9) return -1;
    const estTexte = xml.startsWith('<![CDATA[', debut);
    if (!estTexte && !xml.startsWith('<!--', debut)) throw new XmlAbime('il déclare un type de document');
    const marque = estTexte ? ']]>' : '-->';
    const fin = xml.indexOf(marque, debut + (estTexte ? 9 : 4));
    if (fin < 0) return -1;
    if (estTexte) this.#dis(xml.slice(debut + 9, fin).replaceAll('&', '&amp;'));
    return fin + marque.length;
  }

  #balise(xml: string, debut: number, p: number): number {
    const fin = finDeBalise(xml, debut);
    if (fin < 0) return -1;
    if (debut > p) this.#dis(xml.slice(p, debut));
    const premier = xml.charCodeAt(debut + 1);
    if (premier === 0x3f) return fin + 1;
    if (premier === BARRE) {
      const nom = xml.slice(debut + 2, fin).trimEnd();
      if (this.#ouvertes.pop() !== nom) throw new XmlAbime('ses balises ne se répondent pas');
      this.#recepteur.ferme(nom);
      return fin + 1;
    }
    const seule = xml.charCodeAt(fin - 1) === BARRE;
    let finDuNom = debut + 1;
    const borne = seule ? fin - 1 : fin;
    while (finDuNom < borne && xml.charCodeAt(finDuNom) > ESPACE) finDuNom += 1;
    const nom = xml.slice(debut + 1, finDuNom);
    if (nom === '' || this.#ouvertes.length >= PROFONDEUR_MAX || (this.#commence && this.#ouvertes.length === 0)) {
      throw new XmlAbime('ses balises ne se répondent pas');
    }
    this.#commence = true;
    this.#recepteur.ouvre(nom, xml.slice(finDuNom, borne));
    if (seule) this.#recepteur.ferme(nom);
    else this.#ouvertes.push(nom);
    return fin + 1;
  }
}

/** The `>` that ends a tag: one inside a quoted attribute does not. */
function finDeBalise(xml: string, debut: number): number {
  let guillemet = 0;
  for (let p = debut + 1; p < xml.length; p++) {
    const c = xml.charCodeAt(p);
    if (guillemet !== 0) {
      if (c === guillemet) guillemet = 0;
    } else if (c === GUILLEMET || c === APOSTROPHE) guillemet = c;
    else if (c === SUPERIEUR) return p;
  }
  return -1;
}

const ECRITS = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const MAL_RANGES = /['\t\n\r]|\s=|=\s/;

/** An attribute of a tag, decoded; null when the tag does not have it. */
export function attribut(attributs: string, nom: string): string | null {
  if (!MAL_RANGES.test(attributs)) {
    const marque = ` ${nom}="`;
    const p = attributs.indexOf(marque);
    if (p < 0) return null;
    return decode(attributs.slice(p + marque.length, attributs.indexOf('"', p + marque.length)));
  }
  for (const [, trouve, entre, seul] of attributs.matchAll(ECRITS)) {
    if (trouve === nom) return decode(entre ?? seul ?? '');
  }
  return null;
}

const ENTITES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * A text of XML as it reads.
 * @throws XmlAbime on an entity that is not of XML itself
 */
export function decode(texte: string): string {
  if (!texte.includes('&')) return texte;
  return texte.replace(/&([^;]{0,12};?)/g, (_, corps: string) => {
    const nom = corps.slice(0, -1);
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(nom);
    const numero = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16) : -1;
    const lu = numero >= 0 && numero <= 0x10ffff ? String.fromCodePoint(numero) : ENTITES[nom];
    if (!corps.endsWith(';') || lu === undefined) throw new XmlAbime('un caractère y est mal écrit');
    return lu;
  });
}

/** The name of a tag without its prefix. */
export function nomLocal(nom: string): string {
  return nom.slice(nom.indexOf(':') + 1);
}
