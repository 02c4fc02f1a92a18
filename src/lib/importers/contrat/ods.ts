import type { Feuille, Ligne, Valeur } from './feuilles';

/** A workbook that cannot be read as it stands; the message is for the reader of the site. */
export class ClasseurTropGrand extends Error {}

const COLONNES_MAX = 1_024;
const LIGNES_MAX = 200_000;

interface Balise {
  nom: string;
  fermante: boolean;
  seule: boolean;
  attributs: string;
}

/**
 * The sheets of an OpenDocument spreadsheet from its `content.xml`. Empty rows are left out, repeated ones written
 * out. Hucre's own reader either joins the paragraphs of a cell or fails on a column formatted to its last row.
 *
 * @throws ClasseurTropGrand when the rows written out are too many
 */
export function feuillesDOds(xml: string): Feuille[] {
  const lecteur = new LecteurOds();
  for (const jeton of jetons(xml)) {
    if (typeof jeton === 'string') lecteur.texte(jeton);
    else lecteur.balise(jeton);
  }
  return lecteur.feuilles;
}

class LecteurOds {
  readonly feuilles: Feuille[] = [];
  #lignes: Ligne[] | null = null;
  #numero = 0;
  #repetition = 1;
  #total = 0;
  #ligne: Valeur[] = [];
  #cellule: { attributs: string; paragraphes: string[] } | null = null;
  #dansParagraphe = 0;
  /** Element whose content is not the cell's: a comment or a drawing. */
  #saute: { nom: string; profondeur: number } | null = null;

  texte(texte: string): void {
    if (this.#saute === null && this.#dansParagraphe > 0) this.#ajoute(decode(texte));
  }

  balise(balise: Balise): void {
    const { nom, fermante, seule } = balise;
    if (this.#saute) {
      if (nom === this.#saute.nom && !seule) this.#saute.profondeur += fermante ? -1 : 1;
      if (this.#saute.profondeur === 0) this.#saute = null;
      return;
    }
    if (nom === 'office:annotation' || nom.startsWith('draw:') || nom === 'table:shapes') {
      if (!fermante && !seule) this.#saute = { nom, profondeur: 1 };
      return;
    }
    if (!fermante) this.#ouvre(balise);
    if (fermante || seule) this.#ferme(nom);
  }

  #ouvre({ nom, attributs }: Balise): void {
    if (nom === 'table:table') {
      this.#lignes = [];
      this.#numero = 0;
      this.feuilles.push({ nom: attribut(attributs, 'table:name') ?? '', lignes: this.#lignes, arret: null });
    } else if (nom === 'table:table-row') {
      this.#ligne = [];
      this.#repetition = entier(attribut(attributs, 'table:number-rows-repeated'));
    } else if (nom === 'table:table-cell' || nom === 'table:covered-table-cell') {
      this.#cellule = { attributs, paragraphes: [] };
    } else if (nom === 'text:p' && this.#cellule) {
      this.#dansParagraphe += 1;
      this.#cellule.paragraphes.push('');
    } else if (nom === 'text:s') {
      this.#ajoute(' '.repeat(Math.min(entier(attribut(attributs, 'text:c')), 1_000)));
    } else if (nom === 'text:tab') this.#ajoute('\t');
    else if (nom === 'text:line-break') this.#ajoute('\n');
  }

  #ferme(nom: string): void {
    if (nom === 'text:p' && this.#dansParagraphe > 0) this.#dansParagraphe -= 1;
    else if (nom === 'table:table-cell' || nom === 'table:covered-table-cell') this.#termineCellule(nom);
    else if (nom === 'table:table-row') this.#termineLigne();
    else if (nom === 'table:table') this.#lignes = null;
  }

  #ajoute(texte: string): void {
    const paragraphes = this.#cellule?.paragraphes;
    if (!paragraphes || this.#dansParagraphe === 0) return;
    paragraphes[paragraphes.length - 1] = (paragraphes.at(-1) ?? '') + texte;
  }

  #termineCellule(nom: string): void {
    if (!this.#cellule) return;
    const { attributs, paragraphes } = this.#cellule;
    const valeur = nom === 'table:table-cell' ? valeurDe(attributs, paragraphes.join('\n')) : null;
    const repetition = entier(attribut(attributs, 'table:number-columns-repeated'));
    const place = Math.max(0, COLONNES_MAX - this.#ligne.length);
    for (let i = 0; i < Math.min(repetition, place); i++) this.#ligne.push(valeur);
    this.#cellule = null;
    this.#dansParagraphe = 0;
  }

  #termineLigne(): void {
    if (this.#lignes && this.#ligne.some((v) => v !== null && v !== '')) {
      this.#total += this.#repetition;
      if (this.#total > LIGNES_MAX) throw new ClasseurTropGrand(`plus de ${LIGNES_MAX} lignes y sont remplies`);
      for (let i = 1; i <= this.#repetition; i++) {
        this.#lignes.push({ numero: this.#numero + i, valeurs: this.#ligne });
      }
    }
    this.#numero += this.#repetition;
  }
}

function* jetons(xml: string): Generator<Balise | string, void, undefined> {
  let p = 0;
  while (p < xml.length) {
    const debut = xml.indexOf('<', p);
    if (debut < 0) return;
    if (debut > p) yield xml.slice(p, debut);
    if (xml.startsWith('<!--', debut)) p = finApres(xml, '-->', debut);
    else if (xml.startsWith('<![CDATA[', debut)) p = finApres(xml, ']]>', debut);
    else {
      const fin = finDeBalise(xml, debut);
      const corps = xml.slice(debut + 1, fin);
      p = fin + 1;
      const lu = /^(\/?)([^\s/>]+)/.exec(corps);
      if (lu?.[2] === undefined) continue;
      const [entier_, barre, nom] = lu;
      yield {
        nom,
        fermante: barre === '/',
        seule: corps.endsWith('/'),
        attributs: corps.slice(entier_.length)
      };
    }
  }
}

function finApres(xml: string, marque: string, p: number): number {
  const fin = xml.indexOf(marque, p);
  return fin < 0 ? xml.length : fin + marque.length;
}

/** The `>` that ends a tag: one inside a quoted attribute does not. */
function finDeBalise(xml: string, debut: number): number {
  let guillemet = '';
  for (let p = debut + 1; p < xml.length; p++) {
    const c = xml.charAt(p);
    if (guillemet !== '') {
      if (c === guillemet) guillemet = '';
    } else if (c === '"' || c === "'") guillemet = c;
    else if (c === '>') return p;
  }
  return xml.length;
}

function attribut(attributs: string, nom: string): string | null {
  const p = attributs.indexOf(` ${nom}=`);
  if (p < 0) return null;
  const debut = p + nom.length + 3;
  const guillemet = attributs.charAt(debut - 1);
  const fin = attributs.indexOf(guillemet, debut);
  return fin < 0 ? null : decode(attributs.slice(debut, fin));
}

function entier(texte: string | null): number {
  const lu = Number(texte ?? '1');
  return Number.isInteger(lu) && lu >= 1 ? lu : 1;
}

function valeurDe(attributs: string, texte: string): Valeur {
  const type = attribut(attributs, 'office:value-type');
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    const lu = attribut(attributs, 'office:value');
    return lu === null || lu === '' ? null : Number(lu);
  }
  if (type === 'boolean') return attribut(attributs, 'office:boolean-value') === 'true';
  if (type === 'date') {
    const lu = attribut(attributs, 'office:date-value') ?? '';
    const date = new Date(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(lu) || !lu.includes('T') ? lu : `${lu}Z`);
    return Number.isNaN(date.getTime()) ? texte : date;
  }
  const ecrit = texte === '' ? (attribut(attributs, 'office:string-value') ?? '') : texte;
  return ecrit === '' ? null : ecrit;
}

const ENTITES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(texte: string): string {
  if (!texte.includes('&')) return texte;
  return texte.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (tout, nom: string) => {
    if (!nom.startsWith('#')) return ENTITES[nom] ?? tout;
    const code = nom[1] === 'x' || nom[1] === 'X' ? Number.parseInt(nom.slice(2), 16) : Number(nom.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : tout;
  });
}
