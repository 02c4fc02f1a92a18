import type { Colonnes, Famille, Fiche } from '$lib/domain/indicateur/fiche';
import { FAMILLES as NOMS } from '../ght/familles';
import type { Column } from '../table';

/** What the help page says of one kind of producer's file. */
export interface FichierLu {
  id: string;
  /** The importer's own words. */
  libelle: string;
  /** Indicators that it gives, by family; empty when it gives none. */
  familles: { famille: Famille; indicateurs: string[] }[];
}

export const LEGENDE_DES_FICHIERS = 'Fichiers importables et indicateurs qu’ils apportent';

export const COLONNES_DES_FICHIERS: readonly Column<FichierLu>[] = [
  { key: 'fichier', title: 'Fichier', cell: ({ libelle }) => libelle },
  {
    key: 'apport',
    title: 'Ce qu’il apporte',
    cell: ({ familles }) =>
      familles.map((f) => `${NOMS[f.famille]}\u00a0: ${f.indicateurs.join(', ')}.`).join(' ') || 'Aucun indicateur.'
  }
];

const FAMILLES: readonly Famille[] = ['activite', 'personnel', 'finances'];

/**
 * Every kind of file with the indicators whose sheet is bound to it, in the order of the sheets. A layout of its own
 * (`hospidiag-ancien`) counts for its importer (`hospidiag`).
 */
export function fichiersLus(
  importeurs: readonly { id: string; libelle: string }[],
  fiches: readonly Fiche[]
): FichierLu[] {
  return importeurs.map(({ id, libelle }) => {
    const familles = FAMILLES.map((famille) => ({
      famille,
      indicateurs: fiches.filter((f) => f.famille === famille).flatMap((f) => indicateur(f, id))
    }));
    return { id, libelle, familles: familles.filter((f) => f.indicateurs.length > 0) };
  });
}

function indicateur(fiche: Fiche, importeur: string): string[] {
  const liaisons = fiche.colonnes.filter(({ source }) => source === importeur || source.startsWith(`${importeur}-`));
  return liaisons.length === 0 ? [] : [`${fiche.libelle_court}${annees(liaisons)}`];
}

/** « (2024) », « (dès 2024) », « (jusqu’en 2019) » when the bindings do not cover every year. */
function annees(liaisons: readonly Colonnes[]): string {
  const de = liaisons.some((l) => l.de === undefined) ? null : Math.min(...liaisons.map((l) => l.de ?? Infinity));
  const a = liaisons.some((l) => l.a === undefined) ? null : Math.max(...liaisons.map((l) => l.a ?? -Infinity));
  if (de !== null && a !== null) return de === a ? ` (${de})` : ` (${de} à ${a})`;
  if (de !== null) return ` (dès ${de})`;
  return a === null ? '' : ` (jusqu’en ${a})`;
}
