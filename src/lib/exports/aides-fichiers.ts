import type { AidesRegionModele } from '$lib/views/aides-region/aides-region.types';
import {
  COLONNES_DES_ANNEES_DE_LA_REGION,
  COLONNES_PAR_ANNEE,
  colonnesDesNonVersees,
  MOTS_DE_LA_REGION as MOTS
} from '$lib/words/aides/region';
import { enteteDe } from './explorer-csv';
import { tableDe, telecharge, type Fichier } from './tables';

type Aides = Pick<AidesRegionModele, 'jeu' | 'sources' | 'lignes' | 'annees' | 'plansAPart' | 'nonVersees'>;

/** Aid by year of the region, then by contract and year, in euros, beside the gains of the plans. */
export function fichierDesAides(modele: Aides): Fichier {
  const { jeu, sources, lignes, annees } = modele;
  const tete = enteteDe(jeu, sources, MOTS.situation(jeu.donneesAu), 'Les aides et les gains ne s’additionnent pas.');
  return {
    ...{ titre: MOTS.titre, simule: jeu.simule, tete },
    tables: [
      tableDe('Aides par contrat et exercice', COLONNES_PAR_ANNEE, lignes),
      tableDe(MOTS.legendeNonVersees, colonnesDesNonVersees(jeu.donneesAu), modele.nonVersees),
      tableDe('Aides par exercice', COLONNES_DES_ANNEES_DE_LA_REGION, annees, [MOTS.anneesNote(modele)])
    ]
  };
}

export function telechargeAides(genre: 'csv' | 'xlsx', modele: Aides): Promise<void> {
  const { nom, donneesAu } = modele.jeu;
  return telecharge(genre, `trajectoire-${nom}-aides-${donneesAu}`, fichierDesAides(modele));
}
