import { moisLong } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { EcheanceLue } from '$lib/views/calendrier/calendrier.types';

export interface MoisDuCalendrier {
  key: string;
  titre: string;
  rows: EcheanceLue[];
}

/**
 * A list by month: what is late first, then each month, what has no day last.
 * @param montrees how many rows are shown, of those that came
 * @param total how many there are: while the others have not come, a month does not say how many it has
 */
export function parMois(echeances: readonly EcheanceLue[], montrees: number, total: number): MoisDuCalendrier[] {
  const groupes = new Map<string, EcheanceLue[]>();
  for (const e of echeances) {
    const cle = e.retard ? 'retard' : (e.date?.slice(0, 7) ?? 'sans');
    groupes.set(cle, [...(groupes.get(cle) ?? []), e]);
  }
  let reste = montrees;
  return [...groupes].flatMap(([key, rows]) => {
    const premieres = rows.slice(0, reste);
    reste -= premieres.length;
    if (premieres.length === 0) return [];
    const combien = echeances.length === total ? rows.length : null;
    return [{ key, titre: titreDuMois(key, combien), rows: premieres }];
  });
}

function titreDuMois(cle: string, n: number | null): string {
  const nom = cle === 'retard' ? 'En retard' : cle === 'sans' ? 'Sans date' : moisLong(cle);
  return n === null ? nom : `${nom}\u00a0: ${n}\u00a0${accord(n, 'échéance')}`;
}
