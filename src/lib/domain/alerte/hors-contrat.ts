import { aSigner, etatSigne, termine, vivant } from '../contrat/etats';
import { porteSurDesComptes } from '../contrat/obligations';
import { membreA } from '../contrat/perimetre';

/** Why no contract has the accounts of a hospital examined, what may still change first. */
export const CAUSES_HORS_CONTRAT = [
  'a_signer',
  'sans_actions',
  'etat_inconnu',
  'fini',
  'rejete',
  'sorti',
  'sans_comptes',
  'sans_contrat'
] as const;
export type CauseHorsContrat = (typeof CAUSES_HORS_CONTRAT)[number];
/** Those that are of the contract itself, whoever its members are. */
export type CauseDuContrat = Exclude<CauseHorsContrat, 'sorti' | 'sans_comptes' | 'sans_contrat'>;

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

/** Why the rules examine nothing of a contract; null when they do. */
export function causeDuContrat({ etat, suivi }: Pick<ContratDUnMembre, 'etat' | 'suivi'>): CauseDuContrat | null {
  if (termine(etat)) return etatSigne(etat) ? 'fini' : 'rejete';
  if (aSigner(etat)) return 'a_signer';
  if (!vivant(etat)) return 'etat_inconnu';
  return suivi ? null : 'sans_actions';
}

function causeDe({ type, etat, suivi, sortie }: ContratDUnMembre, au: string): CauseHorsContrat | null {
  if (!porteSurDesComptes(type)) return 'sans_comptes';
  if (!termine(etat) && !membreExamine({ sortie }, au)) return 'sorti';
  return causeDuContrat({ etat, suivi });
}

/**
 * Why no contract has a hospital examined at D, and the contract that says so; null when one of its contracts does.
 * The rules that bear on an entity then examine it by itself: the law does not wait for a contract.
 */
export function horsContratA<C extends ContratDUnMembre>(
  contrats: readonly C[],
  au: string
): { cause: CauseHorsContrat; contrat: C | null } | null {
  const siennes = contrats.map((contrat) => ({ cause: causeDe(contrat, au), contrat }));
  if (siennes.some(({ cause }) => cause === null)) return null;
  const cause = CAUSES_HORS_CONTRAT.find((c) => siennes.some((sienne) => sienne.cause === c)) ?? 'sans_contrat';
  return { cause, contrat: siennes.find((sienne) => sienne.cause === cause)?.contrat ?? null };
}
