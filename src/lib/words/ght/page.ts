import type { GhtModele } from '$lib/views/ght/ght.types';
import { FAMILLES } from './familles';

/** The parts of the page of a GHT, for its table of contents. */
export function partiesDuGht({
  contrats,
  etablissements,
  familles
}: Pick<GhtModele, 'contrats' | 'etablissements' | 'familles'>): { ancre: string; libelle: string; nombre?: number }[] {
  return [
    { ancre: 'contrat', libelle: contrats.length > 1 ? 'Contrats' : 'Contrat' },
    { ancre: 'etablissements', libelle: 'Établissements', nombre: etablissements.length },
    ...familles.map(({ code, vide, cartes }) => ({
      ancre: code,
      libelle: FAMILLES[code],
      ...(vide === null ? { nombre: cartes.length } : {})
    }))
  ];
}
