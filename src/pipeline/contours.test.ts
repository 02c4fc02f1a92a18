import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { geoArea } from 'd3';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { assembleContours, lisContours, type ContoursDepartements } from './contours';

/** Two square departments, one degree wide, side by side along the meridian 5°. */
const voisins = {
  type: 'FeatureCollection' as const,
  features: [carre('08', 'Ardennes', 4), carre('55', 'Meuse', 5)]
};

function carre(code: string, libelle: string, ouest: number) {
  return {
    type: 'Feature' as const,
    properties: { code, libelle },
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [ouest, 49],
          [ouest, 50],
          [ouest + 1, 50],
          [ouest + 1, 49],
          [ouest, 49]
        ]
      ]
    }
  };
}

function premier(contours: ContoursDepartements) {
  const { departements } = contours.objects;
  if (departements?.type !== 'GeometryCollection') throw new Error('une collection est attendue');
  return feature(contours, departements).features[0];
}

test('la limite commune à deux départements n’est conservée qu’une fois', () => {
  const { arcs } = assembleContours(voisins);
  expect(arcs).toHaveLength(3);
});

test('le contour d’un département se relit avec son code, son nom et ses coordonnées', () => {
  const ardennes = premier(assembleContours(voisins));
  expect(ardennes?.properties).toEqual({ code: '08', libelle: 'Ardennes' });
  const sommets = ardennes?.geometry.type === 'Polygon' ? (ardennes.geometry.coordinates[0] ?? []) : [];
  expect(sommets).toHaveLength(5);
  for (const [lon = NaN, lat = NaN] of sommets) {
    expect([4, 5].some((attendu) => Math.abs(lon - attendu) < 0.001)).toBe(true);
    expect([49, 50].some((attendu) => Math.abs(lat - attendu) < 0.001)).toBe(true);
  }
});

test('un contour tourne dans le sens que d3 attend : son aire est celle du département, non du reste du globe', () => {
  const ardennes = premier(assembleContours(voisins));
  const degre = Math.PI / 180;
  const aireDuCarre = degre * (Math.sin(50 * degre) - Math.sin(49 * degre));
  expect(ardennes && geoArea(ardennes) / aireDuCarre).toBeCloseTo(1, 2);
  const features = voisins.features.map(({ geometry, ...departement }) => ({
    ...departement,
    geometry: { ...geometry, coordinates: geometry.coordinates.map((anneau) => anneau.toReversed()) }
  }));
  const retourne = premier(assembleContours({ ...voisins, features }));
  expect(retourne && geoArea(retourne) / aireDuCarre).toBeCloseTo(1, 2);
});

test('les contours portent leur crédit', () => {
  expect(assembleContours(voisins).credit).toMatch(/Natural Earth.*domaine public/);
});

test('un fichier de département qui n’est pas un polygone est refusé', () => {
  const dossier = mkdtempSync(path.join(tmpdir(), 'contours-'));
  try {
    mkdirSync(path.join(dossier, 'data/regions'), { recursive: true });
    const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [4.7, 49.7] } };
    writeFileSync(path.join(dossier, 'data/regions/FR-AN.json'), JSON.stringify(point));
    expect(() => lisContours(dossier)).toThrow(/FR-AN\.json n’est pas un contour/);
  } finally {
    rmSync(dossier, { recursive: true });
  }
});
