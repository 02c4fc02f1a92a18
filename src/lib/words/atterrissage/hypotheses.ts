import { pourcentLisible } from '$lib/format/nombre';
import type { HypothesesChoisies } from './adresse';

const PALIER = { securise: 'sécurisé', valide: 'validé', chiffre: 'chiffré', identifie: 'identifié' } as const;
export const PALIERS_A_REGLER = (['securise', 'valide', 'chiffre', 'identifie'] as const).map((palier) => ({
  palier,
  libelle: PALIER[palier]
}));

/** What a reader changed, in words: « sécurisé 80 %, recettes +1,5 %, sans les gains non sécurisés »; null for nothing. */
export function hypothesesDites(choisies: HypothesesChoisies): string | null {
  const dites = [
    ...PALIERS_A_REGLER.flatMap(({ palier, libelle }) => {
      const part = choisies[palier];
      return part === null ? [] : [`${libelle.toLocaleLowerCase('fr')} ${pourcentLisible(part, 0)}`];
    }),
    ...(choisies.recettes === null
      ? []
      : [`recettes ${choisies.recettes > 0 ? '+' : ''}${pourcentLisible(choisies.recettes, 1)}`]),
    ...(choisies.sans ? ['sans les gains non sécurisés'] : [])
  ];
  return dites.length === 0 ? null : dites.join(', ');
}
