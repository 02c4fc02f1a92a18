import { PALIERS } from '$lib/schema/vocabulaire/action';
import { ECHELLE } from '$lib/domain/action/codes';
import type { NaturePile, PalierPile } from './stacked-steps.types';

/** Rungs in the order of the pile, the surest at its foot. */
export const PILE: readonly PalierPile[] = [...ECHELLE].reverse();

/** A rung inside a sentence: « constaté en comptabilité ». */
export function motDePalier(palier: PalierPile): string {
  return PALIERS[palier].toLowerCase();
}

/** The same inside a bar: « constaté ». */
export function motCourt(palier: PalierPile): string {
  return motDePalier(palier).split(' ')[0] ?? '';
}

export const NATURES_PILE: Record<NaturePile, string> = {
  depense: 'réduction de dépense',
  recette_autre: 'recette sans hausse d’activité',
  recette_activite: 'recette qui dépend d’une hausse d’activité'
};

export const REPORT = 'report des mesures de N-1';
export const REPORT_A_VENIR = 'de mesures pas encore réalisées';
export const ACTIVITE = 'dépend d’une hausse d’activité';
export const ATTENDU = 'attendu';
export const ECHU = 'dû et non réalisé';
