import { part } from '$lib/domain/indicateur/part';
import type { IndicateurBref, Point } from '$lib/views/modele';
import { colonnesDeDepart } from '$lib/views/portefeuille/depart';
import type { LignePortefeuille } from '$lib/views/portefeuille/portefeuille.types';
import { lireEtat, SANS_CONTRAT } from '../etat-du-contrat';
import { valeurEnMots } from '../indicateur/lecture';
import type { Column } from '../table';
import { CONTRAT, PERIMETRE } from './lignes';

/**
 * The columns to show: those that the reader chose among the family's, in the order of the sheets; the main ones
 * when none of them is of this family.
 */
export function colonnesMontrees(
  vivants: readonly IndicateurBref[],
  choisies: readonly string[] | null
): IndicateurBref[] {
  const choix = vivants.filter((i) => choisies?.includes(i.code));
  if (choix.length > 0) return choix;
  return colonnesDeDepart(vivants);
}

/**
 * The reader's list after a change in one family; what was chosen in the others stays. The family's main columns
 * are a default and are not written.
 */
export function colonnesEcrites(
  vivants: readonly IndicateurBref[],
  avant: readonly string[] | null,
  montrees: readonly string[]
): string[] {
  const autres = (avant ?? []).filter((code) => !vivants.some((i) => i.code === code));
  const retenues = vivants.map((i) => i.code).filter((code) => montrees.includes(code));
  const defaut = colonnesMontrees(vivants, null).map((i) => i.code);
  const commeLeDefaut = retenues.length === defaut.length && retenues.every((code) => defaut.includes(code));
  return commeLeDefaut ? autres : [...autres, ...retenues];
}

/** The perimeters with the values of a year. */
export function colonnesDuPortefeuille(
  indicateurs: readonly Pick<IndicateurBref, 'code' | 'libelle' | 'libelleCourt' | 'unite' | 'decimales'>[],
  annee: number
): Column<LignePortefeuille>[] {
  return [
    { key: PERIMETRE, title: 'Périmètre', cell: ({ libelle }) => libelle, rank: ({ libelle }) => libelle },
    {
      ...{ key: CONTRAT, title: 'Contrat', cell: etatDuPremier },
      rank: (ligne) => (ligne.contrats.length === 0 ? null : etatDuPremier(ligne))
    },
    ...indicateurs.map((indicateur): Column<LignePortefeuille> => ({
      ...{ key: indicateur.code, title: indicateur.libelleCourt, about: indicateur.libelle, figure: true },
      cell: ({ series }) => valeurEnMots(pointEn(series[indicateur.code], annee), indicateur),
      rank: ({ series }) => pointEn(series[indicateur.code], annee)?.valeur ?? null
    }))
  ];
}

const etatDuPremier = ({ contrats: [premier] }: LignePortefeuille): string =>
  premier === undefined ? SANS_CONTRAT.mot : lireEtat(premier.etat).mot;

/** Share of a perimeter in the region's sum, for a volume; null when one of the two has no value. */
export function partDeLaRegion(point: Point | null, region: Point | null): number | null {
  return part(point?.valeur ?? null, region?.valeur ?? null);
}

/** What a point of a series is at a year. */
export function pointEn<P extends { annee: number }>(serie: readonly P[] | undefined, annee: number): P | null {
  return serie?.find((p) => p.annee === annee) ?? null;
}
