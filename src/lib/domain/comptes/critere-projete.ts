import { part } from '../indicateur/part';
import { applique, posteSous, type BaseDuResultat, type Fourchette } from './applique-hypotheses';
import type { HypothesesAtterrissage } from './hypotheses-atterrissage';
import { SEUIL_PRODUITS } from './seuils-de-la-loi';

const PRODUITS_DU_CRP = ['P1', 'P2', 'P3'] as const;

/** The first criterion on the tool's projection, which is indicative: what it compares, and where its range stands. */
export interface CritereProjete {
  /** Produits of the CRP as projected, in euros. */
  produits: number;
  resultat: Fourchette;
  /** Central result as a share of these produits. */
  taux: number | null;
  /** Share of the produits beyond which a deficit meets the criterion; null when the dataset has no list of 2 %. */
  seuil: number | null;
  /** Euros that the central result leaves before the threshold; negative beyond it. */
  marge: number | null;
  /** 10 M€ of produits at most: the criterion does not apply. */
  sansObjet: boolean;
  /** The whole range meets it, none of it does, or the threshold is within; null when the threshold is not known. */
  position: 'rempli' | 'dans_la_fourchette' | 'non_rempli' | null;
}

/**
 * Art. D. 6143-39, 1° on the tool's projection of an entity: a deficit of the CRP beyond 3 % of its produits (2 % on the
 * list). Worked: −2.5 to −1.8 M€, central −2.0, of 80 M€: 2.5 % of deficit for 3 %, 0.4 M€ left; −2.5 M€ are 3.1 %, so
 * the threshold is within the range. It is not corrected of exercices antérieurs, which months do not give; criteria 2
 * and 3 read the CAF, which is not projected. Null when an item of produits is missing.
 */
export function critereProjete(
  base: BaseDuResultat,
  hypotheses: HypothesesAtterrissage,
  seuil: number | null
): CritereProjete | null {
  const resultat = applique([base], hypotheses);
  const produits = PRODUITS_DU_CRP.reduce<number | null>((total, poste) => {
    const lu = posteSous(base, poste, hypotheses);
    return total === null || lu === null ? null : total + lu;
  }, 0);
  if (resultat === null || produits === null) return null;
  const limite = seuil === null ? null : -seuil * produits;
  return {
    ...{ produits, resultat, seuil, taux: part(resultat.central, produits) },
    marge: limite === null ? null : resultat.central - limite,
    sansObjet: produits <= SEUIL_PRODUITS,
    position: limite === null ? null : positionDuSeuil(resultat, limite)
  };
}

function positionDuSeuil({ bas, haut }: Fourchette, limite: number): NonNullable<CritereProjete['position']> {
  if (haut < limite) return 'rempli';
  return bas < limite ? 'dans_la_fourchette' : 'non_rempli';
}
