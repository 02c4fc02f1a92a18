import { moins, posteCrp, posteTousBudgets, somme, type ComptesEj } from './comptes-ej';
import { soldes, type Soldes } from './soldes';

export type CodeIdentite =
  'resultat_crp' | 'resultat_consolide' | 'caf' | 'frng' | 'bfr' | 'financement' | 'tresorerie';

/** An identity of a closed year, and by how much it fails. */
export interface Identite {
  code: CodeIdentite;
  attendu: number | null;
  constate: number | null;
  /** Found less expected, in euros; null when a term is missing. */
  ecart: number | null;
  /** To the euro; null when it cannot be checked. */
  exacte: boolean | null;
}

/** Under half a euro, two amounts are the same. */
const A_L_EURO_PRES = 0.5;

const DECLARES = ['resultat_crp', 'resultat_consolide', 'caf', 'frng', 'bfr'] as const;
type Declare = (typeof DECLARES)[number];

/**
 * The identities that a compte financier holds to the euro (convention: at closing only; months and RIA are
 * estimates). What the entity declares of its own balances is checked against their items when it is given; the
 * funding table (ΔFRNG = CAF + 775 + emprunts + subventions + apports − capital − investissements) and trésorerie =
 * FRNG − BFR always are.
 *
 * @param precedent closing of the year before, for the change of FRNG
 * @param declares balances as the entity declares them for the same year
 */
export function identites(
  comptes: ComptesEj,
  precedent: ComptesEj | null,
  declares: Partial<Record<Declare, number | null>> = {}
): Identite[] {
  const lus = soldes(comptes, precedent);
  const avant: Soldes | null = precedent && soldes(precedent, null);
  const crp = (poste: Parameters<typeof posteCrp>[1]) => posteCrp(comptes, poste);
  const ressources = somme([
    lus.caf,
    posteTousBudgets(comptes, 'c775'),
    crp('emprunts'),
    crp('subventions_investissement'),
    crp('apports')
  ]);
  return [
    ...DECLARES.filter((code) => declares[code] !== undefined).map((code) =>
      identite(code, lus[code], declares[code] ?? null)
    ),
    identite(
      'financement',
      moins(ressources, crp('capital_rembourse'), crp('investissements')),
      moins(lus.frng, avant && avant.frng)
    ),
    identite('tresorerie', moins(lus.frng, lus.bfr), lus.tresorerie)
  ];
}

function identite(code: CodeIdentite, attendu: number | null, constate: number | null): Identite {
  const ecart = moins(constate, attendu);
  return { code, attendu, constate, ecart, exacte: ecart === null ? null : Math.abs(ecart) < A_L_EURO_PRES };
}
