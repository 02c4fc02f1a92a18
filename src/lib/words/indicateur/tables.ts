import { aUnePart, part } from '$lib/domain/indicateur/part';
import { nombre, valeurLisible } from '$lib/format/nombre';
import type { BandePoint, IndicateurBref, Marque, Point } from '$lib/views/modele';
import { lireEvolution } from '../evolution';
import type { Column } from '../table';
import { bandeDe, remarquesDuPoint, valeurEnMots } from './lecture';

/** One row: a perimeter, a hospital, a total. */
export interface LigneSerie {
  id: string;
  libelle: string;
  precision?: string;
  serie: readonly Point[];
  /** A row of reference, set apart from the others. */
  repere?: boolean;
}

export const ENTITE = 'entite';
export const ALLURE = 'allure';

/** What a series is at a year. */
export const pointDe = ({ serie }: Pick<LigneSerie, 'serie'>, annee: string): Point | null =>
  serie.find((p) => String(p.annee) === annee) ?? null;

/** Series under each other, a column a year. */
export function colonnesDesSeries(
  entite: string,
  annees: readonly number[],
  indicateur: IndicateurBref
): Column<LigneSerie>[] {
  const allure: Column<LigneSerie> = { key: ALLURE, title: 'Allure', cell: () => '', file: {} };
  return [
    { key: ENTITE, title: entite, cell: ({ libelle }) => libelle },
    ...(annees.length > 1 ? [allure] : []),
    ...annees.map(String).map((annee): Column<LigneSerie> => ({
      key: annee,
      title: annee,
      figure: true,
      cell: (ligne) => valeurEnMots(pointDe(ligne, annee), indicateur)
    }))
  ];
}

/** What a table year by year says of an indicator. */
export interface AnneesDUnIndicateur {
  indicateur: IndicateurBref;
  serie: readonly Point[];
  region: readonly Point[];
  regionLibelle: string;
  /** Whether the perimeter is part of the region's sum. */
  dansRegion: boolean;
  bandes: readonly BandePoint[];
  editions: Record<number, string>;
  ruptures: readonly Marque[];
  changements: readonly Marque[];
  historique: boolean;
}

const TIRET = '—';
const partie = (valeur: number | undefined): string =>
  valeur === undefined ? TIRET : nombre(valeur, Number.isInteger(valeur) ? 0 : 1);

/** A series year by year, with what it is made of and what it is compared to, as far as it has them. */
export function colonnesDesAnnees(a: AnneesDUnIndicateur): Column<Point>[] {
  const { indicateur, serie, region, regionLibelle, bandes, ruptures } = a;
  const figure = true;
  const deLaRegion = (annee: number) => region.find((p) => p.annee === annee) ?? null;
  const reserves = new Map(region.flatMap(({ annee, reserve }) => (reserve === undefined ? [] : [[annee, reserve]])));
  const anneesDesRuptures = ruptures.map(({ annee }) => annee);
  const marques = [...ruptures, ...a.changements];
  const remarque = (point: Point): string =>
    [
      ...remarquesDuPoint(point),
      ...(reserves.has(point.annee) ? [`${regionLibelle}\u00a0: ${reserves.get(point.annee)}`] : []),
      ...marques.filter((m) => m.annee === point.annee).map((m) => m.texte)
    ].join('\u00a0; ');
  const partDeLaRegion = ({ annee, valeur }: Point): string => {
    const sienne = part(valeur, deLaRegion(annee)?.valeur ?? null);
    return sienne === null ? TIRET : valeurLisible(sienne, { unite: 'fraction', decimales: 1 });
  };
  const centile = (key: string, title: string, about: string, de: (bande: BandePoint) => string): Column<Point> => ({
    ...{ key, title, about, figure },
    cell: ({ annee }) => {
      const bande = bandeDe(bandes, annee);
      return bande === null ? TIRET : de(bande);
    }
  });
  const si = (condition: boolean, ...columns: Column<Point>[]) => (condition ? columns : []);
  return [
    { key: 'annee', title: 'Année', cell: ({ annee }) => String(annee) },
    { key: 'valeur', title: 'Valeur', figure, cell: (point) => valeurEnMots(point, indicateur) },
    ...si(!a.historique, {
      ...{ key: 'evolution', title: 'Sur un an', figure },
      cell: ({ annee }) => lireEvolution(serie, annee, indicateur, anneesDesRuptures)?.phrase ?? TIRET
    }),
    ...si(
      serie.some((p) => p.denominateur !== undefined),
      { key: 'numerateur', title: 'Numérateur', figure, cell: (p) => partie(p.numerateur) },
      { key: 'denominateur', title: 'Dénominateur', figure, cell: (p) => partie(p.denominateur) }
    ),
    ...si(region.length > 0, {
      ...{ key: 'region', title: regionLibelle, figure },
      cell: ({ annee }) => valeurEnMots(deLaRegion(annee), indicateur)
    }),
    ...si(aUnePart(indicateur) && a.dansRegion, { key: 'part', title: 'Part', figure, cell: partDeLaRegion }),
    ...si(
      bandes.length > 0,
      centile('p20', 'P20', '20e centile des GHT de France', ({ p20 }) => valeurLisible(p20, indicateur)),
      centile('mediane', 'Médiane', '', ({ mediane }) => valeurLisible(mediane, indicateur)),
      centile('p80', 'P80', '80e centile des GHT de France', ({ p80 }) => valeurLisible(p80, indicateur)),
      centile('n', 'n', 'Nombre de GHT comparés', ({ n }) => String(n))
    ),
    { key: 'statut', title: 'Statut', cell: ({ statut }) => (statut === 'provisoire' ? 'provisoire' : 'définitif') },
    { key: 'edition', title: 'Édition', cell: ({ annee }) => a.editions[annee] ?? TIRET },
    ...si(marques.length > 0 || reserves.size > 0 || serie.some((p) => remarquesDuPoint(p).length > 0), {
      ...{ key: 'remarque', title: 'Remarque', cell: remarque }
    })
  ];
}
