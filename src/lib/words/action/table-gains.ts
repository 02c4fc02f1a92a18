import { NATURES, PALIERS, TYPES_RECETTE } from '$lib/schema/vocabulaire/action';
import type { TotalDesLignes } from '$lib/domain/gain/total-des-lignes';
import { ecartLisible, euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { LigneDeGain } from '$lib/views/fiche/fiche.types';
import { mot } from '../contrat/mots';
import type { Column } from '../table';
import { dateDuGain, nonValorisees } from './fiche';

const AUCUN = 'aucun';

/** What the total leaves out. */
export function notesDuTotal(total: TotalDesLignes): string {
  const { perdues } = total;
  const horsTotal = `${perdues}\u00a0${accord(perdues, 'ligne perdue ou reprise', 'lignes perdues ou reprises')}, hors total.`;
  return [...(perdues === 0 ? [] : [horsTotal]), ...nonValorisees(total)].join(' ');
}

function natureDuGain({ nature, typeRecette }: LigneDeGain): string {
  return typeRecette === null
    ? NATURES[nature]
    : `${NATURES[nature]}, ${mot(TYPES_RECETTE, typeRecette).toLowerCase()}`;
}

export const coutsEnMots = (couts: number) => (couts === 0 ? AUCUN : euros(-couts));

/** By how much the two sides disagree on a line; nothing where one of them has not valued it. */
function ecartDesRetenus({ retenuEtablissement, retenuArs }: LigneDeGain): string {
  if (retenuEtablissement === null || retenuArs === null) return '';
  const ecart = retenuEtablissement - retenuArs;
  return ecart === 0 ? AUCUN : `${ecart > 0 ? '+' : ''}${euros(ecart)}`;
}

export const ecartDuTotal = ({ retenus: { difference } }: TotalDesLignes) =>
  difference === 0 ? AUCUN : ecartLisible(difference, { unite: 'euros', decimales: 1 });

export const MOTS_DE_LA_TABLE = {
  legende: ({ titre, montants }: { titre: string; montants: string }) => `${titre}, ${montants}`,
  total: 'Total'
};

export const retenu = (valeur: number | null): string => (valeur === null ? 'non dit' : euros(valeur));
const tu = (valeur: number | null) => (valeur === null ? 'quiet' : null);

export const COLONNES_DES_GAINS: readonly Column<LigneDeGain>[] = [
  { key: 'ligne', title: 'Ligne', cell: ({ libelle, entite }) => `${libelle}, ${entite}` },
  { key: 'nature', title: 'Nature', cell: natureDuGain },
  { key: 'date', title: 'Date', cell: dateDuGain },
  { key: 'brut', title: 'Brut', figure: true, cell: ({ brut }) => euros(brut) },
  { key: 'couts', title: 'Coûts induits', figure: true, cell: ({ coutsInduits }) => coutsEnMots(coutsInduits) },
  { key: 'net', title: 'Net', figure: true, cell: ({ net }) => euros(net), tone: () => 'strong' },
  { key: 'palier', title: 'Palier', cell: ({ palier }) => mot(PALIERS, palier) },
  {
    ...{ key: 'etablissement', title: 'Retenu établissement', figure: true },
    cell: ({ retenuEtablissement }) => retenu(retenuEtablissement),
    tone: ({ retenuEtablissement }) => tu(retenuEtablissement)
  },
  {
    ...{ key: 'ars', title: 'Retenu ARS', figure: true },
    cell: ({ retenuArs }) => retenu(retenuArs),
    tone: ({ retenuArs }) => tu(retenuArs)
  },
  {
    ...{ key: 'ecart', title: 'Écart', figure: true },
    cell: ecartDesRetenus,
    tone: ({ retenuEtablissement: e, retenuArs: a }) => (e !== null && a !== null && e !== a ? 'worse' : null)
  }
];
