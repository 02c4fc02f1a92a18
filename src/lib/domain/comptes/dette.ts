import { part } from '../indicateur/part';
import { moins } from './comptes-ej';
import { RATIOS_DEPASSES, SEUILS_DE_DETTE } from './seuils-de-la-loi';
import type { Soldes } from './soldes';

/** What the test of debt needs of the balances of an entity. */
export type Endettement = Pick<Soldes, 'caf' | 'produits' | 'encours_dette' | 'capitaux_permanents'>;

export interface CritereDette {
  code: keyof typeof SEUILS_DE_DETTE;
  valeur: number | null;
  /** Euros that the debt is set against: of zero or less, the ratio means nothing (RULES 49). */
  base: number | null;
  seuil: number;
  /**
   * Euros that can be borrowed before the threshold; negative beyond it: those to repay to be back at it. Null when it
   * cannot be computed, and where no repayment would do.
   */
  marge: number | null;
  /** Null when a figure is missing. */
  depasse: boolean | null;
  /** True when it cannot be computed because CAF ≤ 0, which is deemed beyond the threshold. */
  repute: boolean;
  /** False when the ratio rests on too small a base to be compared or ranked. */
  significatif: boolean;
}

export interface AutorisationEmprunt {
  criteres: CritereDette[];
  depasses: number;
  /** Two of the three at least; null when missing figures could change the answer. */
  requise: boolean | null;
}

/** Under this share of produits CAF is too small a base for a ratio [M]. */
const PART_DE_CAF_SIGNIFICATIVE = 0.01;

/** Whether a ratio over CAF means something: CAF is positive and not under 1 % of produits [M]. */
function cafSignificative({ caf, produits }: Pick<Soldes, 'caf' | 'produits'>): boolean {
  const taux = part(caf, produits);
  return taux !== null && taux >= PART_DE_CAF_SIGNIFICATIVE;
}

/**
 * The debt that leads from where it is to a threshold. Debt (account 16) is also among capitaux permanents, which a
 * repayment lowers as much: 55 M€ of 100 for 50 % ask for 10 M€, not 5 (45 of 90). Without own funds, debt being all of
 * capitaux permanents or more, none leads there.
 */
function margeDe(code: CritereDette['code'], seuil: number, base: number | null, dette: number | null): number | null {
  const ecart = moins(base === null ? null : seuil * base, dette);
  if (code !== 'independance_financiere' || ecart === null || base === null || dette === null) return ecart;
  return dette < base ? ecart / (1 - seuil) : null;
}

/**
 * Where the authorisation is required, the least debt to repay for one criterion at most to be beyond, those that are not
 * known being deemed beyond; null when no repayment would do. Of three that ask for 10, 20 and 30 M€: 20.
 */
export function detteARembourser({ criteres, requise }: AutorisationEmprunt): number | null {
  if (requise !== true) return null;
  const aRamener = criteres.filter((c) => c.depasse !== false).length - (RATIOS_DEPASSES - 1);
  const dues = criteres.flatMap(({ marge, depasse, repute }) =>
    depasse === true && !repute && marge !== null ? [-marge] : []
  );
  return dues.sort((x, y) => x - y)[aRamener - 1] ?? null;
}

/**
 * Whether loans need the agency's authorisation (art. D. 6145-70 CSP, on the last compte financier): two of debt over
 * capitaux permanents above 50 %, apparent duration above 10 years, debt over total des produits above 30 %. With
 * CAF ≤ 0 the duration is « non calculable, réputée dépassée » [M]. 20 M€ of debt for 2 M€ of CAF: 10 years, not beyond.
 */
export function autorisationEmprunt({
  caf,
  produits,
  encours_dette,
  capitaux_permanents
}: Endettement): AutorisationEmprunt {
  const critere = (code: CritereDette['code'], base: number | null): CritereDette => {
    const [valeur, seuil] = [part(encours_dette, base), SEUILS_DE_DETTE[code]];
    return {
      code,
      valeur,
      base,
      seuil,
      marge: valeur === null ? null : margeDe(code, seuil, base, encours_dette),
      depasse: valeur === null ? null : valeur > seuil,
      repute: false,
      significatif: base === null || base > 0
    };
  };
  const duree = { ...critere('duree_dette', caf), significatif: cafSignificative({ caf, produits }) };
  const criteres = [
    critere('independance_financiere', capitaux_permanents),
    caf !== null && caf <= 0 ? { ...duree, depasse: true, repute: true } : duree,
    critere('taux_encours', produits)
  ];
  const depasses = criteres.filter((c) => c.depasse === true).length;
  const inconnus = criteres.filter((c) => c.depasse === null).length;
  return {
    criteres,
    depasses,
    requise: depasses >= RATIOS_DEPASSES ? true : depasses + inconnus >= RATIOS_DEPASSES ? null : false
  };
}
