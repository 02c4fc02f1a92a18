/** Months under an axis: cut, and to their first letter where they do not fit. */
export const MOIS_COURTS = [
  ...['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin'],
  ...['juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']
] as const;

export const NOMS_DES_LIGNES = {
  realise: (exercice: number) => `réalisé ${exercice}, cumulé`,
  precedent: (exercice: number) => `exercice ${exercice}`,
  hopital: 'projection de l’établissement',
  outil: 'projection de l’outil',
  cible: (exercice: number) => `cible ${exercice}`,
  fin: (montant: string, mois: string) => `${montant} fin ${mois}`
};
