import { sousLaCible } from '$lib/domain/comptes/cible';
import { QUATRE_RESULTATS } from '$lib/schema/vocabulaire/comptes';
import { ecartLisible, euros } from '$lib/format/nombre';
import type { QuatreResultats } from '$lib/views/contrat/contrat.types';
import type { Column } from '../table';

export const MOTS_DES_RESULTATS = {
  nom: 'Les quatre résultats',
  sousTitre: ({ exercice, statut, perimetre }: Pick<QuatreResultats, 'exercice' | 'statut' | 'perimetre'>) =>
    `Les quatre résultats de ${exercice}, ${statut.replaceAll('Compte', 'compte')}\u00a0; ${perimetre}`,
  legende: (exercice: number) => `Les quatre résultats de l’exercice ${exercice} et leur cible`,
  engage: 'engagement du contrat'
};

export type Resultat = QuatreResultats['lignes'][number];

export const COLONNES_DES_RESULTATS: readonly Column<Resultat>[] = [
  { key: 'resultat', title: 'Résultat', cell: ({ code }) => QUATRE_RESULTATS[code] },
  {
    ...{ key: 'valeur', title: 'Valeur', figure: true },
    cell: ({ valeur }) => (valeur === null ? 'non disponible' : euros(valeur))
  },
  { key: 'cible', title: 'Cible', figure: true, cell: ({ cible }) => (cible === null ? '—' : euros(cible)) },
  {
    ...{ key: 'ecart', title: 'Écart', figure: true },
    cell: ({ valeur, cible }) =>
      valeur === null || cible === null ? '—' : ecartLisible(valeur - cible, { unite: 'euros', decimales: 1 }),
    tone: ({ valeur, cible }) => (sousLaCible(valeur, cible) ? 'worse' : null)
  }
];
