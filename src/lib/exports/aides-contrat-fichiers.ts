import { dateCourte } from '$lib/format/date';
import type { AidesModele } from '$lib/views/aides/aides.types';
import { COLONNES_DES_ANNEES } from '$lib/words/aides/annees';
import { COLONNES_DES_ECARTS, MOTS_DES_ECARTS } from '$lib/words/aides/ecarts';
import { ecartAvecLAnnonce, messageDesAides, MOTS_DES_AIDES as MOTS, suiteDesAides } from '$lib/words/aides/page';
import { absentsEnMots, aidesRetirees, COLONNES_DES_RATIOS } from '$lib/words/aides/ratios';
import { COLONNES_DES_TRANCHES } from '$lib/words/aides/tranches';
import { enteteDe, notesDesFermes } from './explorer-csv';
import { tableDe, telecharge, type Fichier, type TableDeFichier } from './tables';

/** The aid of a contract: its years, its tranches, what matches no notice, accounts with and without, one after another. */
export function fichierDesAidesDuContrat(modele: AidesModele): Fichier {
  const { entete, tranches, annees, rapprochement, ratios } = modele;
  const annonce = ecartAvecLAnnonce(modele);
  const ecarts = rapprochement === null ? [] : [...rapprochement.sansNotification, ...rapprochement.sansTranche];
  const tete = enteteDe(
    entete.jeu,
    entete.source === null ? [] : [entete.source],
    `${entete.intitule}, situation au ${dateCourte(entete.au)}`,
    ...(tranches.length === 0 ? [MOTS.vide] : [messageDesAides(modele), suiteDesAides(modele)]),
    ...(annonce === null ? [] : [annonce]),
    'Les aides et les gains ne s’additionnent pas.',
    ...notesDesFermes(modele)
  );
  return {
    ...{ titre: entete.intitule, simule: entete.jeu.simule, tete },
    tables: [
      tableDe('Exercices', COLONNES_DES_ANNEES, annees, [MOTS.legendeAnnees]),
      ...(tranches.length === 0 ? [] : [tableDe('Tranches', COLONNES_DES_TRANCHES, tranches, [MOTS.sousTitre])]),
      ...(ecarts.length === 0 ? [] : [tableDe('Écarts', COLONNES_DES_ECARTS, ecarts, [MOTS_DES_ECARTS.legende])]),
      ...(ratios === null ? [] : [avecEtSans(ratios)])
    ]
  };
}

function avecEtSans(ratios: NonNullable<AidesModele['ratios']>): TableDeFichier {
  const dites = [absentsEnMots(ratios), aidesRetirees(ratios)].filter((dite) => dite !== null);
  const notes = [MOTS.legendeRatios(ratios.exercice), MOTS.ratios(ratios), ...dites];
  return tableDe('Avec et sans aides', COLONNES_DES_RATIOS, ratios.lignes, notes);
}

/** `trajectoire-demonstration-monts-cendres-1-aides-2026-09-30.csv`. */
export function telechargeAidesDuContrat(genre: 'csv' | 'xlsx', modele: AidesModele): Promise<void> {
  const { jeu, id, au } = modele.entete;
  return telecharge(genre, `trajectoire-${jeu.nom}-${id}-aides-${au}`, fichierDesAidesDuContrat(modele));
}
