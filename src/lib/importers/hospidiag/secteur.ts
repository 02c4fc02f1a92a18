import { chargesTropFaibles } from '$lib/domain/comptes/ordre-de-grandeur';
import { nombre } from '$lib/format/nombre';
import type { Problem } from '../types';
import { estFinanciere } from './codage';
import { GARDEES, marqueDe } from '../vraisemblance/marque';

/** Accounts of the private sector: `_D` is for hospitals under the national allocation, `_O` for clinics. */
const DU_PRIVE = /_O$/;
const PRODUITS = 'CI_F1_D';

/**
 * What a public hospital's accounts cannot hold: a number in the columns of clinics, which says that the cells of the row
 * have moved; receipts under a million, which says that amounts are not in euros. Told and marked.
 *
 * @param lit a number, or null where the file gives none
 */
export function verifieSecteur(
  colonnes: readonly string[],
  lit: (colonne: string) => number | null,
  situe: Pick<Problem, 'fichier' | 'ligne' | 'feuille' | 'cellule'>
): { problems: Problem[]; reserves: ReadonlyMap<string, string> } {
  const doute = douteDe(colonnes, lit);
  if (!doute) return { problems: [], reserves: new Map() };
  const { genre, colonne, valeur, phrase, attendu, touchees } = doute;
  return {
    problems: [
      {
        severite: 'avertissement',
        ...situe,
        ...{ colonne, valeur, genre, message: `${phrase}.`, attendu },
        suite: `${GARDEES} Réexportez le fichier de sa source.`
      }
    ],
    reserves: new Map(touchees.map((nom) => [nom, marqueDe(phrase)]))
  };
}

function douteDe(colonnes: readonly string[], lit: (colonne: string) => number | null) {
  const deplacee = colonnes.find((nom) => estFinanciere(nom) && DU_PRIVE.test(nom) && lit(nom) !== null);
  if (deplacee !== undefined) {
    return {
      ...{ genre: 'ligne décalée', colonne: deplacee, valeur: String(lit(deplacee)), touchees: colonnes },
      phrase: `${deplacee}, réservée aux cliniques, est remplie pour un hôpital public\u00a0: les cellules de la ligne ont pu se décaler`,
      attendu: `rien dans ${deplacee}`
    };
  }
  const produits = lit(PRODUITS) ?? 0;
  if (!chargesTropFaibles(produits, 12)) return null;
  return {
    ...{ genre: 'unité des montants', colonne: PRODUITS, valeur: String(produits) },
    phrase: `${nombre(produits)}\u00a0€ de produits dans l’année\u00a0: les montants de la ligne ne sont peut-être pas en euros`,
    attendu: 'des montants en euros, un million au moins pour un hôpital',
    touchees: colonnes.filter((nom) => nom.startsWith('CI_F'))
  };
}
