import { seCompare } from '$lib/domain/indicateur/qualite';
import { horsBande, situation, type Situation } from '$lib/domain/indicateur/situation';
import { valeurLisible } from '$lib/format/nombre';
import type { CarteIndicateur } from '$lib/views/ght/ght.types';
import { lireCarte } from './carte';

/** An indicator of the GHT that stands outside the national P20-P80. */
export interface Distinction {
  code: string;
  libelle: string;
  valeur: string;
  annee: number;
  place: Situation;
  sens: 'favorable' | 'defavorable' | 'sans-sens';
  /** « P20-P80 : 74,0 % à 88,0 % ». */
  bande: string;
}

const ORDRE = { defavorable: 0, 'sans-sens': 1, favorable: 2 } as const;

/**
 * What sets the GHT apart from the others of France: indicators outside the national band at their last year,
 * unfavourable ones first; history, years older than `annee` and values to be checked are left out.
 */
export function distinctions(cartes: readonly CarteIndicateur[], annee: number): Distinction[] {
  return cartes
    .flatMap((carte) => {
      const { point, bande } = lireCarte(carte);
      if (!seCompare(point) || !bande || point.annee !== annee) return [];
      const place = situation(point.valeur, bande);
      const sens = horsBande(place, carte.indicateur.direction);
      if (sens === null) return [];
      const bornes = [bande.p20, bande.p80].map((b) => valeurLisible(b, carte.indicateur));
      return [
        {
          code: carte.indicateur.code,
          libelle: carte.indicateur.libelle,
          valeur: valeurLisible(point.valeur, carte.indicateur),
          annee: point.annee,
          place,
          sens,
          bande: bornes.join(' à ')
        }
      ];
    })
    .sort((a, b) => ORDRE[a.sens] - ORDRE[b.sens]);
}
