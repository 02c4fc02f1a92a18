import { minuscule } from '$lib/format/casse';
import { jugementAVenir } from '$lib/domain/contrat/etats';
import { MOTS_DE_LA_CELLULE } from '../kit/meteo';
import { METEO } from '$lib/schema/vocabulaire/contrat';
import type { Par } from '$lib/views/contrat/contrat.types';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';

type Juges = Pick<SuiviContrat, 'meteo' | 'desaccordDe' | 'etat'>;

const motDe = (meteo: Juges['meteo']['ars']): string =>
  minuscule(meteo === null || meteo === 'non_renseignee' ? METEO.non_renseignee.long : METEO[meteo].court);

/** Both judgements in one cell, each with who gives it and whether facts contradict it; said once when they are one. */
export function jugementsEnMots({ meteo, desaccordDe, etat }: Juges): string {
  if (jugementAVenir(etat, [{ meteo: meteo.etablissement }, { meteo: meteo.ars }])) return MOTS_DE_LA_CELLULE.aSigner;
  const dit = (qui: string, par: Par) =>
    `${qui}\u00a0: ${motDe(meteo[par])}${desaccordDe.includes(par) ? ', ≠\u00a0contredit par les faits' : ''}`;
  return motDe(meteo.etablissement) === motDe(meteo.ars)
    ? dit('Étab. et\u00a0ARS', 'etablissement')
    : [dit('Étab.', 'etablissement'), dit('ARS', 'ars')].join('\u00a0; ');
}
