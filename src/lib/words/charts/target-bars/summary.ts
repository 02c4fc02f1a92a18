import { euros } from '$lib/format/nombre';
import type { LigneDeRepere, ReperesEntree } from './target-bars.types';

/** « 27,5 M€ pour 31,2 M€ », as it stands beside its bar. */
export const ligneEnMots = ({ valeur, repere }: Pick<LigneDeRepere, 'valeur' | 'repere'>): string =>
  `${euros(valeur)} pour ${euros(repere)}`;

/** Each figure in a sentence, against its mark. */
export const summary = ({ mots, lignes }: ReperesEntree): string =>
  [
    `${mots.valeur}, pour ${mots.repere.toLowerCase()}.`,
    ...lignes.map((ligne) => `${ligne.nom}\u00a0: ${ligneEnMots(ligne)}.`)
  ].join(' ');
