/** How a number is read by a person: unit of the sheet and decimals; a `fraction` is shown in per cent. */
export interface Unite {
  unite: string;
  decimales: number;
}

/** Why what is shown does not always subtract: −86,4 for a target of −72,5 may be 14,0 under it. */
export const DEFINITION_ARRONDIS =
  'Les chiffres affichés sont arrondis\u00a0; les écarts et les évolutions sont calculés sur les valeurs exactes.';

const formats = new Map<number, Intl.NumberFormat>();

function decimal(decimales: number): Intl.NumberFormat {
  let format = formats.get(decimales);
  if (!format) {
    format = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: decimales, maximumFractionDigits: decimales });
    formats.set(decimales, format);
  }
  return format;
}

const NUL = /^-?[0,\s\u202f]*$/u;
/** How many more decimals a loss may take to be seen; what is smaller still is what a computation leaves. */
const DECIMALES_DE_PLUS = 3;

/**
 * French typography: narrow no-break space for thousands (`Intl`), U+2212 for minus. A negative number never reads
 * zero: it takes the decimals that show it (−0.04 with one decimal is « −0,04 »), since a small loss is no balance.
 */
export function nombre(valeur: number, decimales = 0): string {
  for (let plus = 0; plus <= DECIMALES_DE_PLUS; plus += 1) {
    const ecrit = decimal(decimales + plus).format(valeur);
    if (!NUL.test(ecrit)) return ecrit.replace('-', '−');
    if (valeur >= 0) return ecrit.replace('-', '');
  }
  return decimal(decimales).format(0);
}

/** Whether a difference reads zero, on either side. */
const litNul = (valeur: number, decimales: number): boolean => NUL.test(decimal(decimales).format(valeur));

const NBSP = '\u00a0';

/** The unit in which an amount is read, and its decimals: what rounds to a million in thousands is told in millions. */
export function uniteDe(montant: number): { euros: number; decimales: number; signe: string } {
  const absolu = Math.abs(montant);
  if (absolu >= 999_500) return { euros: 1e6, decimales: 1, signe: 'M€' };
  return absolu >= 1_000 ? { euros: 1e3, decimales: 0, signe: 'k€' } : { euros: 1, decimales: 0, signe: '€' };
}

/** Money by magnitude: `1,2 M€`, `350 k€`, `12 €`. */
export function euros(montant: number): string {
  const unite = uniteDe(montant);
  return `${nombre(montant / unite.euros, unite.decimales)}${NBSP}${unite.signe}`;
}

/** Amount done beside what was planned, in one unit: « 3,1 sur 9,6 M€ ». */
export function sommeSur(fait: number, tout: number): string {
  const { euros, decimales, signe } = uniteDe(Math.max(Math.abs(fait), Math.abs(tout)));
  return `${fait === 0 ? '0' : nombre(fait / euros, decimales)} sur ${nombre(tout / euros, decimales)}${NBSP}${signe}`;
}

/** The suffix shown after a value; empty for units that the label already says (lits, ETP…). French plural from 2 on. */
export function suffixe(unite: string, valeur = 2): string {
  if (unite === 'fraction') return `${NBSP}%`;
  if (unite === 'jours') return `${NBSP}j`;
  if (unite === 'heures') return `${NBSP}h`;
  if (unite === 'années') return `${NBSP}${Math.abs(valeur) < 2 ? 'an' : 'ans'}`;
  return '';
}

/** The value as shown: 1.96 with one decimal is 2. */
function arrondi(valeur: number, decimales: number): number {
  return Number(valeur.toFixed(decimales));
}

/** A value as its indicator is shown: `83,2 %`, `6,40 j`, `2 222`, `1,2 M€`. */
export function valeurLisible(valeur: number, { unite, decimales }: Unite): string {
  if (unite === 'euros') return euros(valeur);
  const montre = unite === 'fraction' ? valeur * 100 : valeur;
  return nombre(montre, decimales) + suffixe(unite, arrondi(montre, decimales));
}

/** A value with its unit in words, for summaries: `2 222 lits`, `83,2 %`. */
export function valeurAvecUnite(valeur: number, u: Unite): string {
  const texte = valeurLisible(valeur, u);
  return ['fraction', 'jours', 'heures', 'années', 'euros', 'ratio', 'indice'].includes(u.unite)
    ? texte
    : `${texte}${NBSP}${uniteAccordee(u.unite, arrondi(valeur, u.decimales))}`;
}

/** « 1 lit », « 0 séjour », « 2 lits »: the words of a unit agree with the value as it is shown; acronyms do not vary. */
function uniteAccordee(unite: string, valeur: number): string {
  return Math.abs(valeur) < 2 ? unite.replace(/(?<=\p{Ll})s(?= |$)/gu, '') : unite;
}

const LETTRES = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** A count inside a sentence: in letters up to ten, in figures beyond; masculine. */
export function enLettres(compte: number): string {
  return LETTRES[compte] ?? nombre(compte);
}

/** What is said of a sum that leaves somebody out: « cinq membres connus sur huit », « 10 membres connus sur 11 ». */
export function partielEnMots({ presents, attendus }: { presents: number; attendus: number }): string {
  const mot = presents < 2 ? 'membre connu' : 'membres connus';
  const ecrit = Math.max(presents, attendus) > 10 ? nombre : enLettres;
  return `${ecrit(presents)}${NBSP}${mot} sur ${ecrit(attendus)}`;
}

/** What is said of a hospital's value that adds up the entities merged into it since. */
export function fusionEnMots(entites: number): string {
  return `somme de ${entites}${NBSP}entités fusionnées depuis`;
}

/** A difference with its sign: points for fractions, `+1,2 pt`, `−0,30 j`; `=` when it rounds to nothing, « 0 € » of euros. */
export function ecartLisible(ecart: number, u: Unite): string {
  const signe = (texte: string) => (texte.startsWith('−') ? texte : `+${texte}`);
  if (u.unite === 'euros') return litNul(ecart, 0) ? euros(0) : signe(euros(ecart));
  const montre = u.unite === 'fraction' ? ecart * 100 : ecart;
  if (litNul(montre, u.decimales)) return '=';
  const texte = nombre(montre, u.decimales);
  return signe(texte) + (u.unite === 'fraction' ? `${NBSP}pt` : suffixe(u.unite, arrondi(montre, u.decimales)));
}

/** Whether a relative change is none, to the tenth of a percent that it is written to. */
export const variationNulle = (fraction: number): boolean => litNul(fraction * 100, 1);

/** A relative change: `+3,1 %`. */
export function variationLisible(fraction: number): string {
  if (variationNulle(fraction)) return '=';
  const texte = nombre(fraction * 100, 1);
  return (texte.startsWith('−') ? texte : `+${texte}`) + `${NBSP}%`;
}

/** A share that is not nought never reads nought: 0.04 % to the tenth is « moins de 0,1 % ». */
export function pourcentLisible(part: number, decimales = 0): string {
  if (part > 0 && litNul(part * 100, decimales)) return `moins de ${nombre(10 ** -decimales, decimales)}${NBSP}%`;
  return `${nombre(part * 100, decimales)}${NBSP}%`;
}

/**
 * How many decimals a value and its threshold need to read apart: 3.04 % for 3 % is « 3,04 % pour 3,00 % ».
 *
 * @param lisible how both are written; as a share of a whole unless told
 */
export function decimalesQuiSeparent(
  valeur: number,
  seuil: number,
  decimales: number,
  lisible: (valeur: number, decimales: number) => string = pourcentLisible
): number {
  let utiles = decimales;
  while (valeur !== seuil && utiles < 4 && lisible(valeur, utiles) === lisible(seuil, utiles)) utiles += 1;
  return utiles;
}

/** A share of a whole: to the tenth under 10 %, where a whole number would say little: « 4,2 % », « 37 % ». */
export function partLisible(part: number): string {
  return pourcentLisible(part, part < 0.1 ? 1 : 0);
}

/**
 * A rate cut and never rounded up: 89.6 % of the gains misses a threshold of 90 % and reads « 89 % », 99.7 % is not all.
 * One that is not nought never reads « 0 % ».
 */
export function tauxPlancherEnMots(taux: number): string {
  return `${taux > 0 && taux < 0.01 ? 'moins de 1' : Math.floor(taux * 100)}\u00a0%`;
}
