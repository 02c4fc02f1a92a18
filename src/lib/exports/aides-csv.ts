import type { AidesRegionModele } from '$lib/views/aides-region/aides-region.types';
import { COLONNES_PAR_ANNEE } from '$lib/words/aides/region';
import { tableCsv, telechargeCsv } from './csv';
import { enteteDe } from './explorer-csv';

/** Aid by contract and year as a CSV file, in euros, beside the gains of the plan. */
export function aidesCsv({ jeu, sources, lignes }: Pick<AidesRegionModele, 'jeu' | 'sources' | 'lignes'>): string {
  const note = 'Les aides et les gains ne s’additionnent pas.';
  return tableCsv(COLONNES_PAR_ANNEE, lignes, enteteDe(jeu, sources, note));
}

export function telechargeAides(modele: AidesRegionModele): void {
  telechargeCsv(`trajectoire-${modele.jeu.nom}-aides-${modele.jeu.donneesAu}.csv`, aidesCsv(modele));
}
