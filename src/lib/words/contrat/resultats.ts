import type { QuatreResultats } from '$lib/views/contrat/contrat.types';

export const MOTS_DES_RESULTATS = {
  nom: 'Les quatre résultats',
  sousTitre: ({ exercice, statut, perimetre }: Pick<QuatreResultats, 'exercice' | 'statut' | 'perimetre'>) =>
    `Les quatre résultats de ${exercice}, ${statut.replaceAll('Compte', 'compte')}\u00a0; ${perimetre}`,
  legende: (exercice: number) => `Les quatre résultats de l’exercice ${exercice} et leur cible`,
  resultat: 'Résultat',
  valeur: 'Valeur',
  cible: 'Cible',
  ecart: 'Écart',
  engage: 'engagement du contrat',
  absent: 'non disponible'
};
