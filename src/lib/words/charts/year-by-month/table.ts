import { nomDuMois } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { ChartTable } from '../table.types';
import { outilEnMots } from './summary';
import type { AnneeEntree } from './year-by-month.types';

const MOIS_DE_L_ANNEE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const montant = (valeur: number | null | undefined) => (valeur === null || valeur === undefined ? '—' : euros(valeur));

/** One row a month: booked, last closed year; December has what is said of it. */
export function table({ exercice, realise, precedent, hopital, outil, cible }: AnneeEntree): ChartTable {
  const enDecembre = (mois: number, dit: string) => (mois === 12 ? dit : '—');
  return {
    caption: `Résultat cumulé depuis janvier, mois par mois, ${exercice}`,
    columns: [
      'Fin de mois',
      `Réalisé ${exercice}`,
      ...(precedent ? [`Réalisé ${precedent.exercice}`] : []),
      ...['Établissement', 'Outil', 'Cible']
    ],
    rows: MOIS_DE_L_ANNEE.map((mois) => [
      nomDuMois(mois),
      montant(realise[mois - 1]),
      ...(precedent ? [montant(precedent.mois[mois - 1])] : []),
      enDecembre(mois, montant(hopital)),
      enDecembre(mois, outil === null ? '—' : outilEnMots(outil)),
      enDecembre(mois, montant(cible))
    ])
  };
}
