import { sansAnneePleine, type AbsenceDeGains } from '../gain/absence';
import { etatSigne, vivant } from './etats';
import { porteSurDesComptes } from './obligations';

/** Why a row is in no total. */
export type Raison =
  | 'non_signe'
  | 'a_venir'
  | 'gele'
  | 'non_precise'
  | 'sans_objet'
  | 'non_renseigne'
  | 'aucun'
  | 'sans_annee_pleine'
  | 'sans_valeur'
  | 'sans_cible';

/** A row of a total beside a target. */
export interface Rangee {
  id: string;
  valeur: number | null;
  cible: number | null;
  /** Left out whatever its figures are. */
  ecartee?: Raison | null;
}

export interface TotalAvecCible {
  /** Sums over the same rows; null when no row has both. */
  valeur: number | null;
  cible: number | null;
  comptees: string[];
  ecartees: { id: string; raison: Raison }[];
  total: number;
}

function raisonDe({ valeur, cible, ecartee }: Rangee): Raison | null {
  if (ecartee !== undefined && ecartee !== null) return ecartee;
  if (valeur === null) return 'sans_valeur';
  return cible === null ? 'sans_cible' : null;
}

/** A total beside its target, both taken on the rows that have the two; the others are left out and counted. */
export function totalAvecCible(rangees: readonly Rangee[]): TotalAvecCible {
  const lues = rangees.map((r) => ({ ...r, raison: raisonDe(r) }));
  const comptees = lues.filter((r) => r.raison === null);
  const somme = (montants: readonly (number | null)[]) =>
    montants.length === 0 ? null : montants.reduce<number>((total, m) => total + (m ?? 0), 0);
  return {
    valeur: somme(comptees.map((r) => r.valeur)),
    cible: somme(comptees.map((r) => r.cible)),
    comptees: comptees.map((r) => r.id),
    ecartees: lues.flatMap(({ id, raison }) => (raison === null ? [] : [{ id, raison }])),
    total: rangees.length
  };
}

/** Rows that a total leaves out, each by its reason, of how many. */
export interface Ecartes {
  raisons: Raison[];
  total: number;
}

export function ecartesDe({ ecartees, total }: Pick<TotalAvecCible, 'ecartees' | 'total'>): Ecartes {
  return { raisons: ecartees.map(({ raison }) => raison), total };
}

/** What places a contract in the totals of a portfolio. */
export interface ContratCompte {
  id: string;
  etat: string;
  /** Whether its actions are followed. */
  suivi: boolean;
  gel: boolean | null;
  commence: boolean;
}

/** The contracts that the head of a portfolio speaks of: followed, alive or in preparation; each once. */
export function contratsDeTete<C extends ContratCompte>(contrats: readonly C[]): C[] {
  const uniques = [...new Map(contrats.map((c) => [c.id, c])).values()];
  return uniques.filter(({ suivi, etat }) => suivi && (vivant(etat) || enPreparation(etat)));
}

function enPreparation(etat: string): boolean {
  return etat === 'projet' || etat === 'soumis';
}

/** Why a contract is in no total at all: what is not signed owes nothing. */
function horsTotal({ etat }: ContratCompte): Raison | null {
  return etatSigne(etat) ? null : 'non_signe';
}

/**
 * Why a contract is in no total of the year of D: not signed, not begun, or frozen, which is told apart, as is one whose
 * suspension does not say whether it freezes.
 */
export function horsTotalDeLAnnee(contrat: ContratCompte): Raison | null {
  const deLAnnee = !contrat.commence ? 'a_venir' : contrat.gel === null ? 'non_precise' : contrat.gel ? 'gele' : null;
  return horsTotal(contrat) ?? deLAnnee;
}

/** Why a contract is in no total of the accounts of the year of D: a PTSM bears on none, « sans objet ». */
export function horsTotalDesComptes(contrat: ContratCompte & { type: string }): Raison | null {
  return horsTotalDeLAnnee(contrat) ?? (porteSurDesComptes(contrat.type) ? null : 'sans_objet');
}

/** What says whether the full-year gains of a contract count. */
interface ContratAGains extends ContratCompte {
  sansGain: { raison: AbsenceDeGains } | null;
  apPlanifiee: number;
  apEnVigueur: number;
}

/**
 * Why a contract is in no total of full-year gains: what is frozen or not begun is told apart as in the totals of the
 * year [M], since what it planned cannot come into force and would weigh on « prévus » alone; then, nothing planned nor
 * in force, for the reason that it has.
 */
export function horsTotalDAnneePleine(contrat: ContratAGains): Raison | null {
  const { sansGain, apPlanifiee, apEnVigueur } = contrat;
  const rien = apPlanifiee === 0 && apEnVigueur === 0;
  return horsTotalDeLAnnee(contrat) ?? (rien ? sansAnneePleine(sansGain?.raison ?? null) : null);
}
