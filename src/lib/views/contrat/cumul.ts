import { estFini } from '$lib/domain/contrat/jugement';
import { dernierJourAttendu, gainsCumules } from '$lib/domain/gain/gains';
import { finsDeTrimestre } from '$lib/domain/temps/trimestre';
import type { GainsDuContrat } from './contrat.types';
import type { Etude } from './etude';

/** Expected and realised gains cumulated at the ends of quarters, from the first effect to the end of the contract. */
export function cumulDe(etude: Etude, lignes: Etude['lignes']): GainsDuContrat['cumul'] {
  const { dossier, jugeLe: au, arret, fin: terme } = etude;
  const debuts = lignes.flatMap((l) => l.effet ?? l.debut ?? []).sort();
  const premiere = [debuts[0], dossier.contrat.debut].filter((d) => d !== null && d !== undefined).sort()[0];
  if (premiere === undefined) return { attendu: [], realise: [], aDate: { attendu: 0, realise: 0 } };
  const fin = estFini(arret) ? au : ([terme ?? au, au].sort().at(-1) ?? au);
  const dates = new Set([au, ...finsDeTrimestre(premiere, fin)]);
  const points = gainsCumules(lignes, dossier.gain_palier, [...dates].sort(), au, dernierJourAttendu(arret));
  const jour = points.find((p) => p.date === au);
  return {
    aDate: { attendu: Math.round(jour?.attendu ?? 0), realise: Math.round(jour?.realise ?? 0) },
    attendu: points.map(({ date, attendu }) => ({ date, cumul: Math.round(attendu) })),
    realise: points.flatMap(({ date, realise }) => (realise === null ? [] : [{ date, cumul: Math.round(realise) }]))
  };
}
