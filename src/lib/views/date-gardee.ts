import type { ContratEntete } from './contrat/contrat.types';

/** Query string that keeps the date of a contract on the links to its other pages; nothing at the date of the dataset. */
export const dateGardee = ({ au, jeu }: Pick<ContratEntete, 'au' | 'jeu'>): '' | `?au=${string}` =>
  au === jeu.donneesAu ? '' : `?au=${au}`;
