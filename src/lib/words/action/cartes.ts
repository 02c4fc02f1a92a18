import { jalonsEnAvance } from '$lib/domain/action/action';
import { rienADate } from '$lib/domain/gain/absence';
import { exerciceJuge } from '$lib/domain/contrat/jugement';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { ActionLigne } from '$lib/views/actions/actions.types';
import { jalonsEnMots } from '../contrat/actions';
import { attendusEnMots, attendusGeles, type Moment } from '../contrat/arret';

export const piloteDeLaCarte = ({ pilote }: Pick<ActionLigne, 'pilote'>) => pilote ?? 'pilote non renseigné';

/** Milestones of an action, and when it ends. */
export function avancementDeLaCarte(
  action: Pick<ActionLigne, 'etat' | 'jalons' | 'detailJalons' | 'fin' | 'finRevisee'>,
  { arret }: Moment
): string {
  const { etat, jalons, detailJalons, fin, finRevisee } = action;
  const debut = jalonsEnMots(jalons, arret, jalonsEnAvance([{ etat, jalons: detailJalons }]));
  if (fin === null) return debut;
  return finRevisee === null
    ? `${debut}\u00a0; fin le ${dateCourte(fin)}`
    : `${debut}\u00a0; fin le ${dateCourte(finRevisee)} au lieu du ${dateCourte(fin)}`;
}

/** Full-year amounts, then the effect on the year; nothing quantified is not said. */
export function gainsDeLaCarte(
  {
    apPlanifiee,
    apEnVigueur,
    attenduADate,
    realiseADate
  }: Pick<ActionLigne, 'apPlanifiee' | 'apEnVigueur' | 'attenduADate' | 'realiseADate'>,
  moment: Moment
): string[] {
  const sansEffet = rienADate({ attendu: attenduADate, realise: realiseADate });
  return [
    ...(apPlanifiee === 0 ? [] : [`${euros(apEnVigueur)} en vigueur sur ${euros(apPlanifiee)} d’année pleine`]),
    ...(sansEffet
      ? []
      : [
          `Effet ${exerciceJuge(moment)}\u00a0: ${euros(realiseADate)} réalisés${attendusGeles(moment) === null ? ' sur' : ','} ${attendusEnMots(attenduADate, moment, '')}`
        ])
  ];
}
