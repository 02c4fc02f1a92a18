import type { AlerteMontree, AlertesModele } from '$lib/views/alertes/alertes.types';
import { colonnesDesAlertes, nomsDe } from '$lib/words/alerte/colonnes';
import { horsContratEnLignes } from '$lib/words/alerte/hors-contrat';
import { MOTS_DES_ALERTES } from '$lib/words/alerte/page';
import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import { enteteDe } from './explorer-csv';
import { tableDe, telecharge, type Fichier } from './tables';

/**
 * The alerts as filtered and ordered on the screen, one line each.
 * @param filtres the chosen filters in words; empty when there is none
 * @param tronquee the list that they ask for is longer than what is written of it: the file says so
 */
export function fichierDesAlertes(
  modele: AlertesModele,
  alertes: readonly AlerteMontree[],
  filtres: readonly string[],
  tronquee: boolean
): Fichier {
  const { jeu, regles, contrats, sources } = modele;
  const { titre } = MOTS_DES_ALERTES;
  const tete = enteteDe(
    jeu,
    sources,
    `${titre} au ${dateCourte(jeu.donneesAu)}`,
    `${alertes.length} ${accord(alertes.length, 'alerte')}${filtres.length === 0 ? '' : `\u00a0; filtres\u00a0: ${filtres.join('\u00a0; ')}`}`,
    MOTS_DES_ALERTES.listeNote,
    ...(tronquee ? [MOTS_DES_ALERTES.plafond(modele.ecrites, modele.total)] : []),
    ...horsContratEnLignes(modele.horsContrat)
  );
  const colonnes = colonnesDesAlertes(nomsDe(regles, contrats), jeu.donneesAu, true);
  return { ...{ titre, simule: jeu.simule, tete }, tables: [tableDe(titre, colonnes, alertes)] };
}

/** `trajectoire-demonstration-alertes-2026-09-30.csv`, « …-alertes-extrait-… » when filtered. */
export function telechargeAlertes(
  genre: 'csv' | 'xlsx',
  modele: AlertesModele,
  alertes: readonly AlerteMontree[],
  filtres: readonly string[],
  tronquee: boolean
): Promise<void> {
  const { nom, donneesAu } = modele.jeu;
  return telecharge(
    genre,
    `trajectoire-${nom}-alertes-${filtres.length > 0 ? 'extrait-' : ''}${donneesAu}`,
    fichierDesAlertes(modele, alertes, filtres, tronquee)
  );
}
