import { searching } from '$lib/format/order';
import type { CatalogueModele } from '$lib/views/catalogue/catalogue.types';

export type FamilleCatalogue = CatalogueModele['familles'][number];

/**
 * The catalogue reduced to the indicators whose label, code, meaning or group contain every word searched for;
 * groups and families left empty go away.
 */
export function cherche(familles: readonly FamilleCatalogue[], recherche: string): FamilleCatalogue[] {
  const trouve = searching(recherche);
  if (trouve === null) return [...familles];
  return familles.flatMap((famille) => {
    const groupes = famille.groupes.flatMap((groupe) => {
      const indicateurs = groupe.indicateurs.filter((i) =>
        trouve([i.libelle, i.libelleCourt, i.code, i.signification, groupe.libelle].join(' '))
      );
      return indicateurs.length === 0 ? [] : [{ ...groupe, indicateurs }];
    });
    return groupes.length === 0 ? [] : [{ ...famille, groupes }];
  });
}

/** How many of its indicators have a value in this dataset: those that the other screens count. */
export function avecValeurs(familles: readonly FamilleCatalogue[]): number {
  return familles.flatMap((f) => f.groupes).flatMap((g) => g.indicateurs.filter((i) => i.annees !== null)).length;
}

/** How many indicators a catalogue holds. */
export function compte(familles: readonly FamilleCatalogue[]): number {
  return familles.flatMap((f) => f.groupes).reduce((n, g) => n + g.indicateurs.length, 0);
}
