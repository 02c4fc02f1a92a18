import { SOURCE_SIMULEE } from '$lib/schema/motifs';
import type { Row } from '$lib/schema/tables';
import { Tirage } from './aleatoire';
import type { GhtNomme, ParametresRegion } from './parametres';

/** Source of every row of the fictional region. */
export const SOURCE = SOURCE_SIMULEE;

/** A hospital, with what its size and its place in the group decide. */
export interface Hopital {
  ej: string;
  nom: string;
  ght: string;
  /** Place of its group, from 0. */
  rangGht: number;
  /** Place in its group: 0 is the support. */
  rang: number;
  categorie: 'CHU' | 'CH' | 'CHS';
  /** Total of its produits in the year of calibration, in euros. */
  produits: number;
  /** Result over produits and days of cash of its group in that year; null = drawn. */
  vise: { resultat: number | null; jours: number | null };
}

export interface Territoire {
  departement: Row<'departement'>[];
  ght: Row<'ght'>[];
  etablissement: Row<'etablissement'>[];
  hopitaux: Hopital[];
  /** Short name of each group, as contracts are named after it. */
  noms: Map<string, string>;
}

/** The groups, their hospitals and where they stand. */
export function territoire(p: ParametresRegion): Territoire {
  const nombre = p.ghts ?? p.ght.length;
  const noms = Array.from({ length: nombre }, (_, i) => p.ght[i] ?? compose(p, i));
  const tailles = repartis(p.etablissements, noms);
  const codes = noms.map((_, i) => codeDeGht(p.code, i));
  const grille = placesDesGht(p, nombre);
  const resultat: Territoire = {
    departement: p.departements.map(({ code, libelle, contour }) => ({
      ...{ code, libelle, source: SOURCE },
      contour: JSON.stringify({ type: 'Polygon', coordinates: [[...contour, contour[0]]] })
    })),
    ght: [],
    etablissement: [],
    hopitaux: [],
    noms: new Map()
  };
  noms.forEach((ght, i) => {
    const code = codes[i] ?? '';
    const centre = grille[i] ?? [3, 46.5];
    const membres = Array.from({ length: tailles[i] ?? 1 }, (_, rang) =>
      membre(p, ght, code, i, rang, tailles[i] ?? 1)
    );
    const places = membres.map((h) => place(p, h, centre));
    resultat.hopitaux.push(...membres);
    resultat.noms.set(code, ght.nom);
    resultat.etablissement.push(...membres.map((h, rang) => etablissement(p, ght, h, places[rang] ?? centre)));
    resultat.ght.push({
      ...{ code, libelle: `GHT ${ght.nom}`, region: p.code, support: membres[0]?.ej ?? null },
      departements: [...new Set(places.map((x) => departementDe(p, x)))].sort().join(','),
      ...{ chu: ght.chu ? (membres[0]?.nom ?? null) : null, note: null, fin: null, source: SOURCE }
    });
  });
  return resultat;
}

/** The only site of a hospital. */
export const siteDe = (ej: string) => `${ej.slice(0, -1)}2`;

/** A FINESS of no department: `99` then the ranks of the group and of the hospital; `9Z`, `9Y`… from the thousandth group on. */
function finess(rangGht: number, rang: number): string {
  const serie = Math.floor(rangGht / 999);
  const deux = serie === 0 ? '99' : `9${String.fromCharCode(91 - serie)}`;
  return `${deux}${String((rangGht % 999) + 1).padStart(3, '0')}${String(rang + 1).padStart(3, '0')}1`;
}

/** `ZZ-01` to `ZZ-99`, then `ZZA-01`… */
function codeDeGht(region: string, i: number): string {
  const serie = Math.floor(i / 99);
  return `${region}${serie === 0 ? '' : String.fromCharCode(64 + serie)}-${String((i % 99) + 1).padStart(2, '0')}`;
}

function compose({ nomsComposes: { debut, fin } }: ParametresRegion, i: number): GhtNomme {
  const [d, f] = [debut[i % debut.length] ?? '', fin[i % fin.length] ?? ''];
  // A number once every pair was taken: contracts are named after their group.
  const tour = Math.floor(i / (debut.length * fin.length));
  return {
    nom: `${d}-${f}${tour === 0 ? '' : `-${tour + 1}`}`,
    chu: i % 5 === 2,
    communes: [],
    resultat: null,
    jours: null
  };
}

/** How many hospitals each group has: as named, or the total shared out. */
function repartis(total: number | null, noms: readonly GhtNomme[]): number[] {
  if (total === null) return noms.map((g) => Math.max(6, g.communes.length));
  return noms.map((_, i) => Math.floor(((i + 1) * total) / noms.length) - Math.floor((i * total) / noms.length));
}

function membre(p: ParametresRegion, ght: GhtNomme, code: string, rangGht: number, rang: number, sur: number): Hopital {
  const t = new Tirage(p.graine, `hopital ${rangGht} ${rang}`);
  const categorie = rang === 0 && ght.chu ? 'CHU' : rang === 2 && sur >= 6 ? 'CHS' : 'CH';
  const commune = ght.communes[rang] ?? `${ght.nom}-${rang + 1}`;
  const taille = { CHU: 780e6, CHS: 62e6, CH: rang === 0 ? 205e6 : 96e6 / (1 + 0.75 * (rang - 1)) }[categorie];
  return {
    ej: finess(rangGht, rang),
    nom: `${categorie === 'CHS' ? 'EPSM' : categorie} ${de(commune)}`,
    ...{ ght: code, rangGht, rang, categorie },
    produits: Math.max(9e6, taille * t.entre(0.75, 1.3)),
    vise: { resultat: ght.resultat, jours: ght.jours }
  };
}

function de(commune: string): string {
  if (commune.startsWith('Les ')) return `des ${commune.slice(4)}`;
  return /^[AEÉIOUYÈÊ]/.test(commune) ? `d’${commune}` : `de ${commune}`;
}

function placesDesGht({ departements }: ParametresRegion, nombre: number): [number, number][] {
  const sommets = departements.flatMap((d) => d.contour);
  const [lons, lats] = [sommets.map(([lon]) => lon), sommets.map(([, lat]) => lat)];
  const [ouest, est] = [Math.min(...lons) + 0.42, Math.max(...lons) - 0.5];
  const [sud, nord] = [Math.min(...lats) + 0.34, Math.max(...lats) - 0.36];
  const colonnes = Math.ceil(Math.sqrt((nombre * 4) / 3));
  const lignes = Math.ceil(nombre / colonnes);
  return Array.from({ length: nombre }, (_, i) => {
    const [x, y] = [i % colonnes, Math.floor(i / colonnes)];
    // Odd columns stand a little lower, so that names do not lie on one line.
    const decale = x % 2 === 0 ? 0.06 : -0.06;
    return [ouest + ((est - ouest) * (x + 0.5)) / colonnes, nord - ((nord - sud) * (y + 0.5)) / lignes + decale];
  });
}

function place(p: ParametresRegion, h: Hopital, [lon, lat]: [number, number]): [number, number] {
  if (h.rang === 0) return [lon, lat];
  const t = new Tirage(p.graine, `place ${h.ej}`);
  const [angle, rayon] = [t.entre(0, 2 * Math.PI), t.entre(0.12, 0.3)];
  return [lon + rayon * Math.cos(angle) * 1.2, lat + rayon * Math.sin(angle) * 0.8];
}

function departementDe({ departements }: ParametresRegion, lieu: [number, number]): string {
  const dedans = departements.find((d) => contient(d.contour, lieu));
  return (dedans ?? departements[0])?.code ?? '';
}

/** Even-odd rule. */
function contient(contour: readonly [number, number][], [lon, lat]: [number, number]): boolean {
  return contour.reduce((dedans, [x1, y1], i) => {
    const [x2, y2] = contour[(i + 1) % contour.length] ?? [x1, y1];
    const croise = y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
    return croise ? !dedans : dedans;
  }, false);
}

function etablissement(p: ParametresRegion, ght: GhtNomme, h: Hopital, lieu: [number, number]): Row<'etablissement'> {
  const [lon, lat] = lieu.map((degres) => Math.round(degres * 1e4) / 1e4);
  return {
    ...{ ej: h.ej, nom: h.nom, ght: h.ght, categorie: h.categorie },
    role: h.rang === 0 ? 'support' : 'partie',
    commune: ght.communes[h.rang] ?? `${ght.nom}-${h.rang + 1}`,
    commune_insee: null,
    departement: departementDe(p, lieu),
    ...{ lon: lon ?? null, lat: lat ?? null, position: 'commune' },
    ...{ entree: null, sortie: null, source: SOURCE }
  };
}
