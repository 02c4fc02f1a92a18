export const titreDuPortefeuille = (jeu: string): string => `Portefeuille ${jeu}`;
