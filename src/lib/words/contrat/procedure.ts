import type { ProcedureBreve } from '$lib/domain/comptes/procedure';
import { documentEnMots } from './criteres';

const STADES: Readonly<Record<ProcedureBreve['stade'], string>> = {
  en_cours: 'en cours',
  suspendu: 'suspendu',
  a_venir: 'signé, pas commencé',
  soumis: 'soumis aux instances',
  projet: 'en projet',
  a_demander: 'à demander'
};

/** « plan de redressement en cours (2024-2027) », « … signé, pas commencé (2027-2030) », « … soumis aux instances ». */
export function procedureEnMots({ stade, annees }: ProcedureBreve): string {
  return `plan de redressement ${STADES[stade]}${annees === null ? '' : ` (${annees.join('-')})`}`;
}

/**
 * « CF 2025, constaté »: criteria are judged on the last compte financier, which tells what was; « CF 2025, provisoire »
 * while it is arrêté and not approved, as each criterion says.
 *
 * @param base « cf 2025 », « cf 2025 provisoire »
 */
export function baseEnMots(base: string): string {
  return `${documentEnMots(base)}, ${base.endsWith(' provisoire') ? 'provisoire' : 'constaté'}`;
}

export const basesEnMots = (documents: readonly string[]): string => documents.map(baseEnMots).join(', ');
