import { autreDate } from '$lib/domain/temps/autre-date';
import type { ContratEntete } from './contrat/contrat.types';

/** Query string that keeps the date of a contract on the links to its other pages; nothing at the date of the dataset. */
export const dateGardee = ({ au, jeu }: Pick<ContratEntete, 'au' | 'jeu'>): '' | `?au=${string}` => {
  const autre = autreDate(au, jeu.donneesAu);
  return autre === null ? '' : `?au=${autre}`;
};
