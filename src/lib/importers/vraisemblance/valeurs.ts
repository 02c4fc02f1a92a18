import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { douteDe, estIsolee, PORTEE, type Doute, type Voisin } from '$lib/domain/indicateur/vraisemblance';
import { valeurLisible } from '$lib/format/nombre';
import type { Problem } from '../types';
import type { Mesure } from './constat';
import { editionsRepetees } from './edition-repetee';
import { marqueDe } from './marque';

/** Measures with a mark on those that are to be checked, and a line of the report for each of these. */
export interface Verification {
  mesures: Mesure[];
  problems: Problem[];
}

/**
 * Checks yearly values against the bounds of their sheet and against the years around. A doubtful value is kept, marked
 * and told; the mark of a file's own check stays.
 *
 * @param mesures values of hospitals and of GHT, none of them a sum made here
 * @param connues where other years are looked for, when they are in none of `mesures`
 */
export function verifieValeurs(
  mesures: readonly Mesure[],
  fiches: ReadonlyMap<string, Fiche>,
  connues: readonly Mesure[] = []
): Verification {
  const doutes = doutesDe(mesures, fiches, connues);
  const repetees = editionsRepetees(mesures, connues);
  return {
    mesures: mesures.map((m, i) => {
      const doute = doutes[i];
      const reserve = doute ? marqueDe(doute.phrase) : repetees.reserveDe(m);
      return reserve === null ? m : { ...m, reserve: m.reserve ?? reserve };
    }),
    problems: [...repetees.problems, ...doutes.flatMap((doute) => (doute ? problemeDe(doute) : []))]
  };
}

/** Why a value is doubtful, in words. */
interface DouteDeMesure {
  m: Mesure;
  fiche: Fiche;
  doute: Doute;
  phrase: string;
}

/** The values that screens show, by series then by year. */
type Series = ReadonlyMap<string, ReadonlyMap<number, Mesure>>;

function seriesDe(mesures: readonly Mesure[]): Series {
  const series = new Map<string, Map<number, Mesure>>();
  for (const m of mesures) {
    if (m.valeur === null) continue;
    const serie = series.get(cle(m)) ?? new Map<number, Mesure>();
    series.set(cle(m), serie);
    const deja = serie.get(annee(m));
    if (!deja || vautMieux(m, deja)) serie.set(annee(m), m);
  }
  return series;
}

/** What is doubtful in each measure, in their order; null where nothing is. */
function doutesDe(
  mesures: readonly Mesure[],
  fiches: ReadonlyMap<string, Fiche>,
  connues: readonly Mesure[]
): (DouteDeMesure | null)[] {
  const series = seriesDe([...connues, ...mesures]);
  return mesures.map((m) => {
    const fiche = fiches.get(m.indicateur);
    if (m.valeur === null || !fiche || fiche.periodicite !== 'annuelle' || fiche.definition !== m.definition) {
      return null;
    }
    const voisins = new Voisins(series.get(cle(m)) ?? new Map<number, Mesure>(), fiche);
    const voisinage = { avant: voisins.avant(m), apres: voisins.apres(m) };
    const doute = douteDe(m.valeur, voisinage, fiche.vraisemblance, fiche.agregation === 'somme');
    return doute && { m, fiche, doute, phrase: phraseDe(doute, m.valeur, annee(m), fiche) };
  });
}

/** Which values of a series one can be compared with. */
class Voisins {
  readonly #serie: ReadonlyMap<number, Mesure>;
  readonly #fiche: Fiche;

  constructor(serie: ReadonlyMap<number, Mesure>, fiche: Fiche) {
    this.#serie = serie;
    this.#fiche = fiche;
  }

  /** The last value before, those that stand alone of their size left out: a wrong year does not make the next one so. */
  avant(m: Mesure): Voisin | null {
    return this.#voisin(m, -1, (autre) => {
      const autour = { avant: this.#voisin(autre, -1), apres: this.#voisin(autre, 1) };
      return !estIsolee(autre.valeur ?? 0, autour, this.#fiche.agregation === 'somme');
    });
  }

  apres(m: Mesure): Voisin | null {
    return this.#voisin(m, 1);
  }

  #voisin(m: Mesure, sens: -1 | 1, accepte: (autre: Mesure) => boolean = () => true): Voisin | null {
    for (let ans = 1; ans <= PORTEE; ans += 1) {
      const autre = this.#serie.get(annee(m) + sens * ans);
      if (!autre || autre.valeur === null || !accepte(autre)) continue;
      return autre.fusion === m.fusion && !this.#rompu(m, autre) ? { valeur: autre.valeur, ans } : null;
    }
    return null;
  }

  #rompu(a: Mesure, b: Mesure): boolean {
    const [de, jusque] = [annee(a), annee(b)].sort((x, y) => x - y);
    return this.#fiche.ruptures.some(
      (r) => de !== undefined && jusque !== undefined && r.annee > de && r.annee <= jusque
    );
  }
}

/** A mark that comes from other years, as {@link phraseDe} says it. */
const MARQUE_DE_VOISINAGE =
  /^à vérifier\u00a0: (?:de .+ en \d{4} à .+, (?:.+\sfois (?:plus|moins) ou davantage|écart inhabituel en un an)|.+ entre .+ en \d{4} et .+ en \d{4}, .+)$/u;

/**
 * Values of the other years of the series that a file touches, whose mark against their neighbours has to be made
 * again. Marks of another kind stay, since nothing of theirs changes.
 *
 * @param suivantes values as they are known, none of them replaced by `nouvelles`
 * @returns those whose mark changes, and what is to be said of those that are now doubtful
 */
export function remarqueSuivantes(
  suivantes: readonly Mesure[],
  nouvelles: readonly Mesure[],
  fiches: ReadonlyMap<string, Fiche>
): Verification {
  const changees = new Set(nouvelles.map(cle));
  const aRevoir = suivantes.filter(
    (m) => changees.has(cle(m)) && (m.reserve === null || MARQUE_DE_VOISINAGE.test(m.reserve))
  );
  const doutes = doutesDe(aRevoir, fiches, [...suivantes, ...nouvelles]);
  const revues = aRevoir.map((m, i) => {
    const doute = doutes[i] ?? null;
    return { m, doute, reserve: doute && marqueDe(doute.phrase) };
  });
  const changent = revues.filter(({ m, reserve }) => m.reserve !== reserve);
  return {
    mesures: changent.map(({ m, reserve }) => ({ ...m, reserve })),
    problems: changent.flatMap(({ doute }) => (doute ? problemeDe(doute) : []))
  };
}

function annee(m: Mesure): number {
  return anneeDe(m.fin);
}

/** What makes measures one series over the years. */
function cle(m: Mesure): string {
  return [m.entite_type, m.entite, m.indicateur, m.definition].join('|');
}

/** The row that screens show: definitive before provisional, then the latest published. */
function vautMieux(a: Mesure, b: Mesure): boolean {
  if (a.statut !== b.statut) return a.statut === 'definitif';
  const [pa, pb] = [a.publie_le ?? '', b.publie_le ?? ''];
  return pa === pb ? a.edition > b.edition : pa > pb;
}

function phraseDe(doute: Doute, valeur: number, an: number, fiche: Fiche): string {
  const dit = (v: number) => valeurLisible(v, fiche);
  switch (doute.genre) {
    case 'bornes':
      return `${dit(valeur)} est ${doute.borne === 'min' ? 'sous le minimum attendu' : 'au-dessus du maximum attendu'} (${dit(doute.limite)})`;
    case 'saut':
      return `de ${dit(doute.avant.valeur)} en ${an - doute.avant.ans} à ${dit(valeur)}, ${doute.facteur}\u00a0fois ${valeur > doute.avant.valeur ? 'plus' : 'moins'} ou davantage`;
    case 'isolee':
      return `${dit(valeur)} entre ${dit(doute.avant.valeur)} en ${an - doute.avant.ans} et ${dit(doute.apres.valeur)} en ${an + doute.apres.ans}, un chiffre de ${valeur > doute.avant.valeur ? 'trop' : 'moins'} peut-être`;
    case 'ecart':
      return `de ${dit(doute.avant.valeur)} en ${an - 1} à ${dit(valeur)}, écart inhabituel en un an`;
  }
}

const GENRES: Record<Doute['genre'], string> = {
  bornes: 'valeur hors de ses bornes',
  saut: 'saut d’une année à l’autre',
  isolee: 'valeur isolée entre deux années',
  ecart: 'écart inhabituel'
};

function problemeDe({ m, fiche, doute, phrase }: DouteDeMesure): Problem {
  return {
    severite: 'avertissement',
    fichier: m.edition,
    colonne: m.indicateur,
    ...(m.valeur !== null && { valeur: valeurLisible(m.valeur, fiche) }),
    genre: GENRES[doute.genre],
    message: `${m.entite}, ${fiche.libelle}, ${annee(m)}\u00a0: ${phrase}.`,
    ...(fiche.vraisemblance && { attendu: fiche.vraisemblance.texte }),
    suite: 'Valeur gardée, marquée à vérifier et hors classement.'
  };
}
