import { attribut, decode, nomLocal, XmlAbime, type Recepteur } from './balises';
import type { Compte } from './feuille';
import { formatPredefini } from './format';
import { sansEchappement } from './xlsx-feuille';

/** A sheet as the workbook lists it. */
export interface FeuilleListee {
  nom: string;
  /** Name of its relation, which says where it is. */
  relation: string;
  masquee: boolean;
}

/** The list of the sheets. Source: ECMA-376, part 1, 18.2. */
export class LecteurDeClasseur implements Recepteur {
  readonly feuilles: FeuilleListee[] = [];
  depuis1904 = false;

  ouvre(nom: string, attributs: string): void {
    const local = nomLocal(nom);
    if (local === 'workbookPr') {
      this.depuis1904 = ['1', 'true'].includes(attribut(attributs, 'date1904') ?? '');
    } else if (local === 'sheet') {
      const relation = /\s(?:\w+:)?id\s*=\s*["']([^"']*)["']/.exec(attributs)?.[1] ?? '';
      const etat = attribut(attributs, 'state') ?? 'visible';
      this.feuilles.push({ nom: attribut(attributs, 'name') ?? '', relation, masquee: etat !== 'visible' });
    }
  }

  ferme(): void {
    return;
  }

  texte(): void {
    return;
  }
}

/** Where the parts named by relations are. */
export class LecteurDeRelations implements Recepteur {
  readonly cibles = new Map<string, { type: string; cible: string }>();

  ouvre(nom: string, attributs: string): void {
    if (nomLocal(nom) !== 'Relationship') return;
    const type = (attribut(attributs, 'Type') ?? '').replace(/^.*\//, '');
    this.cibles.set(attribut(attributs, 'Id') ?? '', { type, cible: attribut(attributs, 'Target') ?? '' });
  }

  ferme(): void {
    return;
  }

  texte(): void {
    return;
  }

  deType(type: string): string | null {
    return [...this.cibles.values()].find((r) => r.type === type)?.cible ?? null;
  }
}

/** The number format of each style. Source: ECMA-376, part 1, 18.8. */
export class LecteurDeStyles implements Recepteur {
  readonly formats: string[] = [];
  readonly #propres = new Map<number, string>();
  #dansCellules = false;

  ouvre(nom: string, attributs: string): void {
    const local = nomLocal(nom);
    if (local === 'numFmt') {
      this.#propres.set(Number(attribut(attributs, 'numFmtId')), attribut(attributs, 'formatCode') ?? 'General');
    } else if (local === 'cellXfs') this.#dansCellules = true;
    else if (local === 'xf' && this.#dansCellules) {
      const numero = Number(attribut(attributs, 'numFmtId') ?? 0);
      this.formats.push(this.#propres.get(numero) ?? formatPredefini(numero));
    }
  }

  ferme(nom: string): void {
    if (nomLocal(nom) === 'cellXfs') this.#dansCellules = false;
  }

  texte(): void {
    return;
  }
}

/** The texts that cells share, in their order; formatting and phonetic guides are left out. */
export class LecteurDeTextes implements Recepteur {
  readonly textes: string[] = [];
  readonly #compte: Compte;
  #texte: string | null = null;
  #dansTexte = false;
  #phonetique = false;

  constructor(compte: Compte) {
    this.#compte = compte;
  }

  ouvre(nom: string): void {
    const local = nomLocal(nom);
    if (local === 'si') this.#texte = '';
    else if (local === 'rPh') this.#phonetique = true;
    else if (local === 't') this.#dansTexte = !this.#phonetique;
  }

  texte(texte: string): void {
    if (this.#texte === null || !this.#dansTexte) return;
    const lu = decode(texte);
    this.#texte += lu;
    this.#compte.texte(lu.length, this.#texte.length);
  }

  ferme(nom: string): void {
    const local = nomLocal(nom);
    if (local === 't') this.#dansTexte = false;
    else if (local === 'rPh') this.#phonetique = false;
    else if (local === 'si') {
      if (this.#texte === null) throw new XmlAbime('ses textes sont abîmés');
      this.textes.push(sansEchappement(this.#texte));
      this.#texte = null;
    }
  }
}
