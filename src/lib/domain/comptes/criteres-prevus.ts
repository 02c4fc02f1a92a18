import { couverture, criteres6143, type Critere, type InscriptionListe } from './alerte';
import { projectionHopital, type PointTrajectoire } from './atterrissage';
import { dernierDocument, posteCrp, type LigneCompte } from './comptes-ej';
import { projeteSansComptes } from './justesse';

/** Forecasts of a year: the one that came last is read; of one day, a RIA replaces the EPRD. */
const PREVISIONS = ['ria2', 'ria1', 'eprd'] as const;
const SANS_EPRD = ['ria2', 'ria1'] as const;

/** An entity and a year of it, as they stand at D. */
export interface AnneePrevue {
  ej: string;
  /** The year, after that of the last compte financier. */
  exercice: number;
  /** Year of the last compte financier. */
  clos: number;
  /** An EPRD that the agency refused is no forecast, nor what modifies it. */
  eprdRejete: boolean;
}

/**
 * Years whose forecast is examined at D: that of D, and the one before until its compte financier is known, beside it.
 *
 * @param clos year of the last compte financier
 */
export function exercicesPrevus(exercice: number, clos: number): number[] {
  return [exercice - 1, exercice].filter((annee) => annee > clos);
}

/**
 * The criteria on the last forecast of a year that is known at D, an EPRD or a RIA; null without one, or once the year is
 * closed: its compte financier then tells what was. A criterion is judged on the last document that gives its terms: an
 * EPRD modificatif that came after these accounts gives a CAF, which the third reads before their contractual capital;
 * the first two need what only accounts tell. Worked: RIA 1 of June, CAF 1.0 M€ for 0.8 M€ of capital; EPRD modificatif
 * of July, CAF 0.7 M€: 0.1 M€ short.
 */
export function criteresPrevus(
  lignes: readonly LigneCompte[],
  trajectoire: readonly PointTrajectoire[],
  { ej, exercice, clos, eprdRejete }: AnneePrevue,
  listes: readonly InscriptionListe[] | null,
  au: string
): [Critere, Critere, Critere] | null {
  if (exercice <= clos) return null;
  const dernier = dernierDocument(lignes, ej, exercice, au, eprdRejete ? SANS_EPRD : PREVISIONS);
  if (dernier === null) return null;
  const [un, deux, trois] = criteres6143(dernier.comptes, listes);
  const suite = eprdRejete ? null : projeteSansComptes(projectionHopital(trajectoire, ej, exercice, 'caf', au));
  if (suite === null || (suite.arreteLe ?? '') <= dernier.le) return [un, deux, trois];
  const { valeur, version, numero, arreteLe } = suite;
  const lu = couverture(valeur, posteCrp(dernier.comptes, 'capital_contractuel'));
  return [un, deux, { ...trois, ...lu, cafDe: { version, numero, arreteLe } }];
}
