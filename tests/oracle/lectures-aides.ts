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
    ),
  'article-50': ({ tranches }) =>
    new Map(
      tranches.flatMap(({ tranche, article50 }) => {
        const vie = article50?.vie ?? null;
        if (vie === null) return [];
        const { premier, dernier, tropLong, verse, echu, aVenir, sansControle, dernierControle, repris } = vie;
        return [
          [
            String(tranche),
            {
              ...{ n_premier: premier, n_dernier: dernier, trop_long: tropLong, verse, echu, a_venir: aVenir, repris },
              ...{ n_sans_controle: sansControle.parts, sans_controle: sansControle.montant },
              dernier_controle: dernierControle
            }
          ] as const
        ];
      })
    )
} satisfies Record<string, (modele: AidesModele) => Lecture>;
