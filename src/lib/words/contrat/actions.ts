import { urgenceDeLAction } from '$lib/domain/action/action';
import type { Arret } from '$lib/domain/contrat/contrat';
import { retardArrete } from '$lib/format/arret';
import { accord, compte } from '$lib/format/phrase';
import { euros } from '$lib/format/nombre';
import { avanceEnMots } from '../action/en-avance';
import type { ActionDuContrat, ContratModele } from '$lib/views/contrat/contrat.types';

/** Actions of an axis shown on the contract's page: those that need attention first, then the greatest. */
export interface ActionsDUnAxe {
  axe: string;
  libelle: string;
  montrees: ActionDuContrat[];
  autres: number;
}

/** How many actions of an axis the contract's page shows at most. */
const MONTREES = 4;

export function actionsParAxe(axes: ContratModele['axes']): ActionsDUnAxe[] {
  return axes.map(({ axe, libelle, actions }) => {
    const rangees = [...actions].sort((a, b) => urgence(b) - urgence(a) || b.apPlanifiee - a.apPlanifiee);
    return { axe, libelle, montrees: rangees.slice(0, MONTREES), autres: Math.max(0, actions.length - MONTREES) };
  });
}

/** Actions at risk that the contract's page shows at most. */
const A_RISQUE_MONTREES = 8;

/** The actions at risk of all axes, the most urgent first, then those with the most left to put in force. */
export function actionsARisque(axes: ContratModele['axes']): {
  montrees: ActionDuContrat[];
  autres: number;
  total: number;
} {
  const reste = ({ apPlanifiee, apEnVigueur }: ActionDuContrat) => apPlanifiee - apEnVigueur;
  const aRisque = axes
    .flatMap(({ actions }) => actions)
    .filter((action) => urgence(action) > 0)
    .sort((a, b) => urgence(b) - urgence(a) || reste(b) - reste(a));
  return {
    montrees: aRisque.slice(0, A_RISQUE_MONTREES),
    autres: Math.max(0, aRisque.length - A_RISQUE_MONTREES),
    total: aRisque.length
  };
}

const urgence = ({ etat, desaccord }: ActionDuContrat) => urgenceDeLAction(etat, desaccord.length > 0);

/** Full-year amounts of an action: in force of planned. */
export function gainsEnMots({
  apEnVigueur,
  apPlanifiee
}: Pick<ActionDuContrat, 'apEnVigueur' | 'apPlanifiee'>): string {
  return apPlanifiee === 0
    ? 'sans gain pérenne chiffré'
    : `${euros(apEnVigueur)} en vigueur sur ${euros(apPlanifiee)} d’année pleine`;
}

/**
 * Milestones of an action in a few words: « 1 jalon dû atteint sur 3, 2 en retard au gel du 07/10/2025 ».
 *
 * @param enAvance how many were reached ahead of their deadline, where that is known
 */
export function jalonsEnMots(
  { atteints, dus, total, enRetard, glisses, abandonnes }: ActionDuContrat['jalons'],
  arret: Arret | null,
  enAvance = 0
): string {
  if (abandonnes.total > 0)
    return `${abandonnes.total}\u00a0${accord(abandonnes.total, 'jalon compté', 'jalons comptés')} à part`;
  if (total === 0) return 'sans jalon';
  const debut =
    dus === 0
      ? `${compte(atteints, 'jalon atteint', 'jalons atteints')}, aucun dû`
      : `${compte(atteints, 'jalon dû atteint', 'jalons dus atteints')} sur ${dus}`;
  return [
    debut,
    ...avanceEnMots(enAvance),
    ...(enRetard === 0 ? [] : [retardArrete(`${enRetard} en retard`, arret)]),
    ...(glisses === 0 ? [] : [`${glisses}\u00a0${accord(glisses, 'a glissé', 'ont glissé')}`])
  ].join(', ');
}

export const MOTS_DES_ACTIONS = {
  chapeauARisque:
    'En retard, bloquées, ou dont un fait contredit le jugement. [Toutes les actions, calendrier et filtres]',
  aucuneARisque: 'Aucune action n’est en retard, bloquée, ni contredite par un fait.',
  chapeau: 'D’abord celles qui ne vont pas comme prévu. [Toutes les actions, calendrier et filtres]',
  etablissement: 'Établissement\u00a0:',
  ars: 'ARS\u00a0:',
  autres: (n: number) => `et ${n} ${accord(n, 'autre action', 'autres actions')}`,
  deLAxe: (libelle: string) => ` de ${libelle}`
};
