import type { TableEcrite, TableRows } from '$lib/schema/tables';

/** Rows of the tables that are worked out from the others. */
export type RowsEcrites = Required<Pick<TableRows, TableEcrite>>;

/** Those that are worked out of each contract alone. */
export const ECRITES_PAR_CONTRAT = [
  'suivi',
  'alerte',
  'signal',
  'examen',
  'echeance',
  'gain_discute',
  'aide_suivie',
  'aide_plan',
  'aide_ecart',
  'demande',
  'demande_ej'
] as const satisfies TableEcrite[];
/** Those that are worked out of each hospital that no contract has examined. */
export const ECRITES_PAR_ENTITE = ['signal_ej', 'examen_ej'] as const satisfies TableEcrite[];

export type RowsDeContrats = Pick<RowsEcrites, (typeof ECRITES_PAR_CONTRAT)[number]>;

/** What is said of several contracts, together. */
export function reunis(parts: readonly RowsDeContrats[]): RowsDeContrats {
  return {
    suivi: parts.flatMap(({ suivi }) => suivi),
    alerte: parts.flatMap(({ alerte }) => alerte),
    signal: parts.flatMap(({ signal }) => signal),
    examen: parts.flatMap(({ examen }) => examen),
    echeance: parts.flatMap(({ echeance }) => echeance),
    gain_discute: parts.flatMap(({ gain_discute: discutes }) => discutes),
    aide_suivie: parts.flatMap(({ aide_suivie: livre }) => livre),
    aide_plan: parts.flatMap(({ aide_plan: plan }) => plan),
    aide_ecart: parts.flatMap(({ aide_ecart: ecarts }) => ecarts),
    demande: parts.flatMap(({ demande }) => demande),
    demande_ej: parts.flatMap(({ demande_ej: siennes }) => siennes)
  };
}
