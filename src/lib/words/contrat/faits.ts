import type { FaitReuni } from '$lib/domain/contrat/faits-reunis';
import { momentDu, retardArrete } from '$lib/format/arret';
import { tauxPlancherEnMots } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';

/** Where the facts are listed on the page; null when no list holds them. */
const PARTIES: Readonly<Record<FaitReuni['fait'], string | null>> = {
  jalons_en_retard: 'jalons',
  actions_bloquees: 'actions',
  action_abandonnee: 'actions',
  gains_insuffisants: 'gains',
  engagements_manques: 'engagements',
  rien_en_retard: null
};

export function partieDuFait({ fait }: FaitReuni): string | null {
  return PARTIES[fait];
}

/** A fact that contradicts a judgement: « 5 jalons en retard, jusqu’à 122 jours », « action 2.1 déclarée bloquée ». */
export function faitEnMots(f: FaitReuni): string {
  switch (f.fait) {
    case 'jalons_en_retard': {
      const jours = `${f.jours} ${accord(f.jours, 'jour')}`;
      const retards =
        f.nombre === 1 ? `un jalon en retard de ${jours}` : `${f.nombre} jalons en retard, jusqu’à ${jours}`;
      return retardArrete(retards, f.arret ?? null);
    }
    case 'actions_bloquees':
      return f.actions.length === 1
        ? `action ${f.actions[0]} déclarée bloquée`
        : `${f.actions.length} actions déclarées bloquées`;
    case 'action_abandonnee':
      return 'action abandonnée';
    case 'gains_insuffisants':
      return `${tauxPlancherEnMots(f.taux)} des gains attendus ${momentDu(f.arret ?? null)}`;
    case 'engagements_manques':
      return `${f.manques}\u00a0${accord(f.manques, 'engagement')} sur ${f.juges} hors de la tolérance de ${accord(f.manques, 'sa', 'leur')} cible`;
    case 'rien_en_retard':
      return 'rien en retard, rien de bloqué, gains au rendez-vous';
  }
}

/** Each of them; what screens join or list. */
export function faitsEnMots(faits: readonly FaitReuni[]): string[] {
  return faits.map(faitEnMots);
}
