import { part } from '../indicateur/part';
import { projectionDuDocument, type PointTrajectoire, type ProjectionHopital } from './atterrissage';
import type { Solde, VersionCompte, VersionTrajectoire } from './codes';

/** Past years on which the reliability of a projection is judged [M]. */
const EXERCICES_JUGES = 5;
/** Under one euro a mean gap has no direction. */
const SANS_BIAIS = 1;

/** What a year closed at, and its produits. */
export interface Cloture {
  valeur: number | null;
  produits: number | null;
}

/** How right a document was in one past year. */
export interface EcartPasse {
  exercice: number;
  /** Closing − document: negative when the document was too hopeful. */
  ecart: number;
  /** The same over total des produits of the year; null when these are not known. */
  part: number | null;
  produits: number | null;
}

/** The same document of a past year where no trajectory tells it: its accounts, of the same version. */
const EN_COMPTES: Partial<Readonly<Record<VersionTrajectoire, VersionCompte>>> = {
  ria1: 'ria1',
  ria2: 'ria2',
  eprd_initial: 'eprd'
};

/** The accounts that a document of a past year is, null when it is told by trajectories alone. */
export function comptesDuDocument(version: VersionTrajectoire): VersionCompte | null {
  return EN_COMPTES[version] ?? null;
}

/**
 * The document that an entity projects a year with, where it has balances and no accounts (an EPRD modificatif); null when
 * its accounts can be read.
 */
export function projeteSansComptes(projection: ProjectionHopital | null): ProjectionHopital | null {
  return projection === null || comptesDuDocument(projection.version) !== null ? null : projection;
}

/** Whether one of the documents of a projection (« ria1,eprd_modificatif 2 ») has balances and no accounts. */
export function unSansComptes(documents: string): boolean {
  return documents.split(',').some((document) => !Object.keys(EN_COMPTES).includes(document.split(' ')[0] ?? ''));
}

/** How right the same document of past years was. */
export interface Justesse {
  version: VersionTrajectoire;
  /** The earliest year first. */
  exercices: EcartPasse[];
  /** Mean of the gaps, signed. */
  ecartMoyen: number;
  /** Σ of the gaps over Σ of the produits; null when one year's are not known. */
  partMoyenne: number | null;
  sens: 'trop_favorable' | 'trop_prudent' | 'sans_biais';
}

/** Past years to be judged from the year of the projection. */
export function exercicesJuges(exercice: number): number[] {
  return Array.from({ length: EXERCICES_JUGES }, (_, i) => exercice - 1 - i);
}

/**
 * How right the same document of past years was, over those that have both it and a closing known at D [M]: a RIA 1 is
 * judged on past RIA 1, whether a trajectory or its accounts tell it. RIA 1 at −11,0, −5,9 and −11,6 M€ closed at −17,8, −14,3 and −18,6: −6,8, −8,5, −7,0 M€.
 *
 * @param clos closing by year
 * @param enComptes the same balance in the accounts of the document, by year: what no trajectory tells
 * @returns null when no past year has both
 */
export function justesse(
  trajectoire: readonly PointTrajectoire[],
  clos: ReadonlyMap<number, Cloture>,
  ej: string,
  solde: Solde,
  version: VersionTrajectoire,
  au: string,
  enComptes: ReadonlyMap<number, number | null> = new Map()
): Justesse | null {
  const exercices = [...clos]
    .flatMap(([exercice, { valeur, produits }]) => {
      const dit = projectionDuDocument(trajectoire, ej, exercice, solde, version, au)?.valeur;
      const document = dit ?? enComptes.get(exercice) ?? null;
      if (valeur === null || document === null) return [];
      const ecart = valeur - document;
      return [{ exercice, ecart, part: part(ecart, produits), produits }];
    })
    .sort((a, b) => a.exercice - b.exercice);
  return exercices.length === 0 ? null : { version, exercices, ...enMoyenne(exercices) };
}

/**
 * How right the documents of several entities were together, over the past years that all of them have: Σ of their
 * gaps, year by year, over Σ of their produits. Worked: A −6,8 then −8,4 M€, B +1,0 then nothing: −5,8 M€, one year.
 *
 * @param lues one an entity; null for an entity that has no past
 * @returns null when one has none, when they are not the same document, or when no year is common to all
 */
export function justesseDesEntites(lues: readonly (Justesse | null)[]): Justesse | null {
  const connues = lues.flatMap((lue) => lue ?? []);
  const [premiere] = connues;
  if (premiere === undefined || connues.length < lues.length) return null;
  if (connues.some(({ version }) => version !== premiere.version)) return null;
  const exercices = premiere.exercices.flatMap(({ exercice }) => {
    const passes = connues.flatMap((lue) => lue.exercices.filter((e) => e.exercice === exercice));
    if (passes.length < connues.length) return [];
    const ecart = passes.reduce((total, e) => total + e.ecart, 0);
    const produits = sommeSue(passes.map((e) => e.produits));
    return [{ exercice, ecart, part: part(ecart, produits), produits }];
  });
  return exercices.length === 0 ? null : { version: premiere.version, exercices, ...enMoyenne(exercices) };
}

function enMoyenne(exercices: readonly EcartPasse[]): Pick<Justesse, 'ecartMoyen' | 'partMoyenne' | 'sens'> {
  const total = exercices.reduce((t, e) => t + e.ecart, 0);
  const ecartMoyen = total / exercices.length;
  const sens = Math.abs(ecartMoyen) < SANS_BIAIS ? 'sans_biais' : ecartMoyen < 0 ? 'trop_favorable' : 'trop_prudent';
  return { ecartMoyen, partMoyenne: part(total, sommeSue(exercices.map((e) => e.produits))), sens };
}

const sommeSue = (valeurs: readonly (number | null)[]) =>
  valeurs.reduce<number | null>((t, v) => (t === null || v === null ? null : t + v), 0);
