import type { AidesModele } from '$lib/views/aides/aides.types';
import type { Lecture } from './comparaison';

/** What each question's columns are called in the model of the aid of a contract. Reading only: nothing is computed here. */
export const lecturesDesAides = {
  'livre-des-aides': ({ livre }) =>
    new Map(
      livre.map(({ tranche, exercice, montant, classe, reprise }) => [
        `${tranche} ${exercice ?? ''}`,
        { montant, classe, reprise }
      ])
    )
} satisfies Record<string, (modele: AidesModele) => Lecture>;
