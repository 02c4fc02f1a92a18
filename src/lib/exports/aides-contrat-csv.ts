import { dateCourte } from '$lib/format/date';
import type { AidesModele } from '$lib/views/aides/aides.types';
import { COLONNES_DES_ANNEES } from '$lib/words/aides/annees';
import { COLONNES_DES_ECARTS, MOTS_DES_ECARTS } from '$lib/words/aides/ecarts';
import { ecartAvecLAnnonce, messageDesAides, MOTS_DES_AIDES as MOTS, suiteDesAides } from '$lib/words/aides/page';
import { COLONNES_DES_RATIOS } from '$lib/words/aides/ratios';
import { COLONNES_DES_TRANCHES } from '$lib/words/aides/tranches';
import { aLaSuite, tableCsv, telechargeCsv } from './csv';
import { enteteDe, notesDesFermes } from './explorer-csv';

/** The aid of a contract: its years, its tranches, what matches no notice, accounts with and without, one after another. */
export function aidesDuContratCsv(modele: AidesModele): string {
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
  return aLaSuite(
    tableCsv(COLONNES_DES_ANNEES, annees, [...tete, MOTS.legendeAnnees]),
    ...(tranches.length === 0 ? [] : [tableCsv(COLONNES_DES_TRANCHES, tranches, [MOTS.sousTitre])]),
    ...(ecarts.length === 0 ? [] : [tableCsv(COLONNES_DES_ECARTS, ecarts, [MOTS_DES_ECARTS.legende])]),
    ...(ratios === null
      ? []
      : [tableCsv(COLONNES_DES_RATIOS, ratios.lignes, [MOTS.legendeRatios(ratios.exercice), MOTS.ratios(ratios)])])
  );
}

/** `trajectoire-demonstration-monts-cendres-1-aides-2026-09-30.csv`. */
export function telechargeAidesDuContrat(modele: AidesModele): void {
  const { jeu, id, au } = modele.entete;
  telechargeCsv(`trajectoire-${jeu.nom}-${id}-aides-${au}.csv`, aidesDuContratCsv(modele));
}
