import type { Contour } from '$lib/words/charts/dot-map/contour';
import { geoArea, geoConicConformal, geoPath } from 'd3';

export interface Carte {
  /** Path of each outline, in the order given. */
  chemins: string[];
  /** Pixels of a longitude and latitude. */
  position: (lon: number, lat: number) => [number, number] | null;
}

/**
 * Turns the rings of an outline as D3 reads them, clockwise on the sphere: RFC 7946 winds them the other way, and a
 * ring wound so would be the whole globe but the department.
 */
export function orienter(contour: Contour): Contour {
  const tourner = (anneaux: GeoJSON.Position[][]) =>
    geoArea({ type: 'Polygon', coordinates: anneaux }) > 2 * Math.PI ? anneaux.map((a) => a.toReversed()) : anneaux;
  return contour.type === 'Polygon'
    ? { type: 'Polygon', coordinates: tourner(contour.coordinates) }
    : { type: 'MultiPolygon', coordinates: contour.coordinates.map(tourner) };
}

/**
 * Lambert-93 (conic conformal, parallels 44° and 49°, meridian 3°) fitted to a box.
 *
 * @param points longitudes and latitudes that must lie inside too
 */
export function projeter(
  contours: readonly Contour[],
  points: readonly (readonly [number, number])[],
  boite: [[number, number], [number, number]]
): Carte {
  const orientes = contours.map(orienter);
  const semis: GeoJSON.MultiPoint = { type: 'MultiPoint', coordinates: points.map(([lon, lat]) => [lon, lat]) };
  const geometries = points.length > 0 ? [...orientes, semis] : orientes;
  const lambert = geoConicConformal().parallels([44, 49]).rotate([-3, 0]);
  if (geometries.length > 0) lambert.fitExtent(boite, { type: 'GeometryCollection', geometries });
  const chemin = geoPath(lambert).digits(1);
  return {
    chemins: orientes.map((c) => chemin(c) ?? ''),
    position: (lon, lat) => lambert([lon, lat])
  };
}
