import { attribut, decode, nomLocal, type Recepteur } from './balises';
import {
  abimee,
  booleenBrut,
  calculee,
  dateBrute,
  enErreur,
  nombreBrut,
  RIEN,
  sansResultat,
  texteBrut,
  type Brute
} from './brute';
import { COLONNES_MAX, type Compte, type Feuille, type Fusion, type Ligne, type Note, type Valeur } from './feuille';

const LIGNES_EXCEL = 1_048_576;
const COLONNES_EXCEL = 16_384;
const FUSIONS_MAX = 100_000;
const FORMULE_GARDEE = 200;

/** What the sheets of a workbook share. */
export interface Partages {
  textes: readonly string[];
  /** Number format of each style; null when the workbook has no styles. */
  formats: readonly string[] | null;
  depuis1904: boolean;
}

interface Cellule {
  reference: string;
  colonne: number;
  type: string;
  style: string | null;
  valeur: string | null;
  formule: string | null;
  enLigne: string | null;
}

/** Excel writes a character that XML cannot hold as `_x001F_`. */
export function sansEchappement(texte: string): string {
  if (!texte.includes('_x')) return texte;
  return texte.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Reads the tags of one sheet into rows. Source: ECMA-376, part 1, 18.3. */
export class LecteurDeFeuille implements Recepteur {
  readonly #feuille: Feuille;
  readonly #partages: Partages;
  readonly #compte: Compte;
  readonly #numeros = new Set<number>();
  #numero = 0;
  #dernier = 0;
  #masquee = false;
  #enDesordre = false;
  #valeurs: Valeur[] = [];
  #notes = new Map<number, Note>();
  #pleines = new Set<number>();
  #colonne = -1;
  #cellule: Cellule | null = null;
  #dans: 'v' | 'f' | 't' | null = null;
  #phonetique = 0;

  constructor(feuille: Feuille, partages: Partages, compte: Compte) {
    this.#feuille = feuille;
    this.#partages = partages;
    this.#compte = compte;
  }

  ouvre(nom: string, attributs: string): void {
    const local = nomLocal(nom);
    if (local === 'row') this.#ouvreLigne(attributs);
    else if (local === 'c') this.#ouvreCellule(attributs);
    else if (local === 'col') this.#masqueColonnes(attributs);
    else if (local === 'mergeCell') this.#fusionne(attribut(attributs, 'ref') ?? '');
    else if (this.#cellule) this.#ouvreContenu(local);
  }

  #ouvreContenu(local: string): void {
    if (!this.#cellule) return;
    if (local === 'rPh') this.#phonetique += 1;
    else if (local === 'v') {
      this.#dans = 'v';
      this.#cellule.valeur ??= '';
    } else if (local === 'f') {
      this.#dans = 'f';
      this.#cellule.formule ??= '';
    } else if (local === 't' && this.#phonetique === 0) {
      this.#dans = 't';
      this.#cellule.enLigne ??= '';
    }
  }

  texte(texte: string): void {
    const cellule = this.#cellule;
    if (!cellule || this.#dans === null) return;
    const lu = decode(texte);
    if (this.#dans === 'f') {
      if ((cellule.formule?.length ?? 0) < FORMULE_GARDEE) cellule.formule = (cellule.formule ?? '') + lu.slice(0, 200);
      return;
    }
    if (this.#dans === 'v') cellule.valeur = (cellule.valeur ?? '') + lu;
    else cellule.enLigne = (cellule.enLigne ?? '') + lu;
    this.#compte.texte(lu.length, (cellule.valeur ?? '').length + (cellule.enLigne ?? '').length);
  }

  ferme(nom: string): void {
    const local = nomLocal(nom);
    if (local === 'v' || local === 'f' || local === 't') this.#dans = null;
    else if (local === 'rPh') this.#phonetique = Math.max(0, this.#phonetique - 1);
    else if (local === 'c' && this.#cellule) this.#fermeCellule(this.#cellule);
    else if (local === 'row') this.#fermeLigne();
    else if (local === 'sheetData' && this.#enDesordre) this.#feuille.lignes.sort((a, b) => a.numero - b.numero);
  }

  #ouvreLigne(attributs: string): void {
    const ecrit = attribut(attributs, 'r');
    this.#numero = ecrit === null ? this.#dernier + 1 : entier(ecrit, LIGNES_EXCEL);
    this.#masquee = estMasque(attributs, 'ht');
    this.#colonne = -1;
    this.#valeurs = [];
    this.#notes = new Map();
    this.#pleines = new Set();
  }

  #ouvreCellule(attributs: string): void {
    const ecrite = attribut(attributs, 'r');
    const lue = ecrite === null ? null : /^([A-Z]{1,3})(\d{1,7})$/.exec(ecrite);
    this.#colonne = lue ? numeroDe(lue[1] ?? '') : this.#colonne + 1;
    this.#cellule = {
      reference: ecrite ?? '',
      colonne: this.#colonne,
      type: attribut(attributs, 't') ?? 'n',
      style: attribut(attributs, 's'),
      ...{ valeur: null, formule: null, enLigne: null }
    };
    if ((ecrite !== null && !lue) || (lue && Number(lue[2]) !== this.#numero)) this.#cellule.type = 'ailleurs';
  }

  #fermeCellule(cellule: Cellule): void {
    this.#cellule = null;
    this.#dans = null;
    this.#phonetique = 0;
    const { colonne } = cellule;
    if (colonne >= COLONNES_MAX) {
      if (colonne >= COLONNES_EXCEL) throw new RangeError(cellule.reference);
      return;
    }
    const double = this.#pleines.has(colonne);
    const lue = double ? abimee(`Deux cellules ont l’adresse ${cellule.reference}.`) : this.#lis(cellule);
    if (double || lue.valeur !== null || lue.note) this.#pleines.add(colonne);
    if (lue.valeur === null && !lue.note) return;
    while (this.#valeurs.length < colonne) this.#valeurs.push(null);
    this.#valeurs[colonne] = lue.valeur;
    if (lue.note) this.#notes.set(colonne, lue.note);
  }

  #lis(cellule: Cellule): Brute {
    const { valeur, formule } = cellule;
    if (formule === null) return this.#lisValeur(cellule, valeur ?? '');
    const aUnTexte = cellule.type === 'str' && valeur !== null;
    if ((valeur === null || valeur === '') && cellule.enLigne === null && !aUnTexte) return sansResultat(formule);
    return calculee(this.#lisValeur(cellule, valeur ?? ''), formule);
  }

  #lisValeur({ type, style, valeur: ecrite, enLigne, reference }: Cellule, valeur: string): Brute {
    switch (type) {
      case 'n':
        return valeur === '' ? RIEN : this.#nombre(valeur.trim(), style);
      case 's':
        return ecrite === null ? RIEN : this.#partage(valeur);
      case 'str':
        return texteBrut(sansEchappement(valeur));
      case 'inlineStr':
        return texteBrut(sansEchappement(enLigne ?? valeur));
      case 'b':
        return ecrite === null ? RIEN : booleenBrut(valeur.trim());
      case 'e':
        return enErreur(valeur);
      case 'd':
        return ecrite === null ? RIEN : dateBrute(valeur.trim());
      case 'ailleurs':
        return abimee(`La cellule dit l’adresse ${reference.slice(0, 20)} dans la ligne ${this.#numero}.`);
      default:
        return abimee(`Le type «\u00a0${type.slice(0, 20)}\u00a0» n’est celui d’aucune cellule.`);
    }
  }

  #partage(rang: string): Brute {
    const texte = /^\d{1,9}$/.test(rang) ? this.#partages.textes[Number(rang)] : undefined;
    if (texte === undefined)
      return abimee(`Le texte n°\u00a0${rang.slice(0, 20)} de la cellule n’est pas dans le fichier.`);
    return texteBrut(texte);
  }

  #nombre(ecrit: string, style: string | null): Brute {
    const { formats, depuis1904 } = this.#partages;
    const format = formats === null || style === null ? (formats?.[0] ?? 'General') : formats[Number(style)];
    if (format === undefined) return abimee('La mise en forme de la cellule n’est pas dans le fichier.');
    return nombreBrut(ecrit, format, depuis1904);
  }

  #fermeLigne(): void {
    this.#dernier = this.#numero;
    if (this.#valeurs.length === 0) return;
    this.#compte.ligne(this.#valeurs);
    if (this.#numeros.has(this.#numero)) {
      const faute = abimee(`Deux lignes du fichier portent le numéro ${this.#numero}.`).note;
      if (faute) this.#notes.set(this.#valeurs.length - 1, faute);
    }
    this.#numeros.add(this.#numero);
    const precedente = this.#feuille.lignes.at(-1);
    this.#enDesordre ||= precedente !== undefined && precedente.numero > this.#numero;
    const ligne: Ligne = { numero: this.#numero, valeurs: this.#valeurs, notes: this.#notes };
    this.#feuille.lignes.push(ligne);
    if (this.#masquee) this.#feuille.lignesMasquees.add(this.#numero);
  }

  #masqueColonnes(attributs: string): void {
    if (!estMasque(attributs, 'width')) return;
    const [premiere, derniere] = ['min', 'max'].map((nom) => Number(attribut(attributs, nom) ?? 0));
    for (let n = Math.max(1, premiere ?? 0); n <= Math.min(derniere ?? 0, COLONNES_MAX); n++) {
      this.#feuille.colonnesMasquees.add(n - 1);
    }
  }

  #fusionne(plage: string): void {
    const lue = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(plage);
    if (!lue || this.#feuille.fusions.length >= FUSIONS_MAX) throw new RangeError(plage);
    const [, c1 = '', l1 = '', c2 = c1, l2 = l1] = lue;
    const fusion: Fusion = { lignes: [Number(l1), Number(l2)], colonnes: [numeroDe(c1), numeroDe(c2)] };
    this.#feuille.fusions.push(fusion);
  }
}

/** Whether a row or a column is hidden, or of no size. Source: ECMA-376, part 1, 18.3.1.13 and 18.3.1.73. */
function estMasque(attributs: string, taille: 'ht' | 'width'): boolean {
  const [cache, etendue] = [attribut(attributs, 'hidden'), attribut(attributs, taille)];
  return cache === '1' || cache === 'true' || (etendue !== null && Number(etendue) === 0);
}

function numeroDe(lettres: string): number {
  let n = 0;
  for (let i = 0; i < lettres.length; i++) n = n * 26 + lettres.charCodeAt(i) - 64;
  return n - 1;
}

function entier(ecrit: string, max: number): number {
  const lu = Number(ecrit);
  if (!Number.isInteger(lu) || lu < 1 || lu > max) throw new RangeError(ecrit);
  return lu;
}
