import { projectionHopital, type PointTrajectoire } from './atterrissage';
import { comptesDe, posteCrp, somme, type ComptesEj, type LigneCompte } from './comptes-ej';
import { comptesDuDocument } from './justesse';
import { soldes } from './soldes';

/** What the hospitals' projection of a year is read against, in euros; null for what one of them does not give. */
export interface AnneeProjetee {
  /** One-off aid that the projected result of the CRP counts. */
  aides: number | null;
  /** Capital that the year's debt calls. */
  capital: number | null;
  /** All budgets, then the CRP. */
  produits: number | null;
  produitsCrp: number | null;
}

/**
 * Aid and produits of the very document that each hospital projects with: a RIA 1 at −23.8 M€ with 3.3 M€ of aid is
 * −27.1 M€ without. A document that has no accounts (an EPRD modificatif) gives neither. The capital is in the debt's
 * contracts, whatever the document: the last one of the year that has accounts gives it [M].
 *
 * @returns null when nothing of it is known
 */
export function anneeProjetee(
  lignes: { trajectoire: readonly PointTrajectoire[]; compte: readonly LigneCompte[] },
  ejs: readonly string[],
  exercice: number,
  au: string
): AnneeProjetee | null {
  const projetes = ejs.map((ej): ComptesEj | null => {
    const projection = projectionHopital(lignes.trajectoire, ej, exercice, 'resultat_crp', au);
    const version = projection && comptesDuDocument(projection.version);
    return version && comptesDe(lignes.compte, ej, exercice, au, [version]);
  });
  const derniers = ejs.map((ej) => comptesDe(lignes.compte, ej, exercice, au));
  const total = (comptes: readonly (ComptesEj | null)[], de: (c: ComptesEj) => number | null) => {
    const lu = somme(comptes.map((c) => c && de(c)));
    return lu === null ? null : Math.round(lu);
  };
  const annee = {
    aides: total(projetes, (c) => posteCrp(c, 'aides_ponctuelles')),
    capital: total(derniers, (c) => soldes(c, null).capital_contractuel),
    produits: total(projetes, (c) => soldes(c, null).produits),
    produitsCrp: total(projetes, (c) => soldes(c, null).produits_crp)
  };
  return Object.values(annee).every((montant) => montant === null) ? null : annee;
}
