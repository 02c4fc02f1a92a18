import { minuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { montantSigne } from '../montant';
import { attenduAu, depuisLeGel, ecartDe, ordonner, realiseAuGel } from '$lib/domain/gain/cumul';
import type { CumulEntree } from './cumulated-gains.types';

/** The gap in one line, at the last day realised. */
export function enBref(entree: CumulEntree): string {
  const e = ecartDe(entree);
  if (e) {
    const vise = `${euros(e.attendu)} attendus${e.interpole ? ' (interpolé)' : ''}`;
    return `Au ${dateCourte(e.date)}\u00a0: ${euros(e.realise)} réalisés pour ${vise}, écart ${montantSigne(e.ecart)}`;
  }
  const { attendu, realise } = ordonner(entree);
  const dernier = realise.at(-1);
  if (!dernier) return `Aucun gain réalisé connu au ${dateCourte(entree.au)}`;
  const fait = `Au ${dateCourte(dernier.date)}\u00a0: ${euros(dernier.cumul)} réalisés`;
  const vise = attendu.at(-1);
  return vise && entree.gel
    ? `${auGel(entree)} pour ${euros(vise.cumul)} attendus au gel du ${dateCourte(entree.gel)}, aucun écart après lui\u00a0; ${minuscule(fait)}`
    : `${fait}, aucun attendu à cette date`;
}

function auGel(entree: CumulEntree): string {
  const dernier = realiseAuGel(entree);
  return dernier === null
    ? 'Aucun gain réalisé connu'
    : `Au ${dateCourte(dernier.date)}\u00a0: ${euros(dernier.cumul)} réalisés`;
}

/** Both curves in sentences: the gap, then what is expected in the end, and when. */
export function summary(entree: CumulEntree): string {
  const fin = ordonner(entree).attendu.at(-1);
  return [
    `Gains cumulés. ${enBref(entree)}.`,
    !fin
      ? 'Aucun gain attendu.'
      : entree.gel
        ? 'Attendus gelés.'
        : `Attendu au terme\u00a0: ${euros(fin.cumul)} au ${dateCourte(fin.date)}.`
  ].join(' ');
}

/** What must be said under the curves: a comparison that is not made at D. */
export function notes(entree: CumulEntree): string[] {
  const e = ecartDe(entree);
  if (!e || e.date === entree.au) return [];
  return [
    `Dernier réalisé connu au ${dateCourte(e.date)}\u00a0: l’écart est pris à cette date, non au ${dateCourte(entree.au)}.`
  ];
}

/** What the cursor says of a day. */
export function lireDate(entree: CumulEntree, date: string): string {
  const { attendu, realise } = ordonner(entree);
  const vise = attenduAu(attendu, date);
  const gele = !vise && depuisLeGel(entree, date);
  const fait = realise.find((p) => p.date === date);
  const marques = (entree.marques ?? []).filter((m) => m.date === date).map((m) => m.texte);
  const parts = [
    ...(vise ? [`attendu ${euros(vise.cumul)}${vise.interpole ? ' (interpolé)' : ''}`] : []),
    ...(gele ? ['attendus gelés'] : []),
    ...(fait ? [`réalisé ${euros(fait.cumul)}`] : []),
    ...(vise && fait ? [`écart ${montantSigne(fait.cumul - vise.cumul)}`] : []),
    ...marques
  ];
  return `${dateCourte(date)}\u00a0: ${parts.join(', ')}`;
}
