import { connuA } from '../temps/connu';

/** A value of a series in one edition of its producer (a row of `mesure`). */
export interface Mesure {
  ej: string;
  indicateur: string;
  fin: string;
  statut: 'provisoire' | 'definitif';
  publie_le: string | null;
  edition: string;
}

/**
 * One value a period of each series, as known at D: of periods that are over, in editions published by then (an edition
 * without a day is known when its period ends), the definitive before the provisional, then the latest published.
 *
 * @param jugeLe last day of the periods that count: that of the judgement, before D when what is judged is over
 */
export function mesuresConnues<M extends Mesure>(mesures: readonly M[], au: string, jugeLe = au): M[] {
  const retenues = new Map<string, M>();
  for (const mesure of mesures) {
    if (!connuA(mesure.fin, mesure.publie_le, au) || mesure.fin > jugeLe) continue;
    const cle = `${mesure.ej}|${mesure.indicateur}|${mesure.fin}`;
    const autre = retenues.get(cle);
    if (autre === undefined || prime(mesure, autre)) retenues.set(cle, mesure);
  }
  return [...retenues.values()];
}

function prime(a: Mesure, b: Mesure): boolean {
  if (a.statut !== b.statut) return a.statut === 'definitif';
  if (a.publie_le !== b.publie_le) return (a.publie_le ?? '') > (b.publie_le ?? '');
  return a.edition > b.edition;
}
