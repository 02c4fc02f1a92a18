import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { QUALITES } from '$lib/domain/indicateur/qualite';
import { periodeAnnuelle } from '$lib/domain/temps/periode';
import { lisCsv } from '$lib/importers/lecture/csv';
import { setRows } from '$lib/schema/rows';
import type { Row, TableName, TableRows } from '$lib/schema/tables';
import type { ProprietesDepartement } from '../contours';
import { lisReference } from '../csv';

/** Where the repository keeps its facts and the figures that it carries over. */
export const REFERENCE = 'data/reference';

/** Tables that have a file of their own under `data/reference`, with the columns of the schema. */
const TABLES = [
  'source',
  'ght',
  'succession_ght',
  'etablissement',
  'succession',
  'site',
  'contrat',
  'contrat_evenement',
  'contrat_perimetre',
  'levier',
  'date_legale'
] as const satisfies readonly TableName[];

/** The facts of the repository: territory, contracts, outlines. */
export function lisReferences(dossier: string): TableRows {
  const lis = <T extends TableName>(table: T): Row<T>[] => {
    const fichier = path.join(dossier, `${table}.csv`);
    return lisReference(table, readFileSync(fichier), `${table}.csv`);
  };
  const rows: TableRows = {};
  for (const table of TABLES) setRows(rows, table, lis(table));
  rows.departement = lisContours(path.join(dossier, 'departements.topojson'));
  return rows;
}

function lisContours(fichier: string): Row<'departement'>[] {
  const topologie: unknown = JSON.parse(readFileSync(fichier, 'utf8'));
  if (!estContours(topologie))
    throw new Error(`${fichier} n’est pas la topologie attendue\u00a0: «\u00a0npm run contours\u00a0» la refait.`);
  return feature(topologie, topologie.objects.departements).features.map(({ properties, geometry }) => ({
    code: properties.code,
    libelle: properties.libelle,
    contour: JSON.stringify(geometry, (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 1000) / 1000 : v)),
    source: 'natural-earth'
  }));
}

function estContours(lu: unknown): lu is ContoursEcrits {
  if (typeof lu !== 'object' || lu === null || !('type' in lu) || lu.type !== 'Topology' || !('objects' in lu))
    return false;
  return typeof lu.objects === 'object' && lu.objects !== null && 'departements' in lu.objects;
}

type ContoursEcrits = Topology<{ departements: GeometryCollection<ProprietesDepartement> }>;

/** Files of figures carried over (`npm run extract`). */
export const FIGURES = { ght: 'sae_grand_est.csv', ej: 'sae_grand_est_etablissements.csv' } as const;
export const BANDES = 'bandes_nationales.csv';
/** Sites of public entities, carried over too. */
export const SITES = 'site.csv';

/** National bands carried over, in the columns of the `reference` table. */
export function lisBandes(dossier: string): Row<'reference'>[] {
  return lisReference('reference', readFileSync(path.join(dossier, BANDES)), BANDES);
}

/** Columns of the figures carried over from a producer's file (`npm run extract`). */
export const COLONNES_FIGURES = [
  'indicateur',
  'entite_type',
  'entite',
  'annee',
  'qualite',
  'valeur',
  'numerateur',
  'denominateur',
  'reserve',
  'statut',
  'edition',
  'source'
] as const;

/** Reads figures carried over; the definition and the period come from the indicator's sheet. */
export function lisFigures(dossier: string, nom: string, fiches: readonly Fiche[]): Row<'mesure'>[] {
  const chemin = path.join(dossier, nom);
  if (!existsSync(chemin)) throw new Error(`${nom} manque\u00a0: «\u00a0npm run extract\u00a0» le refait.`);
  const { entete, lignes } = lisCsv(readFileSync(chemin));
  const parCode = new Map(fiches.map((fiche) => [fiche.code, fiche]));
  return lignes.map(({ ligne, cellules }) => {
    const lit = (colonne: (typeof COLONNES_FIGURES)[number]) => cellules[entete.indexOf(colonne)] ?? '';
    const fiche = parCode.get(lit('indicateur'));
    if (!fiche)
      throw new Error(`${nom}, ligne ${ligne}\u00a0: indicateur «\u00a0${lit('indicateur')}\u00a0» sans fiche`);
    const [numerateur, denominateur] = [nombre(lit('numerateur')), nombre(lit('denominateur'))];
    const rapport = numerateur !== null && denominateur !== null ? numerateur / denominateur : null;
    return {
      entite_type: lit('entite_type') === 'ej' ? 'ej' : 'ght',
      entite: lit('entite'),
      indicateur: fiche.code,
      definition: fiche.definition,
      edition: lit('edition'),
      ...periodeAnnuelle(Number(lit('annee')), fiche.nature),
      valeur: fiche.agregation === 'ratio' ? (lit('qualite') === 'ok' ? rapport : null) : nombre(lit('valeur')),
      numerateur,
      denominateur,
      base: null,
      statut: lit('statut') === 'provisoire' ? 'provisoire' : 'definitif',
      qualite: qualiteDe(lit('qualite')),
      membres: null,
      attendus: null,
      fusion: null,
      reserve: lit('reserve') || null,
      source: lit('source'),
      publie_le: null,
      simule: false
    };
  });
}

function nombre(texte: string): number | null {
  return texte === '' ? null : Number(texte);
}

function qualiteDe(texte: string): Row<'mesure'>['qualite'] {
  return QUALITES.find((q) => q === texte) ?? 'ok';
}
