import { heritiers } from '$lib/domain/indicateur/succession';
import { fiches } from '$lib/importers/fiches';
import type { Demande } from '$lib/importers/table';
import type { Identite, ImportResult } from '$lib/importers/types';
import type { Row, TableRows } from '$lib/schema/tables';
import { SOURCE_PERIMETRE, type Perimetre } from './perimetre';

/** The legal entities that a dataset may follow: those of its perimeter, else all those of the repository. */
function etablissementsSuivis(references: TableRows, perimetre: Perimetre | null): Row<'etablissement'>[] {
  if (perimetre && perimetre.etablissement.length > 0) return perimetre.etablissement;
  const codes = perimetre ? new Set(perimetre.codes) : null;
  return (references.etablissement ?? []).filter(({ ght }) => codes === null || codes.has(ght));
}

/** What a folder's files are asked for, so that the rest is set aside as it is read. */
export function demandeDe(references: TableRows, perimetre: Perimetre | null): Demande {
  const etablissements = etablissementsSuivis(references, perimetre);
  const ejs = new Set(etablissements.map(({ ej }) => ej));
  const heritier = heritiers(references.succession ?? []);
  const entites = new Map((references.site ?? []).map(({ finess, ej }) => [finess, ej]));
  const inconnues = new Set(etablissements.filter((e) => e.source === SOURCE_PERIMETRE).map(({ ej }) => ej));
  return {
    fiches,
    suit: (ej) => ejs.has(heritier.get(ej) ?? ej),
    entiteDuSite: (finess) => entites.get(finess) ?? null,
    attendIdentite: (ej) => inconnues.has(ej)
  };
}

/**
 * Fills what the perimeter does not say of its members from the latest identity file: a name, a commune, a category
 * that are given stand.
 */
export function completeIdentites(
  etablissements: readonly Row<'etablissement'>[],
  resultats: readonly ImportResult[],
  departements: readonly Row<'departement'>[]
): Row<'etablissement'>[] {
  const codes = new Set(departements.map(({ code }) => code));
  const connues = new Map<string, Identite>();
  const parAnnee = resultats.filter((r) => r.statut === 'lu').toSorted((a, b) => (a.annee ?? 0) - (b.annee ?? 0));
  for (const { identites } of parAnnee) for (const identite of identites ?? []) connues.set(identite.ej, identite);
  return etablissements.map((e) => {
    const identite = e.source === SOURCE_PERIMETRE ? connues.get(e.ej) : undefined;
    if (!identite) return e;
    return {
      ...e,
      nom: e.nom === e.ej ? identite.nom || e.nom : e.nom,
      commune: e.commune ?? identite.commune,
      commune_insee: e.commune_insee ?? identite.commune_insee,
      departement: e.departement ?? (codes.has(identite.departement ?? '') ? identite.departement : null),
      categorie: e.categorie === 'autre' ? identite.categorie : e.categorie
    };
  });
}
