import type { GroupeGantt } from '$lib/words/charts/gantt/gantt.types';
import { avancementJalons } from '$lib/domain/action/action';
import { part } from '$lib/domain/indicateur/part';
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
      // Of all its milestones, due or not; null without any, or given up.
      avancement: part(avancementJalons(action.detailJalons).atteints, action.jalons.total),
      jalons: action.detailJalons
    }))
  }));
}
