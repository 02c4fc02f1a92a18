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
