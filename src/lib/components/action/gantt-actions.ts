import type { GroupeGantt } from '$lib/words/charts/gantt/gantt.types';
import { part } from '$lib/domain/indicateur/part';
import type { ActionLigne } from '$lib/views/actions/actions.types';
import type { GroupeDActions } from '$lib/words/action/groupes';

/** Groups of actions as the Gantt draws them. */
export function groupesDuGantt(groupes: readonly GroupeDActions[], lien: (numero: string) => string): GroupeGantt[] {
  return groupes.map(({ libelle, actions }) => ({
    libelle,
    actions: actions.map((action) => ({
      numero: action.numero,
      libelle: action.libelle,
      href: lien(action.numero),
      debut: action.debut,
      fin: action.fin,
      finRevisee: action.finRevisee,
      etat: action.etat,
      tauxDesGains: action.tauxDesGains,
      ...(action.seuilGains !== undefined && { seuilGains: action.seuilGains }),
      ton: action.ton,
      avancement: avancementDesJalons(action),
      jalons: action.detailJalons
    }))
  }));
}

/** Milestones reached, due or ahead of their deadline, over all those of the action, 0 to 1; null without milestones. */
function avancementDesJalons({ jalons, detailJalons }: Pick<ActionLigne, 'jalons' | 'detailJalons'>): number | null {
  return part(detailJalons.filter(({ atteintLe }) => atteintLe !== null).length, jalons.total);
}
