import { moins } from './comptes-ej';
import { moyenneDesMois, cumulDesMois, type DouzeMois } from './mois-du-poste';
import { part } from '../indicateur/part';

/** A change told by what made it; the parts make the whole. Null when a figure that it needs is not known. */
export interface EffetPrixVolume {
  volume: number;
  prix: number;
}

/**
 * A change of receipts or charges by volume and price [M]: volume is the change of the quantity at last year's mean
 * price, price is the rest. 1,000 stays for 4.0 M€, then 1,050 for 4.41 M€: +0.2 M€ of volume, +0.21 M€ of price.
 */
export function effetPrixVolume(
  avant: { quantite: number | null; montant: number | null },
  apres: { quantite: number | null; montant: number | null }
): EffetPrixVolume | null {
  const prixMoyen = part(avant.montant, avant.quantite);
  const { quantite, montant } = apres;
  if (prixMoyen === null || avant.quantite === null || quantite === null || montant === null) return null;
  return { volume: (quantite - avant.quantite) * prixMoyen, prix: montant - quantite * prixMoyen };
}

/** The change of a payroll: what last year's movements still weigh, this year's, and the mean cost. */
export interface EffetsDeMasse extends EffetPrixVolume {
  report: number;
}

/**
 * The change of a payroll over the first months of a year, in three parts [M] (RULES 2 and « dialogue de gestion »).
 * Worked, two months: 100 then 100 ETPR paid 200 in N-1, 103 in December, 104 and 106 paid 214.2: at 1 a month each, 6
 * of report (3 × 2), 4 of volume (2 × 2), 4.2 of price; 14.2 in all.
 *
 * @param nombre how many months of the year are compared
 */
export function effetsDeMasse(
  avant: { etpr: DouzeMois; masse: DouzeMois },
  apres: { etpr: DouzeMois; masse: DouzeMois },
  nombre: number
): EffetsDeMasse | null {
  const [moyenneAvant, moyenne] = [moyenneDesMois(avant.etpr, nombre), moyenneDesMois(apres.etpr, nombre)];
  const [masseAvant, masse] = [cumulDesMois(avant.masse, nombre), cumulDesMois(apres.masse, nombre)];
  const decembre = avant.etpr.at(-1) ?? null;
  const cout = part(masseAvant, moyenneAvant);
  const [report, volume] = [moins(decembre, moyenneAvant), moins(moyenne, decembre)];
  if (cout === null || masse === null || moyenne === null || report === null || volume === null) return null;
  return { report: report * cout, volume: volume * cout, prix: masse - moyenne * cout };
}
