import { projectionHopital, type PointTrajectoire } from './atterrissage';
import { couvreLeCapital } from './capital';
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
  /** Hospitals whose own CAF is under their own capital, which the sum of all may hide; null when none is known to be. */
  courts: { ejs: number; manque: number } | null;
}

/**
 * Aid and produits of the very document that each hospital projects with: a RIA 1 at −23.8 M€ with 3.3 M€ of aid is
 * −27.1 M€ without. A document that has no accounts (an EPRD modificatif) gives neither. The capital is in the debt's
 * contracts, whatever the document: the last one of the year that has accounts gives it [M]. A hospital is short when the CAF that it projects is under the
 * capital of its own debt: 0.5 M€ for 0.9 M€, beside one with 4 M€ for 1 M€.
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
  const manques = ejs.flatMap((ej, i) => {
    const compte = derniers[i];
    const caf = projectionHopital(lignes.trajectoire, ej, exercice, 'caf', au);
    const couverture = compte && caf ? couvreLeCapital(caf.valeur, soldes(compte, null).capital_contractuel) : null;
    return couverture?.couvre === false ? [-couverture.marge] : [];
  });
  const annee = {
    aides: total(projetes, (c) => posteCrp(c, 'aides_ponctuelles')),
    capital: total(derniers, (c) => soldes(c, null).capital_contractuel),
    produits: total(projetes, (c) => soldes(c, null).produits),
    produitsCrp: total(projetes, (c) => soldes(c, null).produits_crp)
  };
  if (Object.values(annee).every((montant) => montant === null)) return null;
  const manque = manques.reduce((total, un) => total + un, 0);
  return { ...annee, courts: manques.length === 0 ? null : { ejs: manques.length, manque: Math.round(manque) } };
}
