import { compteJalons, jalonsEnAvance } from '$lib/domain/action/action';
import { accord, enumeration } from '$lib/format/phrase';
import { dateCourte } from '$lib/format/date';
import { joursEntre } from '$lib/domain/temps/calendrier';
import { comptesParEtat } from '../../action/comptes-par-etat';
import { etatActionEnMots } from '../../action/etat-en-mots';
import { jalonsDuGroupe } from '../../action/totaux';
import { jalonsEnMots } from '../../contrat/actions';
import { glissement } from './glissement';
import { actionsDe } from './rows';
import type { ActionGantt, GanttEntree } from './gantt.types';

/** How far an action has slipped, in words; null when it did not. */
export function glissementDe({ fin, finRevisee }: ActionGantt): string | null {
  return fin === null || finRevisee === null ? null : glissement(fin, finRevisee);
}

/** Milestones of an action, as everywhere: « 3 jalons dus atteints sur 6, 1 en retard »; « sans jalon ». */
export function jalonsDeLAction(action: ActionGantt, { arret }: Pick<GanttEntree, 'arret'>): string {
  return jalonsEnMots(compteJalons([action]), arret, jalonsEnAvance([action]));
}

/** The state in words: « en retard », « jalons achevés, gain absent (59 %) ». */
export function etatDe(action: ActionGantt): string {
  return etatActionEnMots(action).toLowerCase();
}

/** The actions drawn, each once: by hospital, one of several is drawn under each. */
function distinctes(entree: GanttEntree): ActionGantt[] {
  return [...new Map(actionsDe(entree).map((action) => [action.numero, action])).values()];
}

/** The plan in a line or two: how many actions, in which states. */
export function enBref(entree: GanttEntree): string {
  const actions = distinctes(entree);
  const n = actions.length;
  if (n === 0) return 'Aucune action';
  return `${n}\u00a0${accord(n, 'action')}\u00a0: ${comptesParEtat(actions, true)}`;
}

/** The plan in sentences: states, milestones, the longest slip. */
export function summary(entree: GanttEntree): string {
  const actions = distinctes(entree);
  if (actions.length === 0) return 'Aucune action.';
  const decalages = actions.flatMap((a) =>
    a.fin !== null && a.finRevisee !== null && a.finRevisee > a.fin
      ? [{ action: a, jours: joursEntre(a.fin, a.finRevisee) }]
      : []
  );
  const pire = [...decalages].sort((a, b) => b.jours - a.jours)[0]?.action;
  const n = decalages.length;
  const nombre = `${actions.length}\u00a0${accord(actions.length, 'action')}`;
  return [
    `${nombre} au ${dateCourte(entree.au)}\u00a0: ${comptesParEtat(actions)}.`,
    `${jalonsDuGroupe(compteJalons(actions), jalonsEnAvance(actions), entree.arret).join('\u00a0; ')}.`,
    pire
      ? `${n} ${accord(n, 'échéance reportée', 'échéances reportées')}, au plus de ${glissementDe(pire)} (${pire.numero} ${pire.libelle}).`
      : 'Aucune échéance reportée.'
  ].join(' ');
}

/** How the drawing reads. */
export function notes(entree: GanttEntree): string[] {
  if (actionsDe(entree).length === 0) return [];
  return [
    'Barre claire\u00a0: du début à l’échéance initiale\u00a0; partie pleine\u00a0: part des jalons atteints, dus ou non\u00a0; ' +
      'losange\u00a0: dernière échéance connue, plein quand l’action est faite\u00a0; pointillé\u00a0: glissement.',
    'Sur la barre, point\u00a0: jalon atteint\u00a0; trait\u00a0: jalon à venir, ou d’une action abandonnée\u00a0; triangle\u00a0: jalon en retard.'
  ];
}

/** What the cursor says of a row. */
export function lireAction(entree: GanttEntree, index: number): string {
  const a = actionsDe(entree)[index];
  if (!a) return '';
  const dates = [
    a.debut === null ? null : `début ${dateCourte(a.debut)}`,
    a.fin === null ? null : `échéance ${dateCourte(a.fin)}`,
    a.finRevisee === null || a.finRevisee === a.fin
      ? null
      : `revue au ${dateCourte(a.finRevisee)}${glissementDe(a) ? ` (${glissementDe(a)})` : ''}`
  ].filter((d) => d !== null);
  const periode = dates.length === 0 ? 'dates non renseignées' : enumeration(dates);
  return `${a.numero} ${a.libelle}\u00a0: ${etatDe(a)}\u00a0; ${periode}\u00a0; ${jalonsDeLAction(a, entree)}`;
}
