import { posteCrp, posteTousBudgets, somme, type ComptesEj } from './comptes-ej';
import { soldes } from './soldes';

const DU_BILAN = ['emprunts', 'subventions_investissement', 'apports', 'capital_rembourse', 'investissements'] as const;

/** A line of the funding table. */
export type LigneDeFinancement = 'caf' | 'c775' | (typeof DU_BILAN)[number] | 'variation_frng';

const EMPLOIS: ReadonlySet<LigneDeFinancement> = new Set<LigneDeFinancement>(['capital_rembourse', 'investissements']);

/**
 * The funding table of entities together: CAF and other resources, what they pay for, what is left to the fonds de
 * roulement. An entity has one, told with its CRP; what is sold is of all its budgets, as the CAF that leaves it out.
 * Worked: CAF 5 M€, a building of the annex budget sold 2 M€, 4 M€ invested: 3 M€ more.
 */
export function tableauDeFinancement(
  comptes: readonly (ComptesEj | null)[]
): ReadonlyMap<LigneDeFinancement, number | null> {
  const total = (mesure: (c: ComptesEj) => number | null) => somme(comptes.map((c) => c && mesure(c)));
  const lues = new Map<LigneDeFinancement, number | null>([
    ['caf', total((c) => soldes(c, null).caf)],
    ['c775', total((c) => posteTousBudgets(c, 'c775'))],
    ...DU_BILAN.map((p) => [p, total((c) => posteCrp(c, p))] as const)
  ]);
  const signes = [...lues].map(([ligne, v]) => (v !== null && EMPLOIS.has(ligne) ? -v : v));
  return lues.set('variation_frng', somme(signes));
}
