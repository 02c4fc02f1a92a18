import { derniereAnnee, estHistorique } from '$lib/domain/indicateur/historique';
import { anneeDeBase, indiceDe } from '$lib/domain/indicateur/indice';
import type { IndicateurModele } from '$lib/views/indicateur/indicateur.types';
import type { IndicateurBref, Point } from '$lib/views/modele';
import { anneesRenseignees, bandeDe, titreAnnee, titreTemps } from './lecture';

type Modele = Pick<IndicateurModele, 'indicateur' | 'fiche' | 'annees' | 'perimetres' | 'etablissements'>;

/** Years in which at least one perimeter, or one hospital where groups have none, has a value; ascending. */
export function anneesAvecValeur({ annees, perimetres, etablissements }: Modele): number[] {
  return anneesRenseignees(annees, parGroupe({ perimetres }) ? perimetres : etablissements);
}

/** Whether the perimeters themselves have values; otherwise the indicator reads member by member. */
export function parGroupe({ perimetres }: Pick<Modele, 'perimetres'>): boolean {
  return perimetres.some((p) => p.serie.some((point) => point.valeur !== null));
}

/** Whether the indicator's last figures are history: no rank, no colour. */
export function comparaisonHistorique({ indicateur, perimetres, etablissements }: Modele): boolean {
  const series = [...perimetres, ...etablissements].map((s) => s.serie);
  return estHistorique(indicateur.famille, derniereAnnee(...series));
}

/** The year to show: the reader's when it has values, else the last with values. */
export function anneeMontree(choisie: number | null, avecValeur: readonly number[]): number | null {
  if (choisie !== null && avecValeur.includes(choisie)) return choisie;
  return avecValeur.at(-1) ?? null;
}

/** What the ranked chart of one year takes. */
export function comparaison(modele: IndicateurModele, annee: number) {
  const { indicateur, perimetres, region, bandes, jeu } = modele;
  const items = perimetres.map((p) => ({
    id: p.ght,
    libelle: p.libelle,
    point: p.serie.find((point) => point.annee === annee) ?? null
  }));
  const valeurRegion = region.find((point) => point.annee === annee)?.valeur ?? null;
  return {
    titre: titreAnnee(indicateur, items, annee),
    items,
    bande: bandeDe(bandes, annee),
    reference:
      indicateur.agregation === 'ratio' && valeurRegion !== null
        ? { libelle: jeu.regionLibelle, valeur: valeurRegion }
        : null
  };
}

/** The message of the years side by side. */
export function titreAnnees({ indicateur, fiche, perimetres }: Modele): string {
  return (
    titreTemps(
      indicateur,
      perimetres.map((p) => ({ points: p.serie })),
      fiche.ruptures
    ) ?? `${indicateur.libelle}, périmètre par périmètre`
  );
}

/** Perimeters of very different sizes on one scale: 100 in a common first year. */
export interface Indices {
  base: number;
  indicateur: IndicateurBref;
  series: Point[][];
}

/**
 * Volumes as indices, so that their courses compare: 100 in the first year in which every perimeter that has a value
 * in the last year has one above 0. Null for what is not a sum, for a series with breaks or values below 0, and when
 * no such year comes before the last.
 */
export function indices({ indicateur, fiche, annees, perimetres }: Modele): Indices | null {
  if (indicateur.agregation !== 'somme' || fiche.ruptures.length > 0) return null;
  const series = perimetres.map(({ serie }) => serie);
  const base = anneeDeBase(series, annees);
  if (base === null) return null;
  return {
    base,
    indicateur: { ...indicateur, unite: 'indice', decimales: 0, agregation: 'ratio' },
    series: series.map((serie) => serie.map((point) => enIndice(point, serie, base)))
  };
}

function enIndice({ annee, valeur, qualite, statut }: Point, serie: readonly Point[], base: number): Point {
  if (valeur === null) return { annee, valeur, qualite, statut };
  const indice = indiceDe(valeur, serie, base);
  return { annee, valeur: indice, qualite: indice === null ? 'manquant' : qualite, statut };
}
