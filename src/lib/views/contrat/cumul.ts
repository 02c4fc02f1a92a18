import { gainsCumules } from '$lib/domain/gain/gains';
import type { GainsDuContrat } from './contrat.types';
import type { Etude } from './etude';

const FINS = ['03-31', '06-30', '09-30', '12-31'];

/** Expected and realised gains cumulated at the ends of quarters, from the first effect to the end of the contract. */
export function cumulDe(etude: Etude, lignes: Etude['lignes']): GainsDuContrat['cumul'] {
  const { dossier, au, fin: terme } = etude;
  const debuts = lignes.flatMap((l) => l.effet ?? l.debut ?? []).sort();
  const premiere = [debuts[0], dossier.contrat.debut].filter((d) => d !== null && d !== undefined).sort()[0];
  if (premiere === undefined) return { attendu: [], realise: [] };
  const fin = [terme ?? au, au].sort().at(-1) ?? au;
  const dates = new Set<string>([au]);
  for (let annee = Number(premiere.slice(0, 4)); annee <= Number(fin.slice(0, 4)); annee += 1) {
    for (const jour of FINS)
      if (`${annee}-${jour}` >= premiere && `${annee}-${jour}` <= fin) dates.add(`${annee}-${jour}`);
  }
  const points = gainsCumules(lignes, dossier.gain_palier, [...dates].sort(), au);
  // A freeze stops what is expected: it stays where it stood.
  const gele = etude.geleDepuis;
  const auGel = gele === null ? null : (gainsCumules(lignes, dossier.gain_palier, [gele], au)[0]?.attendu ?? null);
  return {
    attendu: points.map(({ date, attendu }) => ({
      date,
      cumul: Math.round(gele !== null && auGel !== null && date > gele ? auGel : attendu)
    })),
    realise: points.flatMap(({ date, realise }) => (realise === null ? [] : [{ date, cumul: Math.round(realise) }]))
  };
}
