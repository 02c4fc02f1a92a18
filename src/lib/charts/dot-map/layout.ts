import { ghtPlaces } from '$lib/words/charts/dot-map/places';
import type { CarteEntree } from '$lib/words/charts/dot-map/places';
import { arrondi } from '../axis/echelle';
import { largeurTexte, tronquer } from '$lib/format/largeur-texte';
import { projeter } from './projection';

export interface PointCarte {
  ej: string;
  nom: string;
  x: number;
  y: number;
  r: number;
  /** Without MCO bed: a ring. */
  anneau: boolean;
}

export interface GroupeCarte {
  ght: string;
  libelle: string;
  points: PointCarte[];
  etiquette: { x: number; y: number; texte: string };
}

export interface CarteGeometrie {
  largeur: number;
  hauteur: number;
  departements: { code: string; chemin: string }[];
  groupes: GroupeCarte[];
}

const CORPS = 12;
const RAYON_ANNEAU = 2.5;
/** Radius of the largest hospital as a share of the width, and its bounds in pixels. */
const RAYON_MAX = { part: 0.032, min: 9, max: 15 };
export const LARGEUR_MAX = 560;
/** Height for a width: the shape of the region in Lambert-93. */
const FORME = 0.88;

/**
 * Geometry of the map: outlines, and for each GHT its hospitals as discs whose area follows the beds, the small ones
 * over the large ones.
 */
export function layout(entree: CarteEntree, { largeur }: { largeur: number }): CarteGeometrie {
  const { departements, etablissements, libelles } = entree;
  const large = Math.min(largeur, LARGEUR_MAX);
  const hauteur = Math.round(large * FORME);
  const max = Math.min(RAYON_MAX.max, Math.max(RAYON_MAX.min, large * RAYON_MAX.part));
  const carte = projeter(
    departements.map((d) => d.contour),
    etablissements.map((e) => [e.lon, e.lat]),
    [
      [4, 4],
      [large - 4, hauteur - 4]
    ]
  );
  const litsMax = Math.max(1, ...etablissements.map((e) => e.litsMco ?? 0));
  const groupes = ghtPlaces(entree).map((ght): GroupeCarte => {
    const points = etablissements
      .filter((e) => e.ght === ght)
      .sort((a, b) => (b.litsMco ?? 0) - (a.litsMco ?? 0))
      .flatMap(({ ej, nom, lon, lat, litsMco }): PointCarte[] => {
        const position = carte.position(lon, lat);
        if (!position) return [];
        const r = litsMco ? Math.max(1.5, max * Math.sqrt(litsMco / litsMax)) : RAYON_ANNEAU;
        const [x, y] = position;
        return [{ ej, nom, x: arrondi(x), y: arrondi(y), r: arrondi(r), anneau: !litsMco }];
      });
    const libelle = libelles[ght] ?? ght;
    return { ght, libelle, points, etiquette: nommer(libelle, points, large) };
  });
  return {
    largeur: large,
    hauteur,
    departements: departements.map((d, i) => ({ code: d.code, chemin: carte.chemins[i] ?? '' })),
    groupes
  };
}

/** The name stands over the highest hospital of the GHT, or below the lowest near the top, inside the drawing. */
function nommer(libelle: string, points: readonly PointCarte[], largeur: number): GroupeCarte['etiquette'] {
  const texte = tronquer(libelle, largeur - 8, CORPS);
  const demi = largeurTexte(texte, CORPS) / 2 + 2;
  const milieu = points.reduce((somme, p) => somme + p.x, 0) / Math.max(1, points.length);
  const haut = Math.min(...points.map((p) => p.y - p.r));
  const bas = Math.max(...points.map((p) => p.y + p.r));
  const y = haut - 6 > CORPS ? haut - 6 : bas + CORPS + 4;
  return {
    x: arrondi(Math.min(Math.max(milieu, demi), Math.max(demi, largeur - demi))),
    y: Number.isFinite(y) ? arrondi(y) : CORPS,
    texte
  };
}

/** Place of the GHT whose hospital is nearest to a position; null beyond `portee` pixels of its edge. */
export function groupeSous({ groupes }: CarteGeometrie, x: number, y: number, portee = 10): number | null {
  let proche: number | null = null;
  let distance = portee;
  groupes.forEach((groupe, i) => {
    for (const p of groupe.points) {
      const d = Math.hypot(p.x - x, p.y - y) - p.r;
      if (d < distance) [proche, distance] = [i, d];
    }
  });
  return proche;
}
