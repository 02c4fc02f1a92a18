import type { Meteo, MeteoDatee } from '$lib/views/contrat/contrat.types';

/** Judgements that facts may contradict; « appuis nécessaires » and « non renseignée » never disagree with anything. */
const DISCUTABLES: readonly Meteo[] = ['securises', 'atteignables', 'compromis'];

/** How the judgements stand beside the facts; null when there is nothing to compare. */
export function verdict(
  meteo: readonly MeteoDatee[],
  desaccord: readonly string[]
): { signe: '≠' | '='; titre: string } | null {
  if (desaccord.length > 0) return { signe: '≠', titre: 'Des faits contredisent ce jugement' };
  if (!meteo.some((m) => DISCUTABLES.includes(m.meteo))) return null;
  return { signe: '=', titre: 'Ni les jalons ni les gains ne contredisent ce jugement' };
}
