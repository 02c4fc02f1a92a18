import type { Solde, VersionTrajectoire } from './codes';

/** Balances that a room draws, when the contract gives them a path. */
export const SOLDES_TRACES: readonly Solde[] = [
  'resultat_crp',
  'resultat_consolide',
  'caf',
  'flux_exploitation',
  'tresorerie'
];

export type GenreDeTrajectoire = 'cible' | 'tendanciel' | 'pgfp' | 'eprd' | 'ria';

/** What each version of the path is; what was closed is no version of a plan. */
const GENRES: Readonly<Record<VersionTrajectoire, GenreDeTrajectoire | null>> = {
  cible: 'cible',
  tendanciel: 'tendanciel',
  pgfp_contrat: 'pgfp',
  pgfp_approuve: 'pgfp',
  eprd_initial: 'eprd',
  eprd_modificatif: 'eprd',
  ria1: 'ria',
  ria2: 'ria',
  cf_arrete: null,
  cf_approuve: null
};

/** Paths signed as a whole: one line a version; those of a year (EPRD, RIA) are one line over the years. */
const D_UN_BLOC: readonly VersionTrajectoire[] = ['cible', 'tendanciel', 'pgfp_contrat', 'pgfp_approuve'];

interface Ligne {
  version: VersionTrajectoire;
  /** Of the amendment; of the year for an approved PGFP. */
  numero: number;
}

export function genreDe({ version }: Ligne): GenreDeTrajectoire | null {
  return GENRES[version];
}

/** What groups the points of one line of the path. */
export function cleDeVersion({ version, numero }: Ligne): string {
  return D_UN_BLOC.includes(version) ? `${version}-${numero}` : version;
}

/**
 * Whether a path signed as a whole has others of its version: its number then tells it from them. What was signed first
 * needs none until an amendment has its own.
 *
 * @param toutes the lines of the path, of any version
 */
export function estUneParmiPlusieurs({ version, numero }: Ligne, toutes: readonly Ligne[]): boolean {
  return D_UN_BLOC.includes(version) && (numero !== 0 || toutes.some((l) => l.version === version && l.numero !== 0));
}

/** The last one of several of the same kind and year; null when there is none. */
export function laDerniere<L extends Ligne>(lignes: readonly L[]): L | null {
  return lignes.reduce<L | null>((d, l) => (d === null || l.numero > d.numero ? l : d), null);
}

/**
 * Whether a line of the path is the one in force [M]. A target is in force by the version of the contract: that of an
 * amendment that changes none is that of the version before. Of the other paths signed as a whole the last known is;
 * those of a year always are.
 *
 * @param toutes the lines of the path, of any version
 * @param versionDuContrat number of the version in force; null when none is
 */
export function estEnVigueurAuContrat(
  ligne: Ligne,
  toutes: readonly Ligne[],
  versionDuContrat: number | null
): boolean {
  if (!D_UN_BLOC.includes(ligne.version)) return true;
  const numeros = toutes.filter((l) => l.version === ligne.version).map((l) => l.numero);
  const connus = ligne.version === 'cible' ? numeros.filter((n) => n <= (versionDuContrat ?? 0)) : numeros;
  return ligne.numero === Math.max(...connus);
}

/**
 * The path that meetings read as the PGFP [M]: the last approved, else the one annexed to the contract, which needs no
 * number; null without either.
 */
export function pgfpLu<L extends Ligne>(
  trajectoire: readonly L[]
): { version: 'pgfp_approuve' | 'pgfp_contrat'; numero: number; lignes: L[] } | null {
  const approuves = trajectoire.filter(({ version }) => version === 'pgfp_approuve');
  const dernier = laDerniere(approuves);
  if (dernier !== null) {
    const lignes = approuves.filter(({ numero }) => numero === dernier.numero);
    return { version: 'pgfp_approuve', numero: dernier.numero, lignes };
  }
  const lignes = trajectoire.filter(({ version }) => version === 'pgfp_contrat');
  return lignes.length === 0 ? null : { version: 'pgfp_contrat', numero: 0, lignes };
}
