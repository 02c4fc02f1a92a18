const TITRES: Partial<Record<number, string>> = {
  403: 'Accès réservé',
  404: 'Cette page n’existe pas'
};
/** What the framework says of an unknown address, which no reader should read. */
const INCONNUE = 'Not Found';

export const titreDErreur = (statut: number): string => TITRES[statut] ?? 'Cette page n’a pas pu s’afficher';

export function explicationDErreur(statut: number, message: string | undefined): string {
  if (statut === 404 && (message ?? INCONNUE) === INCONNUE)
    return 'L’adresse est peut-être mal recopiée, ou la page a changé de place.';
  return message ?? 'Une erreur inattendue s’est produite.';
}

export const MOTS_DE_L_ERREUR = {
  code: (statut: number) => `Erreur ${statut}`,
  reessayer: 'Réessayer',
  revenir: (jeu: string) => `Revenir au portefeuille «\u00a0${jeu}\u00a0»`,
  choisir: 'Choisir un jeu de données',
  aide: 'Consulter l’aide'
};
