import { accord, enumeration } from '$lib/format/phrase';
import { dateCourte } from '$lib/format/date';
import { jourDe } from '../axis/dates';
import { glissement } from './glissement';
import { actionsDe } from './layout';
import type { ActionGantt, GanttEntree } from './gantt.types';

/** How far an action has slipped, in words; null when it did not. */
export function glissementDe({ fin, finRevisee }: ActionGantt): string | null {
  return fin === null || finRevisee === null ? null : glissement(fin, finRevisee);
}

/** « 3 jalons atteints sur 6, 1 en retard »; « sans jalon ». */
export function jalonsEnMots({ jalons }: Pick<ActionGantt, 'jalons'>): string {
  if (jalons.length === 0) return 'sans jalon';
  const atteints = jalons.filter((j) => j.atteintLe !== null).length;
  const retards = jalons.filter((j) => j.enRetard).length;
  const mots = `${atteints} ${accord(atteints, 'jalon atteint', 'jalons atteints')} sur ${jalons.length}`;
  return retards === 0 ? mots : `${mots}, ${retards} en retard`;
}

/** « 2 bloquées », « 2 en retard »: the states that agree in number. */
function etatAccorde(etat: string, n: number): string {
  return etat.startsWith('en ') ? etat : accord(n, etat);
}

/** The plan in one line: how many actions, in which states. */
export function enBref(entree: GanttEntree): string {
  const actions = actionsDe(entree);
  if (actions.length === 0) return 'Aucune action';
  const etats = new Map<string, number>();
  for (const { etat } of actions) etats.set(etat, (etats.get(etat) ?? 0) + 1);
  const liste = [...etats].map(([etat, n]) => `${n} ${etatAccorde(etat, n)}`).join(', ');
  return `${actions.length} ${accord(actions.length, 'action')} au ${dateCourte(entree.au)}\u00a0: ${liste}`;
}

/** The plan in sentences: states, milestones, the longest slip. */
export function summary(entree: GanttEntree): string {
  const actions = actionsDe(entree);
  if (actions.length === 0) return 'Aucune action.';
  const decalages = actions.flatMap((a) =>
    a.fin !== null && a.finRevisee !== null && a.finRevisee > a.fin
      ? [{ action: a, jours: jourDe(a.finRevisee) - jourDe(a.fin) }]
      : []
  );
  const pire = [...decalages].sort((a, b) => b.jours - a.jours)[0]?.action;
  const n = decalages.length;
  return [
    `${enBref(entree)}.`,
    `${jalonsEnMots({ jalons: actions.flatMap((a) => a.jalons) })}.`,
    pire
      ? `${n} ${accord(n, 'échéance reportée', 'échéances reportées')}, au plus de ${glissementDe(pire)} (${pire.numero} ${pire.libelle}).`
      : 'Aucune échéance reportée.'
  ].join(' ');
}

/** How the drawing reads. */
export function notes(entree: GanttEntree): string[] {
  if (actionsDe(entree).length === 0) return [];
  return [
    'Barre claire\u00a0: du début à l’échéance initiale\u00a0; partie pleine\u00a0: part des jalons atteints\u00a0; ' +
      'losange\u00a0: dernière échéance connue, plein quand l’action est faite\u00a0; pointillé\u00a0: glissement.',
    'Sur la barre, point\u00a0: jalon atteint\u00a0; trait\u00a0: jalon à venir\u00a0; triangle\u00a0: jalon en retard.'
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
  return `${a.numero} ${a.libelle}\u00a0: ${a.etat}\u00a0; ${periode}\u00a0; ${jalonsEnMots(a)}`;
}
