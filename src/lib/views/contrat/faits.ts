import type { Arret } from '$lib/domain/contrat/contrat';
import type { FaitContraire } from '$lib/domain/contrat/desaccord';
import { retardArrete } from '$lib/format/arret';
import { tauxDuGainEnMots } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';

/**
 * Facts that contradict a judgement, in words; late milestones together.
 *
 * @param arret what stopped the contract, and its delays with it
 */
export function faitsEnMots(faits: readonly FaitContraire[], arret: Arret | null = null): string[] {
  const retards = faits.filter((f) => f.fait === 'jalon_en_retard');
  const pire = Math.max(...retards.map((f) => f.jours));
  const bloquees = faits.filter((f) => f.fait === 'action_bloquee');
  return [
    ...(retards.length === 0
      ? []
      : [
          retardArrete(
            retards.length === 1
              ? `un jalon en retard de ${pire} ${accord(pire, 'jour')}`
              : `${retards.length} jalons en retard, jusqu’à ${pire} ${accord(pire, 'jour')}`,
            arret
          )
        ]),
    ...(bloquees.length === 0
      ? []
      : [
          bloquees.length === 1
            ? `action ${bloquees[0]?.action} déclarée bloquée`
            : `${bloquees.length} actions déclarées bloquées`
        ]),
    ...(faits.some((f) => f.fait === 'action_abandonnee') ? ['action abandonnée'] : []),
    ...faits.flatMap((f) =>
      f.fait === 'gains_insuffisants' ? [`${tauxDuGainEnMots(f.taux)} des gains attendus à date`] : []
    ),
    ...faits.flatMap((f) =>
      f.fait === 'engagements_manques'
        ? [
            `${f.manques}\u00a0${accord(f.manques, 'engagement')} sur ${f.juges} hors de la tolérance de ${accord(f.manques, 'sa', 'leur')} cible`
          ]
        : []
    ),
    ...(faits.some((f) => f.fait === 'rien_en_retard') ? ['rien en retard, rien de bloqué, gains au rendez-vous'] : [])
  ];
}
