import type { Justesse } from '$lib/domain/comptes/justesse';
import { VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import { PARTIE_FERMEE } from '$lib/domain/indicateur/qualite';
import { ecartLisible, euros, pourcentLisible } from '$lib/format/nombre';
import type { ReserveDeTrajectoire } from '$lib/views/contrat/contrat.types';

/** The formula of the tool's projection, shown with the figure. */
const FORMULE_PROJECTION =
  'résultat clos de N-1 + (cumul des mois connus de N − cumul des mêmes mois de N-1) + gains en vigueur sur les mois restants de N, au-delà de ceux des mêmes mois de N-1';

type De<R extends ReserveDeTrajectoire['reserve']> = Extract<ReserveDeTrajectoire, { reserve: R }>;

/** Why a sum is not there: accounts that are missing, and those that are closed to the reader. */
function manquantsEnMots({ absents, fermes }: De<'comptes_manquants'>): string {
  return [
    ...(absents.length > 0 ? [`compte financier manquant de ${absents.join(', ')}`] : []),
    ...(fermes.length > 0 ? [`comptes de ${fermes.join(', ')}, ${PARTIE_FERMEE}`] : [])
  ].join('\u00a0; ');
}

/** « trop favorable de 7,4 M€ en moyenne (0,9 % des produits) ; 2023 : −6,8 M€, 2024 : −8,5 M€ ». */
function biaisEnMots({ sens, ecartMoyen, partMoyenne, exercices }: De<'justesse'>): string {
  const part = partMoyenne === null ? '' : ` (${pourcentLisible(Math.abs(partMoyenne), 1)} des produits)`;
  const moyenne = `de ${euros(Math.abs(ecartMoyen))} en moyenne${part}`;
  const dits: Record<Justesse['sens'], string> = {
    trop_favorable: `trop favorable ${moyenne}`,
    trop_prudent: `trop prudent ${moyenne}`,
    sans_biais: 'sans biais en moyenne'
  };
  const detail = exercices.map(
    (e) => `${e.exercice}\u00a0: ${ecartLisible(e.ecart, { unite: 'euros', decimales: 1 })}`
  );
  return `${dits[sens]}\u00a0; compte financier moins document, ${detail.join(', ')}`;
}

/** What is to be read with a path and its landings: accounts that are missing, the formula, how right past RIA were. */
export function reserveEnMots(r: ReserveDeTrajectoire): string {
  switch (r.reserve) {
    case 'comptes_manquants':
      return `${r.exercice}\u00a0: ${manquantsEnMots(r)}.`;
    case 'formule_outil':
      return `Projection de l’outil\u00a0: ${FORMULE_PROJECTION}.${r.titre4DeN1 ? ' Le titre 4, absent des situations mensuelles, est repris de N-1.' : ''}`;
    case 'justesse':
      return `${VERSIONS_TRAJECTOIRE[r.version]}, ${r.entite}\u00a0: ${biaisEnMots(r)}.`;
  }
}
