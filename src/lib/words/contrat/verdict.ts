import { majuscule } from '$lib/format/casse';
import { seConfronte, seDiscute } from '$lib/domain/contrat/desaccord';
import { estFini } from '$lib/domain/contrat/jugement';
import { quandFini } from '$lib/format/arret';
import { dateCourte } from '$lib/format/date';
import type { ContratEntete, MeteoDatee, Par } from '$lib/views/contrat/contrat.types';
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

type Juge = Pick<ContratEntete, 'etat' | 'arret' | 'fin'>;

/** « à l’échéance, le 31/12/2021, » before what is said of a contract that is over; nothing before that of another. */
function aSaFin({ arret, fin }: Juge): string {
  if (!estFini(arret)) return '';
  return arret.le === fin ? `à l’échéance, le ${dateCourte(fin)}, ` : `${quandFini(arret)}, `;
}

/**
 * How the judgement of each side stands beside the facts, those of its last day for a contract that is over; null when
 * there is nothing to compare.
 *
 * @param engagementsJuges whether a commitment at least could be judged: none of those contradicts anything else
 */
export function verdict(
  meteo: readonly MeteoDatee[],
  desaccordDe: readonly Par[],
  entete: Juge,
  engagementsJuges = true
): { signe: '≠' | '='; titre: string } | null {
  const qui = (parties: readonly Par[]) => enumeration(parties.map((par) => DE[par]));
  const quand = aSaFin(entete);
  if (desaccordDe.length > 0)
    return { signe: '≠', titre: majuscule(`${quand}des faits contredisent le jugement ${qui(desaccordDe)}`) };
  const niTous = Object.entries(CONFRONTES)
    .filter(([fait]) => engagementsJuges || fait !== 'engagements_manques')
    .map(([, mots]) => `ni ${mots}`)
    .join(', ');
  const juges = meteo.filter((m) => seDiscute(m.meteo)).map(({ par }) => par);
  if (juges.length === 0 || !seConfronte(entete.etat, entete.arret)) return null;
  return {
    signe: '=',
    titre: majuscule(`${quand}${niTous} ne contredisent le jugement ${qui(juges)}`)
  };
}
