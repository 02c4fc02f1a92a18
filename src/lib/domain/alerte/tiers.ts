import { estLeCrp, posteCrp, somme, type ComptesEj } from '../comptes/comptes-ej';
import { joursDeCharges } from '../comptes/tresorerie';
import { termesDesAchats } from './achats';
import { examine, indecidable, type Examen, type Manque } from './examen';
import type { FaitsEj } from './faits';
import type { Seuils } from './regle';

/** A term of what is billed or bought in a year, by the code that names it when it is missing. */
type Terme = readonly [code: Manque, montant: number | null];

/**
 * A balance of the end of the last closed year, in days of what is billed or bought in that year: both are of one
 * compte financier, so that a monthly balance is never set against a year. The balance sheet is that of the whole
 * entity: so is the year.
 */
function enJoursDeLAnnee(
  f: FaitsEj,
  s: Seuils,
  { solde, annee }: { solde: 'creances_patients' | 'dettes_fournisseurs'; annee: (comptes: ComptesEj) => Terme[] }
): Examen {
  const derniere = f.livre.clotures(f.au).at(-1);
  if (derniere === undefined) return indecidable(f.ej, ['compte_financier']);
  const { comptes, exercice } = derniere;
  const constat = { document: `cf ${exercice}`, le: `${exercice}-12-31` };
  const termes = annee(comptes);
  const du = posteCrp(comptes, solde);
  const base = somme(termes.map(([, montant]) => montant));
  const jours = joursDeCharges(du, base);
  if (jours === null || du === null || base === null) {
    const tous: Terme[] = [[solde, du], ...termes];
    const absents = tous.filter(([, montant]) => montant === null);
    // A year without receipts or purchases gives no days: its terms are to be given again.
    return indecidable(f.ej, [...new Set((absents.length > 0 ? absents : termes).map(([code]) => code))], { constat });
  }
  const marge = (s('jours') * base) / 365 - du;
  const remplie = jours > s('jours');
  return examine(f.ej, remplie, {
    ...{ valeur: jours, seuil: s('jours'), marge },
    constat: { ...constat, solde: Math.round(du), base: Math.round(base) },
    montant: remplie ? -marge : null,
    loin: remplie && jours > s('loin')
  });
}

/**
 * What patients and mutuelles still owe, in days of titre 2 of the CRP and of titre 3 of the annex budgets, whose
 * residents pay their stay (Hospi Diag F12) [M]: 90 days are preferable, 120 ask for a closer look. Worked: 4 M€ for
 * 10 M€ a year are 146 days, 712 k€ more than 120.
 */
export const creancesPatients = (f: FaitsEj, s: Seuils): Examen =>
  enJoursDeLAnnee(f, s, {
    solde: 'creances_patients',
    annee: (comptes) => [
      ['P2', posteCrp(comptes, 'P2')],
      ...[...comptes.budgets]
        .filter(([budget]) => !estLeCrp(budget))
        .map(([, postes]): Terme => ['P3_annexes', postes.get('P3') ?? null])
    ]
  });

/**
 * What suppliers are owed, overdue or not, in days of titres 2 and 3 of all budgets, which stand for purchases (Hospi
 * Diag F13) [M]: a balance of the end of the year, which only hints at the delay of payment. Worked: 5 M€ for 30 M€ a
 * year are 61 days, 890 k€ more than 50.
 */
export const dettesFournisseurs = (f: FaitsEj, s: Seuils): Examen =>
  enJoursDeLAnnee(f, s, {
    solde: 'dettes_fournisseurs',
    annee: (comptes) => termesDesAchats(comptes)
  });
