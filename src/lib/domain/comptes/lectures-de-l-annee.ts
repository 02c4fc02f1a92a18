import { plusJours } from '../temps/calendrier';
import { CLOTURES, comptesDe, derniersComptes, posteCrp, somme, type LigneCompte } from './comptes-ej';
import { gainsA, type GainsDesComptes, type Promesse } from './gains-de-l-annee';
import { EXERCICES_DE_SAISON } from './hypotheses-atterrissage';
import type { VersionCompte } from './codes';
import {
  bornesDuMois,
  cumulDe,
  POSTES_MENSUELS,
  premiersMois,
  signeDe,
  type MoisComplet,
  type PosteMensuel
} from './situations-mensuelles';

/** What a landing is read from. */
export interface Sources {
  comptes: readonly LigneCompte[];
  /** Gains as known on a day: past days are read as they were. */
  gains: (au: string) => GainsDesComptes;
}

/** An item of a year that is not over, read in four ways, in euros. */
export interface LectureDuPoste {
  poste: PosteMensuel;
  /** Over the months known. */
  cumul: number;
  /** The same months of the last closed year. */
  cumulDernier: number;
  /** The last closed year. */
  dernier: number;
  /** As the season of each previous year would have it end. */
  saisons: { annee: number; valeur: number }[];
  /** Their mean: the reading by item. */
  saison: number;
  /** The last closed year, and the gap of the months known. */
  ecart: number;
  /** Straight: × 12 / months. */
  lineaire: number;
}

/** A year that is not over, as read at a day. */
export interface Lectures {
  /** Months known. */
  mois: number;
  /** Last closed year: N-1, or the one before while its accounts are not known. */
  dernierExercice: number;
  titre4: { montant: number; version: VersionCompte; exercice: number };
  /** Titre 4 of the last closed year. */
  titre4Dernier: number;
  postes: LectureDuPoste[];
  promesses: Promesse[];
}

/** A previous year whose season may be read: closed, and its first months known. */
interface Precedent {
  annee: number;
  clos: Readonly<Record<PosteMensuel, number>>;
  titre4: number;
  mois: readonly MoisComplet[];
}

/** The last one may not be closed yet: one more year is looked at. */
const RECUL = EXERCICES_DE_SAISON + 1;

function precedentsDe({ comptes }: Sources, ej: string, exercice: number, au: string, mois: number): Precedent[] {
  return Array.from({ length: RECUL }, (_, i) => exercice - 1 - i)
    .flatMap((annee): Precedent[] => {
      const clos = comptesDe(comptes, ej, annee, au, CLOTURES);
      const siens = premiersMois(comptes, ej, annee, au).slice(0, mois);
      if (clos === null || siens.length < mois) return [];
      const lu = (poste: PosteMensuel | 'C4') => posteCrp(clos, poste);
      const [P1, P2, P3, C1, C2, C3, C4] = [lu('P1'), lu('P2'), lu('P3'), lu('C1'), lu('C2'), lu('C3'), lu('C4')];
      if (P1 === null || P2 === null || P3 === null || C1 === null || C2 === null || C3 === null || C4 === null)
        return [];
      return [{ annee, clos: { P1, P2, P3, C1, C2, C3 }, titre4: C4, mois: siens }];
    })
    .slice(0, EXERCICES_DE_SAISON);
}

/**
 * Titre 4 (depreciation, provisions) is booked at closing: it is taken as known, from the last document of the year
 * (EPRD, then RIA), else as the last closed year had it.
 */
function titre4De(comptes: readonly LigneCompte[], ej: string, exercice: number, au: string, dernier: Precedent) {
  const document = derniersComptes(comptes, ej, exercice, au, ['ria2', 'ria1', 'eprd']);
  const montant = document && posteCrp(document, 'C4');
  if (document !== null && montant !== null) return { montant, version: document.version, exercice };
  return { montant: dernier.titre4, version: 'cf_arrete' as const, exercice: dernier.annee };
}

/**
 * An item without what gains bring, over the rest of the year as a previous one had it. Months known of 80 in a year
 * where the previous one had 75 of 100: 80 × 100 / 75 = 106.7. Where the base is nil or negative no share can be read:
 * the rest is that of the previous year, in euros.
 */
function selonLaSaison(cumul: number, avant: { cumul: number; clos: number }): number {
  if (avant.cumul <= 0 || avant.clos <= 0) return cumul + avant.clos - avant.cumul;
  return (cumul * avant.clos) / avant.cumul;
}

/**
 * Reads a year from its first months, known at D. Each item is read without the gains in force, which are put back as
 * their own dates say: those of the months known stay as they were, those of the months left come at their full rate,
 * and no gain is counted twice.
 *
 * @param mois months to read; those after them are ignored, even known
 * @returns null when no previous year has both a closing and the same months
 */
export function lectures(
  sources: Sources,
  ej: string,
  exercice: number,
  au: string,
  mois: readonly MoisComplet[]
): Lectures | null {
  const precedents = precedentsDe(sources, ej, exercice, au, mois.length);
  const [dernier] = precedents;
  if (dernier === undefined || mois.length === 0) return null;
  const gains = gainsA(sources.gains(au), ej, au);
  const jusquAu = bornesDuMois(exercice, mois.length).fin;
  const acquis = (poste: PosteMensuel, annee: number) => {
    const borne = bornesDuMois(annee, mois.length).fin;
    return {
      aDate: gains.acquis(poste, `${annee}-01-01`, borne) * signeDe(poste),
      reste: mois.length === 12 ? 0 : gains.acquis(poste, plusJours(borne, 1), `${annee}-12-31`) * signeDe(poste)
    };
  };
  const postes = POSTES_MENSUELS.map((poste): LectureDuPoste => {
    const cumul = cumulDe(mois, poste);
    const siens = acquis(poste, exercice);
    const saisons = precedents.map(({ annee, clos, mois: memes }) => {
      const { aDate, reste } = acquis(poste, annee);
      const avant = { cumul: cumulDe(memes, poste) - aDate, clos: clos[poste] - aDate - reste };
      return { annee, valeur: selonLaSaison(cumul - siens.aDate, avant) + siens.aDate + siens.reste };
    });
    const cumulDernier = cumulDe(dernier.mois, poste);
    return {
      ...{ poste, cumul, cumulDernier, dernier: dernier.clos[poste], saisons },
      saison: saisons.reduce((total, s) => total + s.valeur, 0) / saisons.length,
      ecart: dernier.clos[poste] + cumul - cumulDernier + siens.reste - acquis(poste, dernier.annee).reste,
      lineaire: (cumul * 12) / mois.length
    };
  });
  const depuis = jusquAu > au ? jusquAu : au;
  return {
    mois: mois.length,
    dernierExercice: dernier.annee,
    titre4: titre4De(sources.comptes, ej, exercice, au, dernier),
    titre4Dernier: dernier.titre4,
    postes,
    promesses: gains.promesses(plusJours(depuis, 1), `${exercice}-12-31`)
  };
}

/** Result of the CRP from its items, titre 4 taken off. */
export function resultatDesPostes(
  postes: readonly LectureDuPoste[],
  valeurDe: (poste: LectureDuPoste) => number,
  titre4: number
): number {
  return (somme(postes.map((p) => valeurDe(p) * signeDe(p.poste))) ?? 0) - titre4;
}
