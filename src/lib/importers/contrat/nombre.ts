/** A number written as text. */
export interface NombreEcrit {
  valeur: number;
  /** Whether it was written in per cent; `valeur` is then the fraction. */
  pourCent: boolean;
}

const BLANCS = /[ \u00a0\u202f\u2009]/g;
const NOMBRE = /^([+-]?)(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d*))?(?:e([+-]?\d{1,3}))?$/i;

/**
 * A number as a French hospital writes it: `1 234 567,8`, thousands by ordinary, non-breaking or narrow spaces,
 * `− 4`, `8,0 %`, `120 000 €`. « 1.234 » could be a thousand and more, or less than two: `ambigu`.
 */
export function nombreDeTexte(texte: string): NombreEcrit | 'ambigu' | null {
  let net = texte
    .replace(BLANCS, ' ')
    .replace(/[−–]/g, '-')
    .replace(/^([+-]) /, '$1')
    .trim();
  const pourCent = net.endsWith('%');
  net = net.replace(/ ?(?:%|€|euros?)$/i, '');
  const lu = NOMBRE.exec(net);
  if (!lu) return null;
  if (/^[+-]?\d{1,3}\.\d{3}$/.test(net) && !pourCent) return 'ambigu';
  const [, signe = '', entiere = '', decimales = '', exposant = '0'] = lu;
  // Two places are moved in the text, so that « 8,3 % » is the very number that 0,083 is.
  const puissance = Number(exposant) - (pourCent ? 2 : 0);
  const valeur = Number(`${signe}${entiere.replaceAll(' ', '')}.${decimales}0e${puissance}`);
  return Number.isFinite(valeur) ? { valeur: valeur === 0 ? 0 : valeur, pourCent } : null;
}

/** Significant digits beyond which a number was measured, not written. */
const CHIFFRES_ECRITS = 12;

/** A number without the binary noise of a computation: 1.2000000000000002 is 1.2; a number of many digits is itself. */
export function sansBruit(nombre: number): number {
  const net = Number(nombre.toPrecision(15));
  const chiffres = net.toExponential().replace(/e.*$/, '').replace(/\D/g, '').length;
  return chiffres <= CHIFFRES_ECRITS ? net : nombre;
}

/** A fraction in per cent, its digits moved and never rounded: 1.6 is `160 %`. */
export function pourCent(fraction: number): string {
  const [mantisse = '', exposant = '0'] = Math.abs(fraction).toExponential().split('e');
  const chiffres = mantisse.replace('.', '');
  const entiers = Number(exposant) + 3;
  const signe = fraction < 0 ? '−' : '';
  if (entiers > 21 || entiers < -6) return `${signe}${mantisse.replace('.', ',')}e${Number(exposant) + 2}\u00a0%`;
  if (entiers < 1) return `${signe}0,${'0'.repeat(-entiers)}${chiffres}\u00a0%`;
  const decimales = chiffres.slice(entiers);
  return `${signe}${chiffres.slice(0, entiers).padEnd(entiers, '0')}${decimales && `,${decimales}`}\u00a0%`;
}

/** A year has four digits and no space. */
const SANS_ESPACE_SOUS = 10_000;

/** A number with every digit that it has, as French writes it: −0,006; 1 234 567,8. */
export function enFrancais(valeur: number): string {
  const [entiers = '', decimales] = String(valeur).replace('-', '−').split('.');
  const groupes = Math.abs(valeur) < SANS_ESPACE_SOUS ? entiers : entiers.replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  return decimales === undefined ? groupes : `${groupes},${decimales}`;
}
