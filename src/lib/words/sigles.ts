import { SIGLES } from './aide/liste-des-sigles';

/** « PM, PNM » is two abbreviations, whose words come in the same order. */
const SENS = new Map(
  SIGLES.flatMap(({ sigle, sens }) => {
    const mots = sens.split(', ');
    const sigles = sigle.split(', ');
    return sigles.map((un, i): [string, string] => [un, sigles.length === mots.length ? (mots[i] ?? sens) : sens]);
  })
);

const MOT = new RegExp(`(?<![\\p{L}\\d_-])(${[...SENS.keys()].join('|')})(?![\\p{L}\\d_-])`, 'gu');

export interface Morceau {
  texte: string;
  /** What the abbreviation stands for, at its first use in the text; null for all the rest. */
  sens: string | null;
}

/** A text cut at the first use of each abbreviation. */
export function decoupe(texte: string): Morceau[] {
  const morceaux: Morceau[] = [];
  const vus = new Set<string>();
  let debut = 0;
  for (const { 0: sigle, index } of texte.matchAll(MOT)) {
    if (vus.has(sigle)) continue;
    vus.add(sigle);
    if (index > debut) morceaux.push({ texte: texte.slice(debut, index), sens: null });
    morceaux.push({ texte: sigle, sens: SENS.get(sigle) ?? null });
    debut = index + sigle.length;
  }
  if (debut < texte.length) morceaux.push({ texte: texte.slice(debut), sens: null });
  return morceaux;
}
