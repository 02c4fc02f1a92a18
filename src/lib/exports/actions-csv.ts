import { enteteDe } from './explorer-csv';
import { tableCsv, telechargeCsv } from './csv';
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
export function actionsCsv(modele: ActionsModele, actions: readonly ActionLigne[], filtres: readonly string[]): string {
  const { entete } = modele;
  const sources = entete.source === null ? [] : [entete.source];
  return tableCsv(
    colonnesDesActions(modele),
    actions,
    enteteDe(
      entete.jeu,
      sources,
      `${entete.intitule}, situation au ${dateCourte(entete.au)}`,
      `${actions.length} ${accord(actions.length, 'action')} sur ${modele.actions.length}${filtres.length === 0 ? '' : `\u00a0; filtres\u00a0: ${filtres.join('\u00a0; ')}`}`,
      ...(entete.arret === null ? [] : [`Retards comptés jusqu’${quandArrete(entete.arret)}.`]),
      'L’année pleine et l’effet sur l’exercice ne s’additionnent pas.'
    )
  );
}

/** `trajectoire-demonstration-monts-cendres-1-actions-2026-09-30.csv`, « …-actions-extrait-… » when filtered. */
export function nomDuCsv({ jeu, id, au }: ActionsModele['entete'], extrait: boolean): string {
  return `trajectoire-${jeu.nom}-${id}-actions-${extrait ? 'extrait-' : ''}${au}.csv`;
}

export function telechargeActions(
  modele: ActionsModele,
  actions: readonly ActionLigne[],
  filtres: readonly string[]
): void {
  telechargeCsv(nomDuCsv(modele.entete, filtres.length > 0), actionsCsv(modele, actions, filtres));
}
