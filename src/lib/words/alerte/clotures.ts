import type { ClotureSansFait } from '$lib/domain/contrat/depuis/clotures';

/** By what an alert ended without what it asked for. */
export const CLOTURES_EN_MOTS: Readonly<Record<ClotureSansFait, string>> = {
  report: 'par report',
  abandon: 'par abandon de l’action',
  perte: 'par perte du gain',
  recul: 'par retour en arrière du gain',
  retrait: 'par retrait de la ligne',
  cible: 'par changement de la cible, la valeur restant la même',
  due: 'parce qu’un avenant a baissé l’année pleine due',
  etablie: 'parce qu’établie par le compte financier'
};
