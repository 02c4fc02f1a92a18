import { dateCourte } from '$lib/format/date';
import type { ChartTable } from '../table.types';
import { etatDe, glissementDe, jalonsDeLAction } from './summary';
import type { GanttEntree } from './gantt.types';

const jour = (iso: string | null) => (iso === null ? 'non renseigné' : dateCourte(iso));

/** One row an action, in the order drawn. */
export function table({ groupes, au, arret }: GanttEntree): ChartTable {
  const nommes = groupes.some((g) => g.libelle !== '');
  return {
    caption: `Actions, situation au ${dateCourte(au)}`,
    columns: [
      'Action',
      ...(nommes ? ['Groupe'] : []),
      'État',
      'Début',
      'Échéance initiale',
      'Échéance révisée',
      'Glissement',
      'Jalons'
    ],
    rows: groupes.flatMap((g) =>
      g.actions.map((a) => [
        `${a.numero} ${a.libelle}`,
        ...(nommes ? [g.libelle] : []),
        etatDe(a),
        jour(a.debut),
        jour(a.fin),
        a.finRevisee === null ? '—' : dateCourte(a.finRevisee),
        glissementDe(a) ?? '—',
        jalonsDeLAction(a, { arret })
      ])
    )
  };
}
