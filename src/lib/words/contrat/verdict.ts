import { majuscule } from '$lib/format/casse';
import { vivant } from '$lib/domain/contrat/etats';
import { seDiscute } from '$lib/domain/contrat/desaccord';
import type { MeteoDatee, Par } from '$lib/views/contrat/contrat.types';
import { enumeration } from '$lib/format/phrase';
import { CONFRONTES } from './confrontes';

/** The sentences of the synthesis: state and gap, then rhythm when it says something more. */
export function phrasesDeSynthese({ etat, rythme }: { etat: string; rythme: string }): string[] {
  const redit = etat.toLowerCase().includes(rythme.replace(/\.$/u, '').toLowerCase());
  return (redit ? [etat] : [etat, rythme])
    .filter((phrase) => phrase !== '')
    .map((phrase) => majuscule(phrase.replace(/(?<![.!?…])$/u, '.')));
}

const DE: Readonly<Record<Par, string>> = { etablissement: 'de l’établissement', ars: 'de l’ARS' };

/**
 * How the judgement of each side stands beside the facts; null when there is nothing to compare: that of a contract
 * that is not alive is confronted with nothing.
 *
 * @param engagementsJuges whether a commitment at least could be judged: none of those contradicts anything else
 */
export function verdict(
  meteo: readonly MeteoDatee[],
  desaccordDe: readonly Par[],
  etat: string,
  engagementsJuges = true
): { signe: '≠' | '='; titre: string } | null {
  const qui = (parties: readonly Par[]) => enumeration(parties.map((par) => DE[par]));
  if (desaccordDe.length > 0) return { signe: '≠', titre: `Des faits contredisent le jugement ${qui(desaccordDe)}` };
  const niTous = Object.entries(CONFRONTES)
    .filter(([fait]) => engagementsJuges || fait !== 'engagements_manques')
    .map(([, mots]) => `ni ${mots}`)
    .join(', ');
  const juges = meteo.filter((m) => seDiscute(m.meteo)).map(({ par }) => par);
  if (juges.length === 0 || !vivant(etat)) return null;
  return {
    signe: '=',
    titre: majuscule(`${niTous} ne contredisent le jugement ${qui(juges)}`)
  };
}
