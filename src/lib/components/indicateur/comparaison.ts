import { derniereAnnee, estHistorique } from '$lib/domain/historique';
import type { IndicateurModele } from '$lib/views/indicateur/indicateur.types';
import type { Point } from '$lib/views/modele';
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
  const valeurRegion = valeurDe(region, annee);
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

function valeurDe(serie: readonly Point[], annee: number): number | null {
  return serie.find((p) => p.annee === annee)?.valeur ?? null;
}
