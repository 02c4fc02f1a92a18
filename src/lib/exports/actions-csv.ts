import { anneeDe } from '$lib/domain/temps/calendrier';
import { enteteDe } from './explorer-csv';
import { csv } from './csv';
import { METEO } from '$lib/domain/contrat/mots-du-contrat';
import { accord } from '$lib/format/phrase';
import { dateCourte } from '$lib/format/date';
import type { ActionLigne, ActionsModele } from '$lib/views/actions/actions.types';
import { glissementMax, retardMax } from '$lib/words/action/mesures';

/**
 * The table as filtered and ordered on the screen, one line an action. Pilots are functions: no name of a person is in
 * the model, so none leaves with the file.
 *
 * @param filtres the chosen filters in words; empty when there is none
 */
export function actionsCsv(modele: ActionsModele, actions: readonly ActionLigne[], filtres: readonly string[]): string {
  const { entete } = modele;
  const annee = anneeDe(entete.au);
  const axes = new Map(modele.axes.map(({ axe, libelle }) => [axe, libelle]));
  const leviers = new Map(modele.leviers.map(({ code, libelle }) => [code, libelle]));
  const noms = new Map(modele.entites.map(({ ej, nom }) => [ej, nom]));
  const colonnes = [
    ...['numero', 'action', 'axe', 'levier', 'pilote_fonction', 'copilote_fonction', 'etablissements', 'finess_ej'],
    ...['etat', 'meteo_etablissement', 'meteo_ars', 'faits_contraires'],
    ...['jalons_dus_atteints', 'jalons_dus', 'jalons_total', 'jalons_en_retard', 'retard_max_jours'],
    ...['jalons_d_action_abandonnee', 'jalons_d_action_abandonnee_en_retard'],
    ...['glissement_max_jours', 'debut', 'fin', 'fin_revisee'],
    ...['annee_pleine_en_vigueur_euros', 'annee_pleine_prevue_euros'],
    ...[`gains_${annee}_realises_a_date_euros`, `gains_${annee}_attendus_a_date_euros`]
  ];
  const lignes = actions.map((action): (string | number | null)[] => {
    const { jalons } = action;
    return [
      ...[action.numero, action.libelle, axes.get(action.axe) ?? action.axe],
      ...[action.levier === null ? null : (leviers.get(action.levier) ?? action.levier)],
      ...[action.pilote, action.copilote, action.entites.map((ej) => noms.get(ej) ?? ej).join(', ')],
      ...[action.entites.join(', '), action.etatTexte, METEO[action.meteo.etablissement].long],
      ...[METEO[action.meteo.ars ?? 'non_renseignee'].long],
      ...[action.desaccord.length === 0 ? null : action.desaccord.join(', ')],
      ...[jalons.atteints, jalons.dus, jalons.total, jalons.enRetard, retardMax(action)],
      ...[jalons.abandonnes.total, jalons.abandonnes.enRetard, glissementMax(action)],
      ...[action.debut, action.fin, action.finRevisee],
      ...[action.apEnVigueur, action.apPlanifiee, action.realiseADate, action.attenduADate]
    ];
  });
  const sources = entete.source === null ? [] : [entete.source];
  return csv(
    colonnes,
    lignes,
    enteteDe(
      entete.jeu,
      sources,
      `${entete.intitule}, situation au ${dateCourte(entete.au)}`,
      `${actions.length} ${accord(actions.length, 'action')} sur ${modele.actions.length}${filtres.length === 0 ? '' : `\u00a0; filtres\u00a0: ${filtres.join('\u00a0; ')}`}`,
      'L’année pleine et l’effet sur l’exercice ne s’additionnent pas.'
    )
  );
}

/** `trajectoire-demonstration-monts-cendres-1-actions-2026-09-30.csv`, « …-actions-extrait-… » when filtered. */
export function nomDuCsv({ jeu, id, au }: ActionsModele['entete'], extrait: boolean): string {
  return `trajectoire-${jeu.nom}-${id}-actions-${extrait ? 'extrait-' : ''}${au}.csv`;
}
