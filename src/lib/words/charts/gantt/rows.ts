import type { ActionGantt, GanttEntree } from './gantt.types';

/** The actions as rows of the cursor, in the order drawn. */
export function actionsDe({ groupes }: Pick<GanttEntree, 'groupes'>): ActionGantt[] {
  return groupes.flatMap((g) => g.actions);
}
