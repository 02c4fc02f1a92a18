import { accord } from '$lib/format/phrase';

/** What the pages of an indicator say around its charts. */
export const MOTS_DE_L_INDICATEUR = {
  catalogue: 'Indicateurs',
  vide: 'Aucune valeur dans ce jeu de données',
  dernierExercice: (annee: number | undefined) => `Dernier exercice public\u00a0: ${annee ?? ''}`,
  histoire: 'Ces comptes sont de l’histoire\u00a0: ils ne sont ni classés, ni colorés, ni comparés à une bande.',
  graphiques: 'Graphiques et tableaux',
  sansPerimetre: 'Ce périmètre n’a pas cet indicateur',
  sansValeur: 'Le jeu de données ne contient aucune valeur.',
  voisins: 'Même indicateur, autre périmètre',
  tous: 'Tous les périmètres',
  duPerimetre: (indicateur: string, perimetre: string) => `${indicateur}, ${perimetre}`
};

/** « Rupture de série en 2021 : … ». */
export const ruptureDite = ({ annee, texte }: { annee: number; texte: string }) =>
  `**Rupture de série en ${annee}**\u00a0: ${texte}`;

export const MOTS_DU_CATALOGUE = {
  titre: (n: number) => `${n}\u00a0${accord(n, 'indicateur')}, chacun avec son sens, ses années et sa source`,
  allure: (region: string) => `Valeur et allure\u00a0: ${region}.`,
  /** Nothing is said where all of them have values. */
  renseignes: (n: number, total: number) =>
    n === total ? '' : ` ${n} sur ${total} ${accord(n, 'a', 'ont')} des valeurs dans ce jeu.`,
  chercher: 'Chercher un indicateur',
  trouves: (n: number) => `${n} ${accord(n, 'indicateur trouvé', 'indicateurs trouvés')}`,
  vide: 'Aucune valeur dans ce jeu',
  aucun: 'Aucun indicateur ne correspond',
  recherche:
    'La recherche porte sur le libellé, le code, le sens et le groupe\u00a0; tous les mots doivent s’y trouver.',
  parEtablissement: 'par établissement'
};

/** Years of an indicator that have a value: « 2019 à 2024 », « 2024 seulement ». */
export function anneesDites(annees: readonly [number, number] | null): string {
  if (annees === null) return 'aucune valeur';
  const [premiere, derniere] = annees;
  return premiere === derniere ? `${derniere} seulement` : `${premiere} à ${derniere}`;
}
