import type { CatalogueModele } from '$lib/views/catalogue/catalogue.types';

export type FamilleCatalogue = CatalogueModele['familles'][number];

/** Text without accents nor case, for a search that forgives both; typographic apostrophes count as plain ones. */
export function aplati(texte: string): string {
  return texte.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('œ', 'oe');
}

/**
 * The catalogue reduced to the indicators whose label, code, meaning or group contain every word searched for;
 * groups and families left empty go away.
 */
export function cherche(familles: readonly FamilleCatalogue[], recherche: string): FamilleCatalogue[] {
  const mots = aplati(recherche).split(/\s+/u).filter(Boolean);
  if (mots.length === 0) return [...familles];
  return familles.flatMap((famille) => {
    const groupes = famille.groupes.flatMap((groupe) => {
      const indicateurs = groupe.indicateurs.filter((i) => {
        const texte = aplati([i.libelle, i.libelleCourt, i.code, i.signification, groupe.libelle].join(' '));
        return mots.every((mot) => texte.includes(mot));
      });
      return indicateurs.length === 0 ? [] : [{ ...groupe, indicateurs }];
    });
    return groupes.length === 0 ? [] : [{ ...famille, groupes }];
  });
}

/** How many indicators a catalogue holds. */
export function compte(familles: readonly FamilleCatalogue[]): number {
  return familles.flatMap((f) => f.groupes).reduce((n, g) => n + g.indicateurs.length, 0);
}
