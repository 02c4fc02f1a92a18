import { groups } from 'd3';
import { semblentDecalees, totalAbsent, totalDifferent } from '$lib/domain/indicateur/vraisemblance';
import { nombre } from '$lib/format/nombre';
import type { Valeur } from '../calcul';
import type { Problem } from '../types';
import { GARDEES, marqueDe } from './marque';

/** A column that its producer makes the sum of others. */
export interface Total {
  total: string;
  parties: readonly string[];
}

const PREFIXES = ['LIT', 'JLI', 'PLA', 'PLAN', 'SEJHC', 'SEJ0', 'SEJHP', 'SEJN', 'JOU', 'SEA'];

/** Medicine, surgery and obstetrics make MCO, in the SAE by GHT and by site. Source: DREES, SAE, bordereau MCO. */
const MCO: readonly Total[] = PREFIXES.map((p) => ({
  total: `${p}_MCO`,
  parties: [`${p}_MED`, `${p}_CHI`, `${p}_OBS`]
}));

/**
 * General, child and penitentiary psychiatry make the total, by GHT; patients (`FIL_`) do not, since one may be followed
 * by two. Source: DREES, SAE, bordereau PSY.
 */
const PSYCHIATRIE = /^(?!FIL_)(.+)_(GEN|INF|PEN)$/;
/** Men and women, full or part time: `ETPSALH` + `ETPSALF` = `ETPSAL`. Source: DREES, SAE, bordereaux Q20 to Q24. */
const SEXES = /^(.+)[HF]$/;

/** The totals that a header gives with their parts. */
export function totauxDe(entete: readonly string[]): Total[] {
  const noms = new Set(entete);
  const presents = MCO.filter((t) => noms.has(t.total)).map(({ total, parties }) => ({
    total,
    parties: parties.filter((p) => noms.has(p))
  }));
  const psychiatrie = groupesDe(entete, PSYCHIATRIE, (racine) => `${racine}_TOT`);
  const sexes = groupesDe(entete, SEXES, (racine) => racine).filter(({ parties }) => parties.length === 2);
  return [...presents, ...psychiatrie, ...sexes].filter(({ total, parties }) => noms.has(total) && parties.length > 1);
}

function groupesDe(entete: readonly string[], motif: RegExp, total: (racine: string) => string): Total[] {
  const racineDe = (nom: string) => motif.exec(nom)?.[1];
  return groups(entete, racineDe).flatMap(([racine, parties]) =>
    racine === undefined ? [] : { total: total(racine), parties }
  );
}

/** What a row says of the totals that its columns carry. */
export interface VerificationDeLigne {
  problems: Problem[];
  /** Columns that take part in a total that is not the sum of its parts, and what is said of them. */
  reserves: ReadonlyMap<string, string>;
  /** Whether so many totals differ that the cells of the row seem to have moved. */
  decalee: boolean;
}

/**
 * Checks the totals of one row. A total that differs is told and marked; no part is put right.
 *
 * @param lit a number, or null where the file gives none
 */
export function verifieTotaux(
  totaux: readonly Total[],
  lit: (colonne: string) => number | null,
  situe: Pick<Problem, 'fichier' | 'ligne'>
): VerificationDeLigne {
  const problems: Problem[] = [];
  const reserves = new Map<string, string>();
  for (const { total, parties } of totaux) {
    const [valeur, valeurs] = [lit(total), parties.map(lit)];
    if (!totalDifferent(valeur, valeurs) && !totalAbsent(valeur, valeurs)) continue;
    const somme = valeurs.reduce<number>((s, v) => s + (v ?? 0), 0);
    const ecrit = (v: number) => nombre(v, Number.isInteger(v) ? 0 : 2);
    const phrase = `${total} ${valeur === null ? 'est vide' : `= ${ecrit(valeur)}`}, somme de ses parties ${ecrit(somme)}`;
    problems.push({
      severite: 'avertissement',
      ...situe,
      colonne: total,
      valeur: valeur === null ? '' : String(valeur),
      genre: 'total différent de ses parties',
      message: `${phrase} (${parties.join(' + ')}).`,
      attendu: `${total} = ${parties.join(' + ')}`,
      suite: GARDEES
    });
    for (const colonne of [total, ...parties]) reserves.set(colonne, marqueDe(phrase));
  }
  return { problems, reserves, decalee: semblentDecalees(problems.length) };
}

/** The mark of every column of a row whose cells seem to have moved. */
export function reserveDeDecalage(colonnes: readonly string[]): ReadonlyMap<string, string> {
  const phrase = marqueDe('plusieurs totaux de la ligne ne sont pas la somme de leurs parties');
  return new Map(colonnes.map((nom) => [nom, phrase]));
}

/** A number out of what a cell gave. */
export function nombreOuRien(valeur: Valeur): number | null {
  return typeof valeur === 'number' ? valeur : null;
}
