import { anneeDe, plusJours } from '$lib/domain/temps/calendrier';

const jours = new Map<number, string>();

/** The same days come back in every row: each is one text. */
function iso(temps: number): string {
  const connu = jours.get(temps);
  if (connu !== undefined) return connu;
  const jour = new Date(temps).toISOString().slice(0, 10);
  jours.set(temps, jour);
  return jour;
}

const moisDe = (date: string) => Number(date.slice(5, 7));

/** First day of a month, which may be beyond 1 to 12. */
export function premierDuMois(annee: number, mois: number): string {
  return iso(Date.UTC(annee, mois - 1, 1));
}

/** Last day of a month, which may be beyond 1 to 12. */
export function finDuMois(annee: number, mois: number): string {
  return iso(Date.UTC(annee, mois, 0));
}

/** First day of the month after a date. */
export function premierDuMoisSuivant(date: string): string {
  return premierDuMois(anneeDe(date), moisDe(date) + 1);
}

/** A month of the region's story. */
export interface Mois {
  annee: number;
  mois: number;
  debut: string;
  fin: string;
}

/** The months that end with the month of a date. */
export function moisJusquau(fin: string, nombre: number): Mois[] {
  return Array.from({ length: nombre }, (_, i) => {
    const rang = moisDe(fin) - nombre + 1 + i;
    const debut = premierDuMois(anneeDe(fin), rang);
    return { annee: anneeDe(debut), mois: moisDe(debut), debut, fin: finDuMois(anneeDe(fin), rang) };
  });
}

/** Days of the month of the French bank holidays that do not move. */
const FERIES = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);
/** Easter Monday, Ascension and Whit Monday, in days after Easter. */
const APRES_PAQUES = [1, 39, 50];

/** Easter Sunday of a year (Meeus's rule for the Gregorian calendar). */
function paques(annee: number): string {
  const [a, b, c] = [annee % 19, Math.floor(annee / 100), annee % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return iso(Date.UTC(annee, Math.floor(n / 31) - 1, (n % 31) + 1));
}

const ouvres = new Map<string, boolean>();

/** Whether offices work on a day: nothing is decided, paid or noted on the others. */
export function estOuvre(date: string): boolean {
  const connu = ouvres.get(date);
  if (connu !== undefined) return connu;
  const jour = new Date(`${date}T00:00:00Z`).getUTCDay();
  const dimanche = paques(anneeDe(date));
  const ouvre =
    jour !== 0 &&
    jour !== 6 &&
    !FERIES.has(date.slice(5)) &&
    !APRES_PAQUES.some((jours) => plusJours(dimanche, jours) === date);
  ouvres.set(date, ouvre);
  return ouvre;
}

/** The day itself where offices work on it, else the next one on which they do. */
export function jourOuvre(date: string): string {
  let jour = date;
  while (!estOuvre(jour)) jour = plusJours(jour, 1);
  return jour;
}

/** The day itself where offices work on it, else the last one before: what is sent to be there in time. */
export function jourOuvreAvant(date: string): string {
  let jour = date;
  while (!estOuvre(jour)) jour = plusJours(jour, -1);
  return jour;
}

const NOMBRES = 'zéro un deux trois quatre cinq six sept huit neuf dix onze'.split(' ');

/**
 * How long a contract runs, from the first day of a month to the last of another: 42 months are « trois ans et demi » in
 * letters, 57 « 4 ans et 9 mois » in figures.
 */
export function dureeEnClair(debut: string, fin: string, enLettres: boolean): string {
  const mois = (anneeDe(fin) - anneeDe(debut)) * 12 + moisDe(fin) - moisDe(debut) + 1;
  const dit = (n: number) => (enLettres ? (NOMBRES[n] ?? String(n)) : String(n));
  const [ans, reste] = [Math.floor(mois / 12), mois % 12];
  const morceaux = [
    ...(ans === 0 ? [] : [`${dit(ans)} ${ans === 1 ? 'an' : 'ans'}`]),
    ...(reste === 0 ? [] : [reste === 6 && ans > 0 ? 'demi' : `${dit(reste)} mois`])
  ];
  return morceaux.join(' et ');
}

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** A date in French words, as a decision would be dated. */
export function enClair(date: string): string {
  const jour = Number(date.slice(8, 10));
  return `${jour === 1 ? '1er' : jour} ${MOIS[moisDe(date) - 1]} ${anneeDe(date)}`;
}
