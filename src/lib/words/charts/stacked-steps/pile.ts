import { PILE } from './mots';
import type { AnneeGains, NaturePile, PalierPile } from './stacked-steps.types';

/** A piece of a year's pile, in euros, from one level to the next; negative ones go down from 0. */
export interface Tranche {
  palier: PalierPile | 'report';
  /** Depends on an increase of activity. */
  activite: boolean;
  montant: number;
  de: number;
  a: number;
}

/** What a rung brings in a year, in euros, all natures or one; rungs are never added here. */
export function montantDe({ parts }: AnneeGains, palier: PalierPile, nature?: NaturePile): number {
  return parts
    .filter((p) => p.palier === palier && (nature === undefined || p.nature === nature))
    .reduce((somme, p) => somme + p.montant, 0);
}

/** Under half a euro a piece is written 0: it is not drawn. */
const VISIBLE = 0.5;

/** The pile of a year: the report, then the rungs from the surest, each with what depends on activity on top. */
export function empiler(annee: AnneeGains): Tranche[] {
  const pieces = [
    { palier: 'report' as const, activite: false, montant: annee.report },
    ...PILE.flatMap((palier) => {
      const activite = montantDe(annee, palier, 'recette_activite');
      return [
        { palier, activite: false, montant: montantDe(annee, palier) - activite },
        { palier, activite: true, montant: activite }
      ];
    })
  ];
  let [haut, bas] = [0, 0];
  return pieces
    .filter((p) => Math.abs(p.montant) >= VISIBLE)
    .map((p) => {
      const de = p.montant > 0 ? haut : bas;
      const a = de + p.montant;
      if (p.montant > 0) haut = a;
      else bas = a;
      return { ...p, de, a };
    });
}
