import { minuscule } from '$lib/format/casse';
import { trie } from '$lib/format/order';
import type { Tri } from '$lib/format/address-field';
import type { LignePortefeuille } from '$lib/views/portefeuille/portefeuille.types';
import type { CommunDesContrats } from '$lib/views/portefeuille/suivi.types';
import { COLONNES_CONTRAT, type EnCommun, type LigneDeContrat } from './colonnes-contrat';
import { EN_JEU_DU_CONTRAT, PERIMETRE } from './lignes';
import { basesEnMots } from '../contrat/procedure';

/** One row of the contracts' table. */
export interface Rangee extends LigneDeContrat {
  ligne: LignePortefeuille;
  /** Place among the rows of its perimeter that follow one another, 0 first. */
  rang: number;
}

/**
 * The rows of the contracts, in the order that the reader chose: contract by contract, whatever their perimeter, so that
 * the order is the one that is told. In that of the dataset the contracts of a perimeter are together.
 */
export function rangees(lignes: readonly LignePortefeuille[], tri: Tri | null): Rangee[] {
  const cle = COLONNES_CONTRAT.find(({ key }) => key === tri?.colonne)?.rank;
  const toutes = lignes.flatMap((ligne): Omit<Rangee, 'rang'>[] =>
    ligne.suivis.length === 0 ? [{ ligne, suivi: null }] : ligne.suivis.map((suivi) => ({ ligne, suivi }))
  );
  let rang = 0;
  return trie(toutes, tri, cle).map((lue, place, rangs) => {
    rang = place > 0 && rangs[place - 1]?.ligne === lue.ligne ? rang + 1 : 0;
    return { ...lue, rang };
  });
}

const ORDRES: Readonly<Record<Tri['sens'], string>> = {
  croissant: 'ordre croissant',
  decroissant: 'ordre décroissant'
};

/** The order of the contracts when the reader chose none: what is most at stake first. */
export const PAR_EUROS_EN_JEU: Tri = { colonne: EN_JEU_DU_CONTRAT, sens: 'decroissant' };

/** By what the rows are sorted, which is not always what the cells show first; null when they are in the order of the dataset. */
export function triEnMots(tri: Tri | null): string | null {
  if (tri === null) return null;
  const critere =
    tri.colonne === PERIMETRE ? 'nom du périmètre' : COLONNES_CONTRAT.find(({ key }) => key === tri.colonne)?.about;
  if (critere === undefined) return null;
  return `Lignes triées\u00a0: ${minuscule(critere)}, ${ORDRES[tri.sens]}\u00a0; ce qui n’en a pas vient en dernier.`;
}

/** What the heads of the columns say once. */
export const enCommun = ({ bases, ...commun }: CommunDesContrats): EnCommun => ({
  ...commun,
  base: bases === null ? null : basesEnMots(bases)
});
