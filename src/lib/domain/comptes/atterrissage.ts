import { plusJours, plusMois } from '../temps/calendrier';
import { CLOTURES, comptesDe, estLeCrp, type LigneCompte } from './comptes-ej';
import { connuA } from '../temps/connu';
import { compteConnuA } from '../temps/documents';
import { compteEnResultat, effetEntre, type LigneGain } from '../gain/gain';
import type { Solde, VersionTrajectoire } from './codes';
import { situationGain, type PalierGain } from '../gain/palier';
import { soldes } from './soldes';

/** A point of the financial path (a row of `trajectoire`). */
export interface PointTrajectoire {
  ej: string;
  version: VersionTrajectoire;
  numero: number;
  exercice: number;
  solde: Solde;
  valeur: number | null;
  arrete_le: string | null;
  enregistre_le: string | null;
}

export interface ProjectionHopital {
  version: VersionTrajectoire;
  numero: number;
  valeur: number;
  arreteLe: string | null;
}

/** What a hospital projects with, the latest document first. */
const PROJECTIONS = ['ria2', 'ria1', 'eprd_modificatif', 'eprd_initial'] as const;

/**
 * The hospital's own projection of a balance for a year: RIA 2, else RIA 1, else the last EPRD modificatif, else the
 * EPRD initial, as known at D (art. R. 6145-6 CSP: two RIA a year); null when none gives it.
 */
export function projectionHopital(
  trajectoire: readonly PointTrajectoire[],
  ej: string,
  exercice: number,
  solde: Solde,
  au: string
): ProjectionHopital | null {
  for (const version of PROJECTIONS) {
    const document = projectionDuDocument(trajectoire, ej, exercice, solde, version, au);
    if (document !== null) return document;
  }
  return null;
}

/** What one document of a year projects, as known at D: the last of its number; null when it gives nothing. */
export function projectionDuDocument(
  trajectoire: readonly PointTrajectoire[],
  ej: string,
  exercice: number,
  solde: Solde,
  version: VersionTrajectoire,
  au: string
): ProjectionHopital | null {
  const dernier = trajectoire
    .filter((t) => t.ej === ej && t.exercice === exercice && t.solde === solde && t.version === version)
    .filter((t) => t.valeur !== null && connuA(t.arrete_le, t.enregistre_le, au))
    .reduce<PointTrajectoire | null>((a, b) => (a === null || b.numero > a.numero ? b : a), null);
  if (dernier === null || dernier.valeur === null) return null;
  return { version, numero: dernier.numero, valeur: dernier.valeur, arreteLe: dernier.arrete_le };
}

export interface ProjectionOutil {
  valeur: number;
  /** Months of the year that are complete, and known for the year before as well. */
  mois: number;
  /** Last day of these months. */
  jusquAu: string;
  clotureN1: number;
  /** Year to date less the same months of the year before. */
  variation: number;
  /** Gains in force on the months left, less those of the same months of the year before. */
  gains: number;
  /** Titre 4 is not in the monthly situations: taken as it closed the year before. */
  titre4DeN1: boolean;
}

/** Fewer months say too little of a year (convention). */
const MOIS_MIN = 3;

const TITRES_MENSUELS = ['P1', 'P2', 'P3', 'C1', 'C2', 'C3'] as const;

/** Result of one month of the CRP from its monthly situation; null when a title is missing. */
function resultatDuMois(
  situations: readonly LigneCompte[],
  debut: string
): { sansTitre4: number; titre4: number | null } | null {
  const fin = plusJours(plusMois(debut, 1), -1);
  const montant = (poste: string) =>
    situations.find((l) => l.poste === poste && l.debut === debut && l.fin === fin)?.montant ?? null;
  let total = 0;
  for (const titre of TITRES_MENSUELS) {
    const lu = montant(titre);
    if (lu === null) return null;
    total += titre.startsWith('P') ? lu : -lu;
  }
  return { sansTitre4: total, titre4: montant('C4') };
}

/**
 * The tool's projection of the result of the CRP. Convention, simple on purpose: the rest of the year repeats the year
 * before, the months already known keep their gap to the same months of the year before, and the gains in force at D
 * add on the months left what they did not bring then. Monthly situations seldom hold titre 4 (depreciation,
 * provisions): then it is taken as it closed the year before, and said.
 *
 * @param comptes rows of `compte`
 * @param gains lines and steps of the entity's gains
 * @returns null before three complete months, or without a closing of N-1
 */
export function projectionOutil(
  comptes: readonly LigneCompte[],
  ej: string,
  exercice: number,
  au: string,
  gains: { lignes: readonly LigneGain[]; paliers: readonly PalierGain[] } = { lignes: [], paliers: [] }
): ProjectionOutil | null {
  const precedent = comptesDe(comptes, ej, exercice - 1, au, CLOTURES);
  const clotureN1 = precedent && soldes(precedent, null).resultat_crp;
  if (clotureN1 === null) return null;
  const situations = comptes.filter(
    (l) => l.ej === ej && estLeCrp(l.budget) && l.version === 'situation' && compteConnuA(l, au)
  );
  const debut = (annee: number, mois: number) => plusMois(`${annee}-01-01`, mois);
  const paires = [];
  for (let m = 0; m < 12; m += 1) {
    const n = resultatDuMois(situations, debut(exercice, m));
    const n1 = resultatDuMois(situations, debut(exercice - 1, m));
    if (n === null || n1 === null) break;
    paires.push({ n, n1 });
  }
  if (paires.length < MOIS_MIN) return null;
  const titre4DeN1 = paires.some(({ n, n1 }) => n.titre4 === null || n1.titre4 === null);
  const resultat = (mois: { sansTitre4: number; titre4: number | null }) =>
    mois.sansTitre4 - (titre4DeN1 ? 0 : (mois.titre4 ?? 0));
  const variation = paires.reduce((total, { n, n1 }) => total + resultat(n) - resultat(n1), 0);
  const jusquAu = plusJours(debut(exercice, paires.length), -1);
  const surLeReste = gainsDuReste(gains, ej, exercice, paires.length, au);
  return {
    valeur: clotureN1 + variation + surLeReste,
    mois: paires.length,
    jusquAu,
    clotureN1,
    variation,
    gains: surLeReste,
    titre4DeN1
  };
}

function gainsDuReste(
  { lignes, paliers }: { lignes: readonly LigneGain[]; paliers: readonly PalierGain[] },
  ej: string,
  exercice: number,
  mois: number,
  au: string
): number {
  const effet = (ligne: LigneGain, annee: number) =>
    effetEntre(ligne, plusMois(`${annee}-01-01`, mois), `${annee}-12-31`) ?? 0;
  return lignes
    .filter((l) => l.ej === ej && compteEnResultat(l))
    .flatMap((l) => situationGain(l, paliers, au).acquis)
    .reduce((total, { ligne }) => total + effet(ligne, exercice) - effet(ligne, exercice - 1), 0);
}

/** The tool's projection less the hospital's; null when either is missing. */
export function ecartDesProjections(hopital: number | null, outil: number | null): number | null {
  return hopital === null || outil === null ? null : outil - hopital;
}
