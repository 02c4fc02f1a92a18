import { anneeDe } from '$lib/domain/temps/calendrier';

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
