const MOIS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre'
];
/** Days from the first day of 1900 as Excel counts them to the Unix epoch. */
const EPOQUE_EXCEL = 25_569;
/** A bare number read as a date of Excel: 1 January 1955 to 31 December 2099. */
const NUMEROS = { min: 20_090, max: 73_050 } as const;
const JOUR = 86_400_000;

/** A day of the calendar as `YYYY-MM-DD`, or null when it does not exist. */
function jour(annee: number, mois: number, numero: number): string | null {
  if (annee < 1 || annee > 9_999) return null;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(annee, mois - 1, numero);
  if (date.getUTCMonth() !== mois - 1 || date.getUTCDate() !== numero) return null;
  return date.toISOString().slice(0, 10);
}

/**
 * A date written as text: `2026-12-31`, `31/12/2026`, `31.12.26`, `1er janvier 2026`, `31 déc. 2026`. A year on two
 * digits is of this century up to 79. Null when it is none of these, or a day that does not exist.
 */
export function dateDeTexte(texte: string): string | null {
  const net = texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/.exec(net);
  if (iso) return jour(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const francaise = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|[0-7]\d)$/.exec(net);
  if (francaise) return jour(annee(francaise[3]), Number(francaise[2]), Number(francaise[1]));
  const enLettres = /^(?:[a-z]+ )?(\d{1,2})(?:er)? ([a-z]{3,9})\.? (\d{4})$/.exec(net);
  if (!enLettres) return null;
  const mot = enLettres[2] ?? '';
  const mois = MOIS.findIndex((nom) => nom.startsWith(mot));
  // « jui » is June as well as July.
  return mois < 0 || mot === 'jui' ? null : jour(Number(enLettres[3]), mois + 1, Number(enLettres[1]));
}

function annee(texte = ''): number {
  return texte.length === 2 ? 2000 + Number(texte) : Number(texte);
}

/** The day of a number that a spreadsheet shows without its date format; null when it cannot be one. */
export function dateDeNumero(numero: number): string | null {
  if (!Number.isInteger(numero) || numero < NUMEROS.min || numero > NUMEROS.max) return null;
  return new Date((numero - EPOQUE_EXCEL) * JOUR).toISOString().slice(0, 10);
}

/** The day of a date cell; null out of the years 1 to 9999. */
export function dateDeCellule(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  return jour(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
