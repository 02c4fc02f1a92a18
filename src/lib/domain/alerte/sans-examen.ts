import { aSigner, etatSigne, termine, vivant } from '../contrat/etats';
import { porteSurDesComptes } from '../contrat/obligations';
import { membreA } from '../contrat/perimetre';

/** Why no rule examines the accounts of a hospital, what may still change first. */
export const CAUSES_SANS_EXAMEN = [
  'a_signer',
  'sans_actions',
  'etat_inconnu',
  'fini',
  'rejete',
  'sorti',
  'sans_comptes',
  'sans_contrat'
] as const;
export type CauseSansExamen = (typeof CAUSES_SANS_EXAMEN)[number];

/** A contract that a hospital is, was or would be in. */
export interface ContratDUnMembre {
  type: string;
  etat: string;
  /** Whether actions are followed. */
  suivi: boolean;
  sortie: string | null;
}

/** Whether a member's accounts are examined at D: they do not wait for its day of entry, and stop with its exit. */
export const membreExamine = ({ sortie }: Pick<ContratDUnMembre, 'sortie'>, au: string): boolean =>
  membreA({ entree: null, sortie }, au);

function causeDe({ type, etat, suivi, sortie }: ContratDUnMembre, au: string): CauseSansExamen | null {
  if (!porteSurDesComptes(type)) return 'sans_comptes';
  if (termine(etat)) return etatSigne(etat) ? 'fini' : 'rejete';
  if (!membreExamine({ sortie }, au)) return 'sorti';
  if (aSigner(etat)) return 'a_signer';
  if (!vivant(etat)) return 'etat_inconnu';
  return suivi ? null : 'sans_actions';
}

/**
 * Why the rules examine no account of a hospital at D, and the contract that says so; null when one of its contracts
 * has it examined.
 */
export function sansExamen<C extends ContratDUnMembre>(
  contrats: readonly C[],
  au: string
): { cause: CauseSansExamen; contrat: C | null } | null {
  const siennes = contrats.map((contrat) => ({ cause: causeDe(contrat, au), contrat }));
  if (siennes.some(({ cause }) => cause === null)) return null;
  const cause = CAUSES_SANS_EXAMEN.find((c) => siennes.some((sienne) => sienne.cause === c)) ?? 'sans_contrat';
  return { cause, contrat: siennes.find((sienne) => sienne.cause === cause)?.contrat ?? null };
}
