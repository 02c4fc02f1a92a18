/** What the number format of a cell makes of its number on the screen. */
export interface Affichage {
  genre: 'nombre' | 'date' | 'heure';
  /** `calcule`: the number is multiplied by a hundred (0.08 reads 8 %); `ecrit`: the sign is only added (8 reads 8 %). */
  pourCent: 'calcule' | 'ecrit' | null;
  /** A multiple that is only written after the number, such as `k€`. */
  multiple: string | null;
  /** Digits that are always shown, when the format shows these alone. */
  chiffres: { entiers: number; decimales: number } | null;
}

const NOMBRE: Affichage = { genre: 'nombre', pourCent: null, multiple: null, chiffres: null };
const JETON = /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]|([\s\S])/g;
const DUREE = /^(?:h+|m+|s+)$/i;
const MULTIPLE =
  /(?:^|[\s\u00a0\u202f])(?:[kKM](?:€|EUR| ?euros?)?|Md€?|milliers?|millions?|milliards?)(?:[\s\u00a0\u202f]|$)/;

const connus = new Map<string, readonly Affichage[]>();

/**
 * What a number format shows of a number. Formats are written in the file as Excel does, in English whatever the
 * reader's language. Source: ECMA-376, part 1, 18.8.31.
 */
export function affichageDe(format: string, nombre: number): Affichage {
  const lues = connus.get(format) ?? sectionsDe(format).map(lisSection);
  connus.set(format, lues);
  const rang = nombre < 0 ? 1 : nombre === 0 ? 2 : 0;
  return lues[rang] ?? lues[0] ?? NOMBRE;
}

/** The parts of a format for positive, negative and zero numbers. */
function sectionsDe(format: string): string[] {
  const sections = [''];
  for (const [brut, , , , seul] of format.matchAll(JETON)) {
    if (seul === ';') sections.push('');
    else sections.push(`${sections.pop() ?? ''}${brut}`);
  }
  return sections.slice(0, 3);
}

function lisSection(section: string): Affichage {
  if (/^(?:general|standard|@)?$/i.test(section.trim())) return NOMBRE;
  let ecrit = '';
  let code = '';
  let duree = false;
  for (const [, cite, echappe, crochet, seul] of section.matchAll(JETON)) {
    ecrit += cite ?? echappe ?? '';
    if (crochet !== undefined) {
      duree ||= DUREE.test(crochet);
      ecrit += /^\$([^-]*)/.exec(crochet)?.[1] ?? '';
    }
    if (seul !== undefined) {
      code += seul;
      if (/[€£k\u00a0\u202f ]/i.test(seul)) ecrit += seul;
    }
  }
  const chiffres = /[0#?]/.test(code);
  const lettres = code.replace(/general|am\/pm|e[+-]/gi, '').toLowerCase();
  if (!chiffres || /[yd]/.test(lettres)) {
    if (/[yd]/.test(lettres) || /^m+$/.test(lettres)) return { ...NOMBRE, genre: 'date' };
    if (duree || /[hs]/.test(lettres)) return { ...NOMBRE, genre: 'heure' };
  } else if (duree || /[hs]/.test(lettres)) return { ...NOMBRE, genre: 'heure' };
  const divise = /[0#?],+(?![0#?,])/.test(code);
  const fixe = /^(0+)(?:\.(0+))?$/.exec(section.trim());
  return {
    genre: 'nombre',
    pourCent: code.includes('%') ? 'calcule' : ecrit.includes('%') ? 'ecrit' : null,
    multiple: !divise && MULTIPLE.test(ecrit) ? ecrit.trim() : null,
    chiffres: fixe ? { entiers: fixe[1]?.length ?? 0, decimales: fixe[2]?.length ?? 0 } : null
  };
}

/** Formats that a workbook names by number alone. Source: ECMA-376, part 1, 18.8.30. */
export function formatPredefini(numero: number): string {
  const connu = PREDEFINIS[numero];
  if (connu !== undefined) return connu;
  const asiatiques = (numero >= 27 && numero <= 36) || (numero >= 50 && numero <= 58);
  return asiatiques ? 'yyyy/mm/dd' : 'General';
}

const PREDEFINIS: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...{ 14: 'mm-dd-yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM' },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yy h:mm', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@' }
};
