import type { NomDeVue, Vues } from './vues';

/** Path of a model written in advance, relative to the dataset's version folder. */
export function cheminDuModele<V extends NomDeVue>(vue: V, params: Vues[V]['params']): string {
  const valeurs = Object.values(params);
  return `vues/${vue}/${valeurs.length === 0 ? 'index' : valeurs.join('/')}.json`;
}
