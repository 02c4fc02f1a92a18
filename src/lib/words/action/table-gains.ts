import { NATURES, TYPES_RECETTE } from '$lib/domain/action/mots-des-actions';
import type { TotalDesLignes } from '$lib/domain/gain/total-des-lignes';
import { ecartLisible, euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { LigneDeGain } from '$lib/views/fiche/fiche.types';
import { mot } from '../contrat/mots';
import { nonValorisees } from './fiche';

const AUCUN = 'aucun';

/** What the total leaves out. */
export function notesDuTotal(total: TotalDesLignes): string {
  const { perdues } = total;
  const horsTotal = `${perdues}\u00a0${accord(perdues, 'ligne perdue ou reprise', 'lignes perdues ou reprises')}, hors total.`;
  return [...(perdues === 0 ? [] : [horsTotal]), ...nonValorisees(total)].join(' ');
}

export function natureDuGain({ nature, typeRecette }: LigneDeGain): string {
  return typeRecette === null
    ? NATURES[nature]
    : `${NATURES[nature]}, ${mot(TYPES_RECETTE, typeRecette).toLowerCase()}`;
}

export const coutsEnMots = (couts: number) => (couts === 0 ? AUCUN : euros(-couts));

/** By how much the two sides disagree on a line; nothing where one of them has not valued it. */
export function ecartDesRetenus({ retenuEtablissement, retenuArs }: LigneDeGain): string {
  if (retenuEtablissement === null || retenuArs === null) return '';
  const ecart = retenuEtablissement - retenuArs;
  return ecart === 0 ? AUCUN : `${ecart > 0 ? '+' : ''}${euros(ecart)}`;
}

export const ecartDuTotal = ({ retenus: { difference } }: TotalDesLignes) =>
  difference === 0 ? AUCUN : ecartLisible(difference, { unite: 'euros', decimales: 1 });

export const MOTS_DE_LA_TABLE = {
  legende: ({ titre, montants }: { titre: string; montants: string }) => `${titre}, ${montants}`,
  ligne: 'Ligne',
  nature: 'Nature',
  date: 'Date',
  brut: 'Brut',
  couts: 'Coûts induits',
  net: 'Net',
  palier: 'Palier',
  retenuEtablissement: 'Retenu établissement',
  retenuArs: 'Retenu ARS',
  ecart: 'Écart',
  nonDit: 'non dit',
  total: 'Total'
};
