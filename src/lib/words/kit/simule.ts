export const DONNEES_SIMULEES = 'Données simulées';
