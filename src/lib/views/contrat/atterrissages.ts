import type { Etude } from './etude';
import type { Perimetre } from './perimetre';
import type { TrajectoireDeSolde } from './contrat.types';
import type { Row } from '$lib/schema/tables';

export function atterrissages(
  _e: Etude,
  _p: Perimetre,
  _s: Row<'trajectoire'>['solde']
): TrajectoireDeSolde['atterrissages'] {
  return [];
}
