import { placeDeLEcheance } from '$lib/domain/action/jalon';
import { enRetardOuBloquee } from '$lib/domain/action/action';
import type { Arret } from '$lib/domain/contrat/contrat';
import { retardArrete } from '$lib/format/arret';
import { accord } from '$lib/format/phrase';
import { dateLongue } from '$lib/format/date';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { comptesParEtat, jalonsAPart } from '../action/comptes-par-etat';
import { compteEngagementsEnMots } from './engagements';

/** How many of each, in the order of first occurrence. */
function comptes<C>(codes: readonly C[], enMots: (code: C, n: number) => string): string {
  const nombres = new Map<C, number>();
  for (const code of codes) nombres.set(code, (nombres.get(code) ?? 0) + 1);
  return [...nombres].map(([code, n]) => enMots(code, n)).join(', ');
}

/** How many commitments, and where each stands. */
export function messageDesEngagements(engagements: ContratModele['engagements']): string {
  const n = engagements.length;
  const debut = `${n}\u00a0${accord(n, 'engagement')}`;
  return n === 0
    ? 'Aucun engagement chiffré'
    : `${debut}\u00a0: ${comptes(
        engagements.map(({ etat }) => etat),
        compteEngagementsEnMots
      )}`;
}

/** How many actions, and those that do not go as planned. */
export function messageDesActions(axes: ContratModele['axes']): string {
  const actions = axes.flatMap((axe) => axe.actions);
  const n = actions.length;
  const debut = `${n}\u00a0${accord(n, 'action')} sur ${axes.length}\u00a0${accord(axes.length, 'axe')}`;
  const deCote = actions.filter(({ etat }) => enRetardOuBloquee(etat));
  if (deCote.length === 0) return `${debut}, aucune en retard ni bloquée`;
  return `${debut}\u00a0: ${comptesParEtat(deCote)}`;
}

/** Milestones overdue and to come. */
export function messageDesJalons(
  { retard, prochains, abandonnes }: ContratModele['jalons'],
  arret: Arret | null = null
): string {
  const n = retard.length;
  const debut = retardArrete(n === 0 ? 'Aucun jalon en retard' : `${n}\u00a0${accord(n, 'jalon')} en retard`, arret);
  const suite = `${debut}, ${prochains.length === 0 ? 'aucun' : prochains.length} dans les 90\u00a0jours`;
  return abandonnes === 0 ? suite : `${suite}\u00a0; ${jalonsAPart(abandonnes)}`;
}

/** What the reviews left to do, and when the next one is. */
export function messageDesRevues(revues: ContratModele['revues'], prochaine: string | null): string {
  const decisions = revues.flatMap((revue) => revue.decisions);
  const reste = decisions.filter(({ faiteLe }) => faiteLe === null).length;
  const suite = prochaine === null ? '' : `\u00a0; prochaine revue le ${dateLongue(prochaine)}`;
  if (decisions.length === 0) return `Revues du contrat${suite}`;
  const debut =
    reste === 0
      ? 'Toutes les décisions sont suivies d’effet'
      : `${reste}\u00a0${accord(reste, 'décision')} sur ${decisions.length} ${accord(reste, 'reste', 'restent')} à faire`;
  return debut + suite;
}

/**
 * « 183 jours de retard », « dans 15 jours », « ce jour »; « 81 jours de retard au gel du 07/10/2025 ».
 *
 * @param jours days since the deadline, negative while it is ahead
 * @param arret what stopped the contract, and its delays with it
 */
export function echeanceEnMots(jours: number, arret: Arret | null = null): string {
  const n = Math.abs(jours);
  const combien = `${n}\u00a0${accord(n, 'jour')}`;
  return { passee: retardArrete(`${combien} de retard`, arret), ce_jour: 'ce jour', a_venir: `dans ${combien}` }[
    placeDeLEcheance(-jours)
  ];
}
