import { moins, posteCrp, posteTousBudgets, somme, type ComptesEj } from './comptes-ej';
import { uneFois } from '../une-fois';
import type { Poste } from './codes';
import { CHARGES, PRODUITS } from './titres';

/** Balances of an entity for a year, in euros; null for what an absent item does not let one compute. */
export interface Soldes {
  produits: number | null;
  charges: number | null;
  produits_crp: number | null;
  charges_crp: number | null;
  resultat_crp: number | null;
  resultat_consolide: number | null;
  produits_marge: number | null;
  marge_brute: number | null;
  produits_marge_hors_aides: number | null;
  marge_brute_hors_aides: number | null;
  caf: number | null;
  caf_nette: number | null;
  capital_contractuel: number | null;
  flux_exploitation: number | null;
  frng: number | null;
  bfr: number | null;
  tresorerie: number | null;
  charges_decaissables: number | null;
  encours_dette: number | null;
  capitaux_permanents: number | null;
  investissements: number | null;
}
export type SoldeComptable = keyof Soldes;

/**
 * Balances of a legal entity for a year.
 *
 * - Résultat du CRP: produits less charges of budget H; consolidé: the same over all budgets.
 * - Marge brute: produits courants less charges courantes of the CRP (Hospi Diag, F1); « hors aides » removes one-off
 *   aid from both the margin and its denominator.
 * - CAF: result of all budgets + 675 + 68 − 775 − 777 − 78 (arrêté of 7 May 2012, for art. D. 6145-70 CSP); CAF nette:
 *   less the capital repaid. A negative CAF is an insuffisance d'autofinancement.
 * - Flux d'exploitation: CAF less the change of the operating BFR (convention, provisional, frozen by each contract).
 * - FRNG: ressources stables less emplois stables; BFR: actif circulant less passif circulant.
 * - Charges décaissables: titres 1 to 3 and charges financières (66), all budgets.
 *
 * @param precedent accounts of the year before, which only the flux d'exploitation needs
 */
export const soldes = uneFois((comptes: ComptesEj, precedent: ComptesEj | null): Soldes => {
  const crp = (poste: Poste) => posteCrp(comptes, poste);
  const tous = (poste: Poste) => posteTousBudgets(comptes, poste);
  const produits = somme(PRODUITS.map(tous));
  const charges = somme(CHARGES.map(tous));
  const produitsCrp = somme(PRODUITS.map(crp));
  const chargesCrp = somme(CHARGES.map(crp));
  const consolide = moins(produits, charges);
  const caf = moins(somme([consolide, tous('c675'), tous('c68')]), tous('c775'), tous('c777'), tous('c78'));
  const variationBfr = moins(crp('bfr_exploitation'), precedent && posteCrp(precedent, 'bfr_exploitation'));
  const produitsHorsAides = moins(crp('produits_marge'), crp('aides_ponctuelles'));
  return {
    produits,
    charges,
    produits_crp: produitsCrp,
    charges_crp: chargesCrp,
    resultat_crp: moins(produitsCrp, chargesCrp),
    resultat_consolide: consolide,
    produits_marge: crp('produits_marge'),
    marge_brute: moins(crp('produits_marge'), crp('charges_marge')),
    produits_marge_hors_aides: produitsHorsAides,
    marge_brute_hors_aides: moins(produitsHorsAides, crp('charges_marge')),
    caf,
    caf_nette: moins(caf, crp('capital_rembourse')),
    capital_contractuel: crp('capital_contractuel'),
    flux_exploitation: moins(caf, variationBfr),
    frng: moins(crp('ressources_stables'), crp('emplois_stables')),
    bfr: moins(crp('actif_circulant'), crp('passif_circulant')),
    tresorerie: crp('tresorerie'),
    charges_decaissables: somme([tous('C1'), tous('C2'), tous('C3'), tous('c66')]),
    encours_dette: crp('encours_dette'),
    capitaux_permanents: crp('capitaux_permanents'),
    investissements: crp('investissements')
  };
});

/**
 * Balances of several legal entities together. One that is missing makes the sum missing, and says whose it is.
 *
 * @param parEj balances by FINESS; null when the entity has no accounts
 */
export function sommeDesEj(parEj: ReadonlyMap<string, Soldes | null>): {
  soldes: Soldes;
  manquants: Record<SoldeComptable, string[]>;
} {
  const entites = [...parEj];
  const sommeDe = (solde: SoldeComptable) => somme(entites.map(([, s]) => s?.[solde] ?? null));
  const absentsDe = (solde: SoldeComptable) =>
    entites.filter(([, s]) => (s?.[solde] ?? null) === null).map(([ej]) => ej);
  return { soldes: parSolde(sommeDe), manquants: parSolde(absentsDe) };
}

function parSolde<T>(valeur: (solde: SoldeComptable) => T): Record<SoldeComptable, T> {
  return {
    produits: valeur('produits'),
    charges: valeur('charges'),
    produits_crp: valeur('produits_crp'),
    charges_crp: valeur('charges_crp'),
    resultat_crp: valeur('resultat_crp'),
    resultat_consolide: valeur('resultat_consolide'),
    produits_marge: valeur('produits_marge'),
    marge_brute: valeur('marge_brute'),
    produits_marge_hors_aides: valeur('produits_marge_hors_aides'),
    marge_brute_hors_aides: valeur('marge_brute_hors_aides'),
    caf: valeur('caf'),
    caf_nette: valeur('caf_nette'),
    capital_contractuel: valeur('capital_contractuel'),
    flux_exploitation: valeur('flux_exploitation'),
    frng: valeur('frng'),
    bfr: valeur('bfr'),
    tresorerie: valeur('tresorerie'),
    charges_decaissables: valeur('charges_decaissables'),
    encours_dette: valeur('encours_dette'),
    capitaux_permanents: valeur('capitaux_permanents'),
    investissements: valeur('investissements')
  };
}
