import { part } from '../indicateur/part';
import { moins, posteCrp, somme, type ComptesEj } from './comptes-ej';
import type { Soldes } from './soldes';

/** What aid changes of the accounts of a closed year: each figure with it and without it. */
export interface AvecEtSansAides {
  code: 'resultat' | 'caf' | 'marge' | 'independance';
  unite: 'euros' | 'fraction';
  avec: number | null;
  sans: number | null;
}

/** The « aides ponctuelles » that accounts count in their produits; null when one of them does not say. */
export function aidesPonctuelles(comptes: readonly (ComptesEj | null)[]): number | null {
  return somme(comptes.map((c) => c && posteCrp(c, 'aides_ponctuelles')));
}

/**
 * Result, CAF, marge brute and debt over capitaux permanents, with aid and without it, of entities taken together: a
 * ratio is one of sums, and a term that one of them lacks makes what needs it unknown. Article 50 and grants lift the
 * capital without performance: 40 M€ of debt on 100 M€ of capital of which 20 M€ were granted is 40 %, 50 % without them.
 *
 * @param capital aid of the contract booked as grant or capital and paid by the end of the year, less what was taken back
 */
export function avecEtSansAides(
  soldes: Soldes,
  comptes: readonly (ComptesEj | null)[],
  capital: number
): AvecEtSansAides[] {
  const ponctuelles = aidesPonctuelles(comptes);
  const { resultat_crp, caf, marge_brute, produits_marge, encours_dette, capitaux_permanents } = soldes;
  const { marge_brute_hors_aides, produits_marge_hors_aides } = soldes;
  return [
    { code: 'resultat', unite: 'euros', avec: resultat_crp, sans: moins(resultat_crp, ponctuelles) },
    { code: 'caf', unite: 'euros', avec: caf, sans: moins(caf, ponctuelles) },
    {
      ...{ code: 'marge', unite: 'fraction', avec: part(marge_brute, produits_marge) },
      sans: part(marge_brute_hors_aides, produits_marge_hors_aides)
    },
    {
      ...{ code: 'independance', unite: 'fraction', avec: part(encours_dette, capitaux_permanents) },
      sans: part(encours_dette, moins(capitaux_permanents, capital))
    }
  ];
}
