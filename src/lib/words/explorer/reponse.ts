import type { BlocReponse, Niveau } from '$lib/views/explorer/question.types';
import { compteDe } from './phrase';

export const PRESENTATIONS: { valeur: 'tableau' | 'graphique'; libelle: string }[] = [
  { valeur: 'tableau', libelle: 'Tableau' },
  { valeur: 'graphique', libelle: 'Graphique' }
];

export const MOTS_DE_LA_REPONSE = {
  presentation: 'Présentation',
  enTableau: (indicateur: string) => `${indicateur}, tableau`,
  enUneAnnee: (indicateur: string, annee: number) => `${indicateur} en ${annee}`,
  premiers: (montres: number, n: number, niveau: Niveau) =>
    `Les ${montres} premiers sur ${compteDe(n, niveau)}\u00a0: choisissez des périmètres pour voir les autres. Le tableau et le CSV les ont tous.`,
  sansDonnee: (annees: readonly number[]) => `${annees.join(', ')}\u00a0: aucune donnée publiée à ce niveau.`,
  sansLigne: (n: number, niveau: Niveau) =>
    `${compteDe(n, niveau)} sans ligne pour cet indicateur ${n > 1 ? 'ne sont pas montrés' : 'n’est pas montré'}.`
};

/** Whose line a chart draws, and what its band is. */
export function sousTitreDuBloc({ series, bandes }: BlocReponse): string {
  return [
    series.length > 1 ? 'Même échelle' : (series[0]?.libelle ?? ''),
    bandes.length > 0 ? 'bande\u00a0: 20e au 80e centile des GHT de France' : ''
  ]
    .filter((part) => part !== '')
    .join('\u00a0; ');
}

const ABSENT_DU_NIVEAU: Readonly<Record<Niveau, string>> = {
  region: 'Cet indicateur ne se somme pas\u00a0: il n’a pas de valeur régionale.',
  ght: 'Cet indicateur n’existe pas au niveau du GHT.',
  ej: 'Les fichiers ne donnent pas cet indicateur par établissement.'
};

/** Why an indicator answers nothing; null when it answers. */
export function pourquoiVide({ vide }: Pick<BlocReponse, 'vide'>, niveau: Niveau): string | null {
  if (vide === null) return null;
  return vide === 'sans_ligne' ? 'Le jeu ne contient aucune ligne pour ce choix.' : ABSENT_DU_NIVEAU[niveau];
}
