import type { EtablissementCarte } from '$lib/views/portefeuille/portefeuille.types';
import type { Contour } from './contour';

export interface CarteEntree {
  departements: readonly { code: string; libelle: string; contour: Contour }[];
  etablissements: readonly EtablissementCarte[];
  /** Names of the GHT, by code; their order is that of the arrow keys. */
  libelles: Record<string, string>;
}

/** GHT that have a hospital on the map, in the order of their names. */
export function ghtPlaces({ etablissements, libelles }: Pick<CarteEntree, 'etablissements' | 'libelles'>): string[] {
  const places = new Set(etablissements.map((e) => e.ght));
  const nommes = Object.keys(libelles).filter((ght) => places.has(ght));
  return [...nommes, ...[...places].filter((ght) => !nommes.includes(ght)).sort()];
}
