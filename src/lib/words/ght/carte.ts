import { derniereAnnee, estHistorique } from '$lib/domain/indicateur/historique';
import { rangCourt, rangEnMots } from '$lib/format/phrase';
import { PARTIE_FERMEE } from '../absences';
import { valeurLisible } from '$lib/format/nombre';
import type { BandePoint, Point } from '$lib/views/modele';
import type { CarteIndicateur } from '$lib/views/ght/ght.types';
import { lireEvolution } from '../evolution';
import { bandeDe, pointCourant, pointUnique } from '../indicateur/lecture';

/** What a card shows, once the rules of history, single points and breaks of series are applied. */
export interface LectureCarte {
  point: Point | null;
  /** Whether the change since the year before is to be shown. */
  evolue: boolean;
  /** Why there is no change, when the reader would expect one. */
  sansEvolution: string | null;
  bande: BandePoint | null;
  /** Rank or share, short and in full; null when there is neither. */
  place: { court: string; complet: string } | null;
  historique: boolean;
}

/** Reads a card of the GHT view. */
export function lireCarte(carte: CarteIndicateur): LectureCarte {
  const { indicateur, serie, bandes, ruptures } = carte;
  const point = pointCourant(serie);
  const historique = estHistorique(indicateur.famille, derniereAnnee(serie));
  if (point === null || point.valeur === null || historique)
    return { point, evolue: false, sansEvolution: null, bande: null, place: null, historique };
  const { annee } = point;
  const evolue =
    lireEvolution(
      serie,
      annee,
      indicateur,
      ruptures.map((r) => r.annee)
    ) !== null;
  return {
    point,
    evolue,
    sansEvolution: evolue ? null : raison(carte, annee),
    bande: bandeDe(bandes, annee),
    place: place(carte, annee),
    historique
  };
}

function raison({ serie, ruptures }: CarteIndicateur, annee: number): string {
  const [point, avant] = [annee, annee - 1].map((a) => serie.find((p) => p.annee === a));
  if (point?.reserve) return point.reserve;
  if (avant?.reserve) return `${annee - 1} à vérifier`;
  if (point?.partiel) return 'somme partielle, sans comparaison';
  if (avant?.partiel) return `somme de ${annee - 1} partielle`;
  const seul = pointUnique(serie);
  if (seul) return seul;
  if (ruptures.some((r) => r.annee === annee)) return `rupture de série en ${annee}`;
  return avant?.qualite === 'non_significatif' ? `${annee - 1} non significatif` : `${annee - 1} non disponible`;
}

function place({ rang, rangFerme, partRegion, indicateur }: CarteIndicateur, annee: number): LectureCarte['place'] {
  if (partRegion !== null) {
    const part = valeurLisible(partRegion, { unite: 'fraction', decimales: 1 });
    return { court: `${part} de la région`, complet: `${part} du total de la région` };
  }
  if (rangFerme)
    return { court: `rang ${PARTIE_FERMEE}`, complet: `Rang parmi les périmètres\u00a0: ${PARTIE_FERMEE}` };
  if (rang?.annee !== annee) return null;
  return {
    court: rangCourt(rang, indicateur.direction),
    complet: rangEnMots(rang, indicateur.direction)
  };
}

export const DERNIER_EXERCICE = 'dernier exercice public';
