import type { Row } from '$lib/schema/tables';
import type { Edition } from '../calcul';
import { editionDe } from '../resultat';

/** The DREES publishes the administrative base first (suffix `a`), then the corrected one (suffix `r`). */
export function statutSae(edition: string): Edition['statut'] {
  return /\d{4}a$/i.test(edition) ? 'provisoire' : 'definitif';
}

/**
 * The edition of a SAE file: `MCO_2024r`, whatever its name has become. Only the kind of base, which stands nowhere in
 * the file, is taken from the name.
 */
export function editionSae(bordereau: string, annee: number, fichier: string): string {
  const base = new RegExp(`(?<!\\d)${annee}([ar])(?![a-z0-9])`, 'i').exec(editionDe(fichier))?.[1] ?? '';
  return `${bordereau}_${annee}${base.toLowerCase()}`;
}

/** The row of the `source` table for one SAE file. */
export function sourceSae({
  annee,
  edition,
  sourceId
}: Pick<Edition, 'annee' | 'edition' | 'sourceId'>): Row<'source'> {
  return {
    id: sourceId,
    producteur: 'DREES',
    titre: `Statistique annuelle des établissements de santé (SAE) ${annee}`,
    edition,
    licence: 'Licence Ouverte 2.0',
    mise_a_jour: null,
    url: null,
    note: null
  };
}
