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
 */
function alertesCsv(modele: AlertesModele, alertes: readonly AlerteMontree[], filtres: readonly string[]): string {
  const { jeu, regles, contrats, sources } = modele;
  return tableCsv(
    colonnesDesAlertes(nomsDe(regles, contrats), jeu.donneesAu, true),
    alertes,
    enteteDe(
      jeu,
      sources,
      `${MOTS_DES_ALERTES.titre} au ${dateCourte(jeu.donneesAu)}`,
      `${alertes.length} ${accord(alertes.length, 'alerte')}${filtres.length === 0 ? '' : `\u00a0; filtres\u00a0: ${filtres.join('\u00a0; ')}`}`,
      MOTS_DES_ALERTES.listeNote
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
  filtres: readonly string[]
): void {
  telechargeCsv(nomDuCsv(modele.jeu, filtres.length > 0), alertesCsv(modele, alertes, filtres));
}
