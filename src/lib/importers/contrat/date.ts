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
/** Days between the two first days that Excel may count from: 1900 and 1904. */
const DE_1900_A_1904 = 1_462;
/** Excel counts a 29 February 1900, which did not exist: before it, days are one less. */
const JOUR_DE_TROP = 60;
const DERNIER_JOUR_EXCEL = 2_958_465;
/** Dates that a contract may name, plans and old decisions alike; 0 read as a date is of 1899. */
const BORNES = { min: '1955-01-01', max: '2099-12-31' } as const;
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
  const sansHeure = HEURE.test(net) ? net.replace(HEURE, '') : net;
  return jourDeTexte(sansHeure);
}

/** A time of day after a date: `14:30`, `00:00:00`, `à 14h30`, `T00:00:00.000Z`. */
const HEURE =
  /(?<=\d)(?:t| ?[àa] | )(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?|h[0-5]?\d?)(?: ?z|[+-]\d\d:?\d\d)?$/;

function jourDeTexte(net: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(net);
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
export function dateDeNumero(numero: number, depuis1904: boolean): string | null {
  const date = Number.isInteger(numero) ? dateDeSerie(numero, depuis1904) : null;
  const lue = date === null ? null : dateDeCellule(date);
  return lue !== null && estDansLesBornes(lue) ? lue : null;
}

/** The instant of a count of days; null when no day has it. */
export function dateDeSerie(numero: number, depuis1904: boolean): Date | null {
  const jours = depuis1904 ? numero + DE_1900_A_1904 : numero < JOUR_DE_TROP ? numero + 1 : numero;
  if (numero < 0 || jours >= DERNIER_JOUR_EXCEL + 1) return null;
  return new Date(Math.round(((jours - EPOQUE_EXCEL) * JOUR) / 1_000) * 1_000);
}

/** The instant that a file writes out, `2025-03-19` or `2025-03-19T14:30:00`; its zone, if any, is left out. */
export function instantIso(texte: string): Date | null {
  const lu = /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(
    texte
  );
  const [annee, mois, numero] = (lu?.[1] ?? '').split('-').map(Number);
  if (annee === undefined || mois === undefined || numero === undefined) return null;
  const debut = jour(annee, mois, numero);
  if (debut === null) return null;
  const [heures, minutes, secondes] = [lu?.[2], lu?.[3], lu?.[4]].map((n) => Number(n ?? 0));
  const temps = (((heures ?? 0) * 60 + (minutes ?? 0)) * 60 + (secondes ?? 0)) * 1_000;
  return new Date(Date.parse(`${debut}T00:00:00Z`) + temps);
}

export function estDansLesBornes(jourIso: string): boolean {
  return jourIso >= BORNES.min && jourIso <= BORNES.max;
}

/** Whether a date has a time of day other than midnight. */
export function aUneHeure(valeur: unknown): boolean {
  if (valeur instanceof Date) return valeur.getTime() % JOUR !== 0;
  if (typeof valeur !== 'string') return false;
  const heure = HEURE.exec(
    valeur
      .toLowerCase()
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim()
  )?.[0];
  return heure !== undefined && /[1-9]/.test(heure.replace(/[+-]\d\d:?\d\d$/, ''));
}

/** The day of a date cell; null out of the years 1 to 9999. */
export function dateDeCellule(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  return jour(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
