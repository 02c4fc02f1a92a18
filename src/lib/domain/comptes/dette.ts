import { ratios, type Soldes } from './soldes';

export interface CritereDette {
  code: 'independance_financiere' | 'duree_dette' | 'taux_encours';
  valeur: number | null;
  seuil: number;
  /** Null when a figure is missing. */
  depasse: boolean | null;
  /** True when it cannot be computed because CAF ≤ 0, which is deemed beyond the threshold. */
  repute: boolean;
}

export interface AutorisationEmprunt {
  criteres: CritereDette[];
  depasses: number;
  /** Two of the three at least; null when missing figures could change the answer. */
  requise: boolean | null;
}

/**
 * Whether loans need the agency's authorisation (art. D. 6145-70 CSP, on the last compte financier): two of debt over
 * capitaux permanents above 50 %, apparent duration above 10 years, debt over total des produits above 30 %. With
 * CAF ≤ 0 the duration is « non calculable, réputée dépassée » (convention).
 */
export function autorisationEmprunt(soldes: Soldes): AutorisationEmprunt {
  const { independance_financiere, duree_dette, taux_encours } = ratios(soldes);
  const repute = soldes.caf !== null && soldes.caf <= 0;
  const critere = (code: CritereDette['code'], valeur: number | null, seuil: number): CritereDette => ({
    code,
    valeur,
    seuil,
    depasse: valeur === null ? null : valeur > seuil,
    repute: false
  });
  const duree = critere('duree_dette', duree_dette, 10);
  const criteres = [
    critere('independance_financiere', independance_financiere, 0.5),
    repute ? { ...duree, depasse: true, repute } : duree,
    critere('taux_encours', taux_encours, 0.3)
  ];
  const depasses = criteres.filter((c) => c.depasse === true).length;
  const inconnus = criteres.filter((c) => c.depasse === null).length;
  return { criteres, depasses, requise: depasses >= 2 ? true : depasses + inconnus >= 2 ? null : false };
}
