import { VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import type { VersionDeTrajectoire } from '$lib/views/contrat/contrat.types';

type Version = Pick<VersionDeTrajectoire, 'version' | 'numero' | 'parmiPlusieurs'>;

/** « Cible de l’avenant 1 », « PGFP approuvé (2025) »; what was signed first says it once an amendment has its own. */
export function versionEnMots({ version, numero, parmiPlusieurs }: Version): string {
  const mot = VERSIONS_TRAJECTOIRE[version];
  if (version === 'pgfp_approuve') return `${mot} (${numero})`;
  if (!parmiPlusieurs) return mot;
  if (version === 'cible') return numero > 0 ? `Cible de l’avenant ${numero}` : 'Cible de la signature';
  return `${mot}, ${numero > 0 ? `avenant ${numero}` : 'signature'}`;
}
