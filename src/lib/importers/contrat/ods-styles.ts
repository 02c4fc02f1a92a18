import { attribut, decode } from './balises';

/** A data style of an OpenDocument file under way, written as Excel would write its number format. */
interface Format {
  nom: string;
  code: string;
  pourCent: boolean;
}

const GENRES = new Set([
  'number:number-style',
  'number:percentage-style',
  'number:currency-style',
  'number:date-style',
  'number:time-style',
  'number:boolean-style',
  'number:text-style'
]);
const MORCEAUX: Readonly<Record<string, string>> = {
  ...{ 'number:day': 'd', 'number:month': 'm', 'number:year': 'yyyy', 'number:hours': 'h', 'number:minutes': 'mm' },
  ...{ 'number:seconds': 'ss', 'number:am-pm': 'AM/PM', 'number:quarter': 'yyyy', 'number:era': 'yyyy' },
  ...{ 'number:day-of-week': 'ddd', 'number:week-of-year': 'yyyy', 'number:text-content': '@' },
  ...{ 'number:scientific-number': '0.00E+00', 'number:fraction': '# ?/?' }
};

/** The number formats of the cells of an OpenDocument file, by the name of their style. Source: ODF 1.3, part 3, 16.29. */
export class StylesOds {
  readonly #formats = new Map<string, string>();
  readonly #cellules = new Map<string, { donnees: string | null; parent: string | null }>();
  readonly #masquees = new Set<string>();
  #format: Format | null = null;
  #feuille = '';
  #texte: string | null = null;

  ouvre(nom: string, attributs: string): void {
    if (GENRES.has(nom)) {
      this.#format = {
        nom: attribut(attributs, 'style:name') ?? '',
        code: '',
        pourCent: nom === 'number:percentage-style'
      };
    } else if (this.#format) this.#complete(this.#format, nom, attributs);
    else if (nom === 'style:style' && attribut(attributs, 'style:family') === 'table-cell') {
      const donnees = attribut(attributs, 'style:data-style-name');
      const parent = attribut(attributs, 'style:parent-style-name');
      this.#cellules.set(attribut(attributs, 'style:name') ?? '', { donnees, parent });
    } else if (nom === 'style:style') this.#feuille = attribut(attributs, 'style:name') ?? '';
    else if (nom === 'style:table-properties' && attribut(attributs, 'table:display') === 'false') {
      this.#masquees.add(this.#feuille);
    }
  }

  #complete(format: Format, nom: string, attributs: string): void {
    if (nom === 'number:number') format.code += nombreDe(attributs);
    else if (nom === 'number:text' || nom === 'number:currency-symbol') this.#texte = '';
    else format.code += MORCEAUX[nom] ?? '';
  }

  texte(texte: string): void {
    if (this.#texte !== null) this.#texte += decode(texte);
  }

  ferme(nom: string): void {
    if (this.#format && this.#texte !== null && (nom === 'number:text' || nom === 'number:currency-symbol')) {
      // In a percentage style the sign is written out, and the number is multiplied for it.
      const calcule = this.#format.pourCent && this.#texte.includes('%');
      const texte = calcule ? this.#texte.replace('%', '') : this.#texte;
      if (texte !== '') this.#format.code += `"${texte.replaceAll('"', '')}"`;
      if (calcule) this.#format.code += '%';
      this.#texte = null;
    } else if (GENRES.has(nom) && this.#format) {
      this.#formats.set(this.#format.nom, this.#format.code === '' ? 'General' : this.#format.code);
      this.#format = null;
    }
  }

  estMasquee(style: string | null): boolean {
    return style !== null && this.#masquees.has(style);
  }

  /** The number format of a style of cells, from its parents when it says none. */
  formatDe(style: string | null): string {
    let nom = style;
    for (let i = 0; i < 20 && nom !== null; i++) {
      const lu = this.#cellules.get(nom);
      if (lu && lu.donnees !== null) return this.#formats.get(lu.donnees) ?? 'General';
      nom = lu?.parent ?? null;
    }
    return 'General';
  }
}

function nombreDe(attributs: string): string {
  const decimales = attribut(attributs, 'number:decimal-places');
  const entiers = Number(attribut(attributs, 'number:min-integer-digits') ?? 0);
  const groupe = attribut(attributs, 'number:grouping') === 'true' ? '#,##' : '';
  const diviseur = Math.round(Math.log10(Number(attribut(attributs, 'number:display-factor') ?? 1)) / 3);
  if (decimales === null && entiers <= 1 && groupe === '' && diviseur <= 0) return 'General';
  const nombre = Math.min(Number(decimales ?? 0), 20);
  const fraction = nombre > 0 ? `.${'0'.repeat(nombre)}` : '';
  const corps = '0'.repeat(Math.min(Math.max(entiers, 1), 20));
  return `${groupe}${corps}${fraction}${','.repeat(Math.min(Math.max(diviseur, 0), 5))}`;
}
