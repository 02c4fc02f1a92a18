import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { ChartTable } from '../table.types';
import { montantSigne } from '../montant';
import { attenduAu, datesDe, depuisLeGel, ordonner } from '$lib/domain/gain/cumul';
import type { CumulEntree } from './cumulated-gains.types';

/** One row a day known: expected, realised, gap. */
export function table(entree: CumulEntree): ChartTable {
  const { attendu, realise } = ordonner(entree);
  return {
    caption: `Gains cumulés, en euros, situation au ${dateCourte(entree.au)}`,
    columns: ['Date', 'Attendu', 'Réalisé', 'Écart'],
    rows: datesDe(entree).map((date) => {
      const vise = attenduAu(attendu, date);
      const gele = !vise && depuisLeGel(entree, date);
      const fait = realise.find((p) => p.date === date);
      return [
        dateCourte(date),
        gele ? 'gelé' : vise ? `${euros(vise.cumul)}${vise.interpole ? ' (interpolé)' : ''}` : '—',
        fait ? euros(fait.cumul) : '—',
        vise && fait ? montantSigne(fait.cumul - vise.cumul) : '—'
      ];
    })
  };
}
