import type { ContratModele } from './contrat.types';
import type { Etude } from './etude';
import type { Perimetre } from './perimetre';

export function pontsDe(_e: Etude, _p: Perimetre, _t: ContratModele['trajectoires']): ContratModele['ponts'] {
  return { annuel: null, cible: null, absence: 'Aucune projection connue.' };
}
