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

/** What the figures with and without aid are made of, and accounts may lack. */
export type TermeDesAides = 'resultat' | 'caf' | 'marge' | 'dette' | 'capitaux' | 'aides';

/** What an entity lacks of them; `comptes` when it has no accounts of the year at all. */
export interface TermesAbsents {
  ej: string;
  manque: 'comptes' | TermeDesAides[];
}

/** Who makes a figure with or without aid unknown, and what is missing of him. */
export function termesAbsents(
  clos: readonly { ej: string; cloture: { comptes: ComptesEj; soldes: Soldes } | null }[]
): TermesAbsents[] {
  return clos.flatMap(({ ej, cloture }): TermesAbsents[] => {
    if (cloture === null) return [{ ej, manque: 'comptes' }];
    const { resultat_crp, caf, marge_brute, encours_dette, capitaux_permanents } = cloture.soldes;
    const termes: readonly [TermeDesAides, number | null][] = [
      ['resultat', resultat_crp],
      ['caf', caf],
      ['marge', marge_brute],
      ['dette', encours_dette],
      ['capitaux', capitaux_permanents],
      ['aides', aidesPonctuelles([cloture.comptes])]
    ];
    const manque = termes.flatMap(([terme, valeur]) => (valeur === null ? [terme] : []));
    return manque.length === 0 ? [] : [{ ej, manque }];
  });
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
