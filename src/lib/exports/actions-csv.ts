import { enteteDe } from './explorer-csv';
import { tableDe, telecharge, type Fichier, type GenreDeTable } from './tables';
import { quandArrete } from '$lib/format/arret';
import { accord } from '$lib/format/phrase';
import { dateCourte } from '$lib/format/date';
import type { ActionLigne, ActionsModele } from '$lib/views/actions/actions.types';
import { colonnesDesActions } from '$lib/words/action/colonnes';

/**
 * The table as filtered and ordered on the screen, one line an action.
 *
 * @param filtres the chosen filters in words; empty when there is none
 */
export function fichierDesActions(
  modele: ActionsModele,
  actions: readonly ActionLigne[],
  filtres: readonly string[]
): Fichier {
  const { entete } = modele;
  const sources = entete.source === null ? [] : [entete.source];
  const tete = enteteDe(
    entete.jeu,
    sources,
    `${entete.intitule}, situation au ${dateCourte(entete.au)}`,
    `${actions.length} ${accord(actions.length, 'action')} sur ${modele.actions.length}${filtres.length === 0 ? '' : `\u00a0; filtres\u00a0: ${filtres.join('\u00a0; ')}`}`,
    ...(entete.arret === null ? [] : [`Retards comptés jusqu’${quandArrete(entete.arret)}.`]),
    'L’année pleine et l’effet sur l’exercice ne s’additionnent pas.'
  );
  return {
    ...{ titre: entete.intitule, simule: entete.jeu.simule, tete },
    tables: [tableDe('Actions', colonnesDesActions(modele), actions)]
  };
}

/** `trajectoire-demonstration-monts-cendres-1-actions-2026-09-30`, « …-actions-extrait-… » when filtered. */
export function nomDuFichier({ jeu, id, au }: ActionsModele['entete'], extrait: boolean): string {
  return `trajectoire-${jeu.nom}-${id}-actions-${extrait ? 'extrait-' : ''}${au}`;
}

export function telechargeActions(
  genre: GenreDeTable,
  modele: ActionsModele,
  actions: readonly ActionLigne[],
  filtres: readonly string[]
): Promise<void> {
  return telecharge(
    genre,
    nomDuFichier(modele.entete, filtres.length > 0),
    fichierDesActions(modele, actions, filtres)
  );
}
