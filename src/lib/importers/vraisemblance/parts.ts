import type { Fiche } from '$lib/domain/indicateur/fiche';
import { colonnesDemandees } from '../calcul';
import type { Mesure } from './constat';
import { estAVerifier } from './marque';

/** The indicators that count a part of each ratio: their columns are all among its own, for one producer. */
function partsDe(fiches: ReadonlyMap<string, Fiche>): ReadonlyMap<string, string[]> {
  const toutes = [...fiches.values()];
  const colonnes = (fiche: Fiche, source: Fiche['colonnes'][number]['source']) => colonnesDemandees([fiche], source);
  const ratios = toutes.filter(({ agregation }) => agregation === 'ratio');
  const comptes = toutes.filter(({ agregation }) => agregation === 'somme');
  const estPart = (compte: Fiche, ratio: Fiche) =>
    ratio.colonnes.some(({ source }) => {
      const [siennes, tout] = [colonnes(compte, source), new Set(colonnes(ratio, source))];
      return siennes.length > 0 && siennes.every((colonne) => tout.has(colonne));
    });
  return new Map(ratios.map((ratio) => [ratio.code, comptes.filter((c) => estPart(c, ratio)).map(({ code }) => code)]));
}

const cle = (m: Mesure, code: string) => [m.entite_type, m.entite, m.edition, m.fin.slice(0, 4), code].join('|');

/**
 * Ratios with the mark of what they are computed over: beds in doubt make their occupation so. A ratio that has its own
 * mark keeps it.
 *
 * @returns as many measures, in their order
 */
export function porteLesMarques(mesures: readonly Mesure[], fiches: ReadonlyMap<string, Fiche>): Mesure[] {
  const marques = new Map(mesures.filter((m) => estAVerifier(m.reserve)).map((m) => [cle(m, m.indicateur), m.reserve]));
  if (marques.size === 0) return [...mesures];
  const parts = partsDe(fiches);
  return mesures.map((m) => {
    if (m.reserve !== null || m.valeur === null) return m;
    const reserve = (parts.get(m.indicateur) ?? []).map((code) => marques.get(cle(m, code))).find(Boolean);
    return reserve === undefined ? m : { ...m, reserve };
  });
}
