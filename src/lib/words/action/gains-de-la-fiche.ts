import { dateLongue } from '$lib/format/date';
import type { FicheModele } from '$lib/views/fiche/fiche.types';

export const MOTS_DES_GAINS_DE_LA_FICHE = {
  aucun: 'Aucune ligne de gain',
  pourquoi: (au: string) => `Aucun gain n’est chiffré pour cette action au ${dateLongue(au)}.`,
  cumul: 'Effets sur les exercices, cumulés, en euros\u00a0; dépenses évitées exclues',
  lignes: 'Lignes de gain',
  avantLaBase: 'Ces montants sont ceux de chaque ligne, avant l’abattement et le plafond de la [base commune].',
  paliers: 'Paliers franchis, ligne par ligne',
  histoire: 'Chaque palier daté\u00a0; un recul garde l’histoire'
};

/** The dates of an action, as marks of its curve. */
export function marquesDeLAction({ debut, fin }: FicheModele['action']): { date: string; texte: string }[] {
  return [
    ...(debut === null ? [] : [{ date: debut, texte: 'début' }]),
    ...(fin === null ? [] : [{ date: fin, texte: 'fin prévue' }])
  ];
}
