import { attribut, decode, type Recepteur } from './balises';
import {
  abimee,
  booleenBrut,
  brute,
  calculee,
  dateBrute,
  enErreur,
  nombreBrut,
  RIEN,
  sansResultat,
  texteBrut,
  type Brute
} from './brute';
import { COLONNES_MAX, feuilleVide, type Compte, type Feuille, type Note, type Valeur } from './feuille';
import { affichageDe } from './format';
import { StylesOds } from './ods-styles';
import { lisXml, type Partie } from './partie';

/** Elements whose content is not the cell's. */
const SAUTES = new Set(['office:annotation', 'table:shapes', 'table:tracked-changes', 'text:ruby-text']);
const BLANCS_MAX = 1_000;

/**
 * The sheets of an OpenDocument spreadsheet. Empty rows are left out, repeated ones written out.
 * @throws XmlAbime, ZipIllisible, ClasseurTropGrand
 */
export async function feuillesDOds(partie: Partie, compte: Compte): Promise<Feuille[]> {
  const styles = new StylesOds();
  if (partie.entrees.some(({ nom }) => nom === 'styles.xml')) {
    await lisXml(partie, 'styles.xml', {
      ouvre: (nom, attributs) => styles.ouvre(nom, attributs),
      ferme: (nom) => styles.ferme(nom),
      texte: (texte) => styles.texte(texte)
    });
  }
  const lecteur = new LecteurOds(styles, compte);
  await lisXml(partie, 'content.xml', lecteur);
  return lecteur.feuilles;
}

/** Reads the tags of `content.xml`. Source: ODF 1.3, part 3, 9 and 19. */
export class LecteurOds implements Recepteur {
  readonly feuilles: Feuille[] = [];
  readonly #styles: StylesOds;
  readonly #compte: Compte;
  #depuis1904 = false;
  #feuille: Feuille | null = null;
  #numero = 0;
  #repetition = 1;
  #masquee = false;
  #valeurs: Valeur[] = [];
  #notes = new Map<number, Note>();
  #colonne = 0;
  /** Style of the cells of each column that names none. */
  #defauts: (string | null)[] = [];
  #cellule: { attributs: string; texte: string; paragraphes: number } | null = null;
  #dansParagraphe = 0;
  #saute: { nom: string; profondeur: number } | null = null;

  constructor(styles: StylesOds, compte: Compte) {
    this.#styles = styles;
    this.#compte = compte;
  }

  ouvre(nom: string, attributs: string): void {
    if (this.#saute) {
      if (nom === this.#saute.nom) this.#saute.profondeur += 1;
    } else if (SAUTES.has(nom) || nom.startsWith('draw:')) this.#saute = { nom, profondeur: 1 };
    else if (this.#cellule) this.#ouvreContenu(this.#cellule, nom, attributs);
    else if (this.#feuille) this.#ouvreDansFeuille(this.#feuille, nom, attributs);
    else if (nom === 'table:table') this.#ouvreFeuille(attributs);
    else if (nom === 'table:null-date') {
      this.#depuis1904 = attribut(attributs, 'table:date-value') === '1904-01-01';
    } else this.#styles.ouvre(nom, attributs);
  }

  #ouvreFeuille(attributs: string): void {
    this.#feuille = feuilleVide(attribut(attributs, 'table:name') ?? '', {
      depuis1904: this.#depuis1904,
      masquee: this.#styles.estMasquee(attribut(attributs, 'table:style-name'))
    });
    this.feuilles.push(this.#feuille);
    this.#numero = 0;
    this.#defauts = [];
  }

  #ouvreDansFeuille({ fusions, colonnesMasquees }: Feuille, nom: string, attributs: string): void {
    if (nom === 'table:table-column') {
      const style = attribut(attributs, 'table:default-cell-style-name');
      const combien = entier(attribut(attributs, 'table:number-columns-repeated'));
      for (let i = 0; i < combien && this.#defauts.length < COLONNES_MAX; i++) {
        if (estMasque(attributs)) colonnesMasquees.add(this.#defauts.length);
        this.#defauts.push(style);
      }
    } else if (nom === 'table:table-row') {
      this.#valeurs = [];
      this.#notes = new Map();
      this.#colonne = 0;
      this.#repetition = entier(attribut(attributs, 'table:number-rows-repeated'));
      this.#masquee = estMasque(attributs);
    } else if (nom === 'table:table-cell' || nom === 'table:covered-table-cell') {
      this.#cellule = { attributs, texte: '', paragraphes: 0 };
      const hauteur = entier(attribut(attributs, 'table:number-rows-spanned'));
      const largeur = entier(attribut(attributs, 'table:number-columns-spanned'));
      if (hauteur === 1 && largeur === 1) return;
      fusions.push({
        lignes: [this.#numero + 1, this.#numero + hauteur],
        colonnes: [this.#colonne, this.#colonne + largeur - 1]
      });
    }
  }

  #ouvreContenu(cellule: { texte: string; paragraphes: number }, nom: string, attributs: string): void {
    if (nom === 'text:p') {
      this.#dansParagraphe += 1;
      cellule.paragraphes += 1;
      if (cellule.paragraphes > 1) this.#ajoute('\n');
    } else if (nom === 'text:s') {
      this.#ajoute(' '.repeat(Math.min(entier(attribut(attributs, 'text:c')), BLANCS_MAX)));
    } else if (nom === 'text:tab') this.#ajoute('\t');
    else if (nom === 'text:line-break') this.#ajoute('\n');
  }

  texte(texte: string): void {
    if (this.#saute) return;
    if (this.#cellule) this.#ajoute(decode(texte));
    else if (!this.#feuille) this.#styles.texte(texte);
  }

  #ajoute(texte: string): void {
    if (!this.#cellule || this.#dansParagraphe === 0) return;
    this.#cellule.texte += texte;
    this.#compte.texte(texte.length, this.#cellule.texte.length);
  }

  ferme(nom: string): void {
    if (this.#saute) {
      if (nom === this.#saute.nom) this.#saute.profondeur -= 1;
      if (this.#saute.profondeur === 0) this.#saute = null;
    } else if (nom === 'text:p' && this.#dansParagraphe > 0) this.#dansParagraphe -= 1;
    else if (nom === 'table:table-cell' || nom === 'table:covered-table-cell') this.#fermeCellule();
    else if (nom === 'table:table-row' && this.#feuille) this.#fermeLigne(this.#feuille);
    else if (nom === 'table:table') this.#feuille = null;
    else if (!this.#feuille) this.#styles.ferme(nom);
  }

  #fermeCellule(): void {
    if (!this.#cellule) return;
    const { attributs, texte } = this.#cellule;
    this.#cellule = null;
    this.#dansParagraphe = 0;
    const repetition = entier(attribut(attributs, 'table:number-columns-repeated'));
    const debut = this.#colonne;
    this.#colonne += repetition;
    const style = attribut(attributs, 'table:style-name') ?? this.#defauts[debut] ?? null;
    const lue = this.#lis(attributs, texte, this.#styles.formatDe(style));
    if (lue.valeur === null && !lue.note) return;
    for (let i = debut; i < Math.min(debut + repetition, COLONNES_MAX); i++) {
      while (this.#valeurs.length < i) this.#valeurs.push(null);
      this.#valeurs[i] = lue.valeur;
      if (lue.note) this.#notes.set(i, lue.note);
    }
  }

  #lis(attributs: string, texte: string, format: string): Brute {
    const ecrite = attribut(attributs, 'table:formula');
    if (ecrite === null) return this.#lisValeur(attributs, texte, format);
    const formule = formuleDExcel(ecrite);
    const type = attribut(attributs, 'office:value-type');
    const vide = type === null ? texte === '' : type !== 'string' && !aUneValeur(attributs);
    return vide ? sansResultat(formule) : calculee(this.#lisValeur(attributs, texte, format), formule);
  }

  #lisValeur(attributs: string, texte: string, format: string): Brute {
    const type = attribut(attributs, 'office:value-type');
    if (attribut(attributs, 'calcext:value-type') === 'error') return enErreur(texte);
    const nombre = attribut(attributs, 'office:value') ?? '';
    if (type === 'float' || type === 'currency') return nombreBrut(nombre, format, this.#depuis1904);
    if (type === 'percentage') {
      const enPourCent = affichageDe(format, 1).pourCent === null ? '0.00%' : format;
      return nombreBrut(nombre, enPourCent, this.#depuis1904);
    }
    if (type === 'boolean') return booleenBrut(attribut(attributs, 'office:boolean-value') ?? '');
    if (type === 'date') return dateBrute(attribut(attributs, 'office:date-value') ?? '');
    if (type === 'time') return heureBrute(attribut(attributs, 'office:time-value') ?? '');
    if (type === 'void') return RIEN;
    const lu = texteBrut(texte === '' ? (attribut(attributs, 'office:string-value') ?? '') : texte);
    return type === null || type === 'string'
      ? lu
      : abimee(`Le type «\u00a0${type.slice(0, 20)}\u00a0» n’est celui d’aucune cellule.`);
  }

  #fermeLigne({ lignes, lignesMasquees }: Feuille): void {
    if (this.#valeurs.length > 0) {
      this.#compte.ligne(this.#valeurs, this.#repetition);
      for (let i = 1; i <= this.#repetition; i++) {
        if (this.#masquee) lignesMasquees.add(this.#numero + i);
        lignes.push({ numero: this.#numero + i, valeurs: this.#valeurs, notes: this.#notes });
      }
    }
    this.#numero += this.#repetition;
  }
}

/** Whether a row or a column is hidden or filtered out. Source: ODF 1.3, part 3, 19.749. */
function estMasque(attributs: string): boolean {
  return /^(collapse|filter)$/.test(attribut(attributs, 'table:visibility') ?? '');
}

function aUneValeur(attributs: string): boolean {
  return ['office:value', 'office:date-value', 'office:time-value', 'office:boolean-value'].some(
    (nom) => attribut(attributs, nom) !== null
  );
}

function entier(texte: string | null): number {
  const lu = Number(texte ?? '1');
  return Number.isInteger(lu) && lu >= 1 ? Math.min(lu, 1_048_576) : 1;
}

/** A duration, `PT14H30M00S`, as the part of a day that Excel makes of it. */
function heureBrute(ecrite: string): Brute {
  const lue = /^-?PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(ecrite);
  if (!lue) return abimee(`«\u00a0${ecrite.slice(0, 40)}\u00a0» n’est pas une heure.`);
  const [heures = 0, minutes = 0, secondes = 0] = lue.slice(1).map((n) => Number(n.replace(',', '.')));
  return { ...brute((heures + (minutes + secondes / 60) / 60) / 24), note: { format: 'hh:mm:ss' } };
}

/** `of:=[.A1]+[$Suivi.B2]` as Excel writes it: `A1+Suivi!B2`. */
function formuleDExcel(formule: string): string {
  return formule
    .slice(0, 400)
    .replace(/^(?:\w+:)?=/, '')
    .replace(/\[([^\]]*)\]/g, (_, lieu: string) =>
      lieu
        .replace(/:\./g, ':')
        .replace(/^\$?('[^']*'|[^.$]*)\.(?=\$?[A-Z])/, (__, feuille: string) => (feuille === '' ? '' : `${feuille}!`))
    )
    .slice(0, 200);
}
