import type { ContratModele, Meteo, MeteoDatee } from '$lib/views/contrat/contrat.types';
import { majuscule } from './mots';

/** Judgements that facts may contradict; « appuis nécessaires » and « non renseignée » never disagree with anything. */
const DISCUTABLES: readonly Meteo[] = ['securises', 'atteignables', 'compromis'];

/** The sentences of the synthesis: state and gap, then rhythm when it says something more. */
export function phrasesDeSynthese({ etat, rythme }: Pick<ContratModele['synthese'], 'etat' | 'rythme'>): string[] {
  const redit = etat.toLowerCase().includes(rythme.replace(/\.$/u, '').toLowerCase());
  return (redit ? [etat] : [etat, rythme]).map((phrase) => majuscule(phrase.replace(/(?<![.!?…])$/u, '.')));
}

/** How the establishment’s judgement stands beside the facts; null when there is nothing to compare. */
export function verdict(
  meteo: readonly MeteoDatee[],
  desaccord: readonly string[]
): { signe: '≠' | '='; titre: string } | null {
  if (desaccord.length > 0) return { signe: '≠', titre: 'Des faits contredisent le jugement de l’établissement' };
  const etablissement = meteo.find(({ par }) => par === 'etablissement');
  if (etablissement === undefined || !DISCUTABLES.includes(etablissement.meteo)) return null;
  return { signe: '=', titre: 'Ni les jalons ni les gains ne contredisent le jugement de l’établissement' };
}
