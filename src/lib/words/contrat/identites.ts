import type { CodeIdentite } from '$lib/domain/comptes/identites';

/** What a compte financier holds to the euro. */
export const IDENTITES: Record<CodeIdentite, string> = {
  resultat_crp: 'Résultat du CRP = produits − charges du budget H',
  resultat_consolide: 'Résultat consolidé = produits − charges de tous les budgets',
  caf: 'CAF = résultat + 675 + 68 − 775 − 777 − 78',
  frng: 'FRNG = ressources stables − emplois stables',
  bfr: 'BFR = actif circulant − passif circulant',
  financement: 'Variation du FRNG = CAF + cessions + emprunts + subventions + apports − capital − investissements',
  tresorerie: 'Trésorerie = FRNG − BFR'
};
