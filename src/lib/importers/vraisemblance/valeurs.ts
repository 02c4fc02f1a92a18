import type { Fiche } from '$lib/domain/indicateur/fiche';
import { douteDe, FACTEUR, type Doute } from '$lib/domain/indicateur/vraisemblance';
import { valeurLisible } from '$lib/format/nombre';
import type { Row } from '$lib/schema/tables';
import type { Problem } from '../types';

type Mesure = Row<'mesure'>;

/** Measures with a mark on those that are to be checked, and a line of the report for each of these. */
export interface Verification {
  mesures: Mesure[];
  problems: Problem[];
}

/**
 * Checks yearly values against the bounds of their sheet and against the year before. A doubtful value is kept, marked
 * and told; the mark of a file's own check stays.
 *
 * @param mesures values of hospitals and of GHT, none of them a sum made here
 * @param connues where the year before is looked for, when it is in none of `mesures`
 */
export function verifieValeurs(
  mesures: readonly Mesure[],
  fiches: ReadonlyMap<string, Fiche>,
  connues: readonly Mesure[] = []
): Verification {
  const doutes = doutesDe(mesures, fiches, connues);
  return {
    mesures: mesures.map((m, i) => {
      const doute = doutes[i];
      return doute ? { ...m, reserve: m.reserve ?? marque(doute) } : m;
    }),
    problems: doutes.flatMap((doute) => (doute ? problemeDe(doute) : []))
  };
}

/** Why a value is doubtful, in words. */
interface DouteDeMesure {
  m: Mesure;
  fiche: Fiche;
  doute: Doute;
  phrase: string;
}

/** What is doubtful in each measure, in their order; null where nothing is. */
function doutesDe(
  mesures: readonly Mesure[],
  fiches: ReadonlyMap<string, Fiche>,
  connues: readonly Mesure[]
): (DouteDeMesure | null)[] {
  const parAnnee = new Map<string, Mesure>();
  for (const m of [...connues, ...mesures]) {
    const deja = parAnnee.get(cle(m, 0));
    if (m.valeur !== null && (!deja || vautMieux(m, deja))) parAnnee.set(cle(m, 0), m);
  }
  return mesures.map((m) => {
    const fiche = fiches.get(m.indicateur);
    if (m.valeur === null || !fiche || fiche.periodicite !== 'annuelle' || fiche.definition !== m.definition) {
      return null;
    }
    const avant = parAnnee.get(cle(m, -1));
    const comparable = avant && !fiche.ruptures.some((r) => r.annee === annee(m)) && m.fusion === avant.fusion;
    const doute = douteDe(m.valeur, comparable ? avant.valeur : null, fiche.vraisemblance);
    return doute && { m, fiche, doute, phrase: phraseDe(doute, m.valeur, annee(m), fiche) };
  });
}

/** A mark that comes from the year before, as {@link phraseDe} says it. */
const MARQUE_D_UN_AN =
  /^à vérifier\u00a0: de .+ en \d{4} à .+, (?:.+\sfois (?:plus|moins) ou davantage|écart inhabituel en un an)$/u;

/**
 * Values of the years that follow, whose mark against the year before has to be made again: the year before is among
 * `nouvelles`. Marks of another kind stay, since nothing of theirs changes.
 *
 * @param suivantes values as they are known, none of them replaced by `nouvelles`
 * @returns those whose mark changes, and what is to be said of those that are now doubtful
 */
export function remarqueSuivantes(
  suivantes: readonly Mesure[],
  nouvelles: readonly Mesure[],
  fiches: ReadonlyMap<string, Fiche>
): Verification {
  const changees = new Set(nouvelles.map((m) => cle(m, 1)));
  const aRevoir = suivantes.filter(
    (m) => changees.has(cle(m, 0)) && (m.reserve === null || MARQUE_D_UN_AN.test(m.reserve))
  );
  const doutes = doutesDe(aRevoir, fiches, [...suivantes, ...nouvelles]);
  const revues = aRevoir.map((m, i) => {
    const doute = doutes[i] ?? null;
    return { m, doute, reserve: doute && marque(doute) };
  });
  const changent = revues.filter(({ m, reserve }) => m.reserve !== reserve);
  return {
    mesures: changent.map(({ m, reserve }) => ({ ...m, reserve })),
    problems: changent.flatMap(({ doute }) => (doute ? problemeDe(doute) : []))
  };
}

function marque({ phrase }: DouteDeMesure): string {
  return `à vérifier\u00a0: ${phrase}`;
}

function annee(m: Mesure): number {
  return Number(m.fin.slice(0, 4));
}

function cle(m: Mesure, decalage: number): string {
  return [m.entite_type, m.entite, m.indicateur, m.definition, annee(m) + decalage].join('|');
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
      return `de ${dit(doute.avant)} en ${an - 1} à ${dit(valeur)}, ${FACTEUR}\u00a0fois ${valeur > doute.avant ? 'plus' : 'moins'} ou davantage`;
    case 'ecart':
      return `de ${dit(doute.avant)} en ${an - 1} à ${dit(valeur)}, écart inhabituel en un an`;
  }
}

const GENRES: Record<Doute['genre'], string> = {
  bornes: 'valeur hors de ses bornes',
  saut: 'saut d’une année à l’autre',
  ecart: 'écart inhabituel'
};

function problemeDe({ m, fiche, doute, phrase }: DouteDeMesure): Problem {
  return {
    severite: 'avertissement',
    fichier: m.edition,
    colonne: m.indicateur,
    valeur: String(m.valeur),
    genre: GENRES[doute.genre],
    message: `${m.entite}, ${fiche.libelle}, ${annee(m)}\u00a0: ${phrase}.`,
    ...(fiche.vraisemblance && { attendu: fiche.vraisemblance.texte }),
    suite: 'Valeur gardée, marquée à vérifier et hors classement.'
  };
}
