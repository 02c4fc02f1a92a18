import type { CarteIndicateur } from '$lib/views/ght/ght.types';
import type { IndicateurBref, Point } from '$lib/views/modele';
import { LITS } from '../aide/exemple';

/** A point of an invented series; null is missing unless `autres` says otherwise. */
export function point(annee: number, valeur: number | null, autres: Partial<Point> = {}): Point {
  return { annee, valeur, qualite: valeur === null ? 'manquant' : 'ok', statut: 'definitif', ...autres };
}

/** A card of an invented indicator: a volume of beds unless told otherwise. */
export function carte(
  code: string,
  serie: Point[],
  indicateur: Partial<IndicateurBref> = {},
  autres: Partial<CarteIndicateur> = {}
): CarteIndicateur {
  return {
    indicateur: { ...LITS, code, libelle: code, libelleCourt: code, ...indicateur },
    serie,
    region: [],
    bandes: [],
    rang: null,
    partRegion: null,
    membres: [],
    ruptures: [],
    source: null,
    edition: null,
    ...autres
  };
}

export const taux = { unite: 'fraction', decimales: 1, agregation: 'ratio' } as const;

/** Spaces of any width as plain ones, so that expected sentences can be read. */
export function simple(texte: string): string {
  return texte.replace(/[\u00a0\u202f]/gu, ' ');
}
