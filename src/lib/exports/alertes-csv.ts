import type { AlerteMontree, AlertesModele } from '$lib/views/alertes/alertes.types';
import type { JeuEntete } from '$lib/views/modele';
import { colonnesDesAlertes, nomsDe } from '$lib/words/alerte/colonnes';
import { MOTS_DES_ALERTES } from '$lib/words/alerte/page';
import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import { tableCsv, telechargeCsv } from './csv';
import { enteteDe } from './explorer-csv';

/**
 * The alerts as filtered and ordered on the screen, one line each.
 * @param filtres the chosen filters in words; empty when there is none
 * @param tronquee the list that they ask for is longer than what is written of it: the file says so
 */
export function alertesCsv(
  modele: AlertesModele,
  alertes: readonly AlerteMontree[],
  filtres: readonly string[],
  tronquee: boolean
): string {
  const { jeu, regles, contrats, sources } = modele;
  return tableCsv(
    colonnesDesAlertes(nomsDe(regles, contrats), jeu.donneesAu, true),
    alertes,
    enteteDe(
      jeu,
      sources,
      `${MOTS_DES_ALERTES.titre} au ${dateCourte(jeu.donneesAu)}`,
      `${alertes.length} ${accord(alertes.length, 'alerte')}${filtres.length === 0 ? '' : `\u00a0; filtres\u00a0: ${filtres.join('\u00a0; ')}`}`,
      MOTS_DES_ALERTES.listeNote,
      ...(tronquee ? [MOTS_DES_ALERTES.plafond(modele.ecrites, modele.total)] : [])
    )
  );
}

/** `trajectoire-demonstration-alertes-2026-09-30.csv`, « …-alertes-extrait-… » when filtered. */
function nomDuCsv({ nom, donneesAu }: JeuEntete, extrait: boolean): string {
  return `trajectoire-${nom}-alertes-${extrait ? 'extrait-' : ''}${donneesAu}.csv`;
}

export function telechargeAlertes(
  modele: AlertesModele,
  alertes: readonly AlerteMontree[],
  filtres: readonly string[],
  tronquee: boolean
): void {
  telechargeCsv(nomDuCsv(modele.jeu, filtres.length > 0), alertesCsv(modele, alertes, filtres, tronquee));
}
