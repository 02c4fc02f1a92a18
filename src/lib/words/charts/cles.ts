import { majuscule } from '$lib/format/casse';
import { ABSENCES } from '../absences';
import { TEINTES_NOMMEES } from './waterfall/teintes';

/** How a mark of a drawing is shown beside its name. */
export type Forme = 'carre' | 'trait' | 'barreau' | 'point' | 'losange' | 'triangle';

/** What a mark says that a drawing does not name where it stands, and where it is found in it. */
export interface CleNommee {
  sur: string;
  forme: Forme;
  nom: string;
}

const DES_PONTS: readonly CleNommee[] = Object.entries(TEINTES_NOMMEES).map(([teinte, nom]) => ({
  ...{ sur: `.${teinte} > .barre`, forme: 'carre' },
  nom
}));

const JALONS_ATTEINTS = 'Part des jalons atteints, dus ou non';
const DU_PLAN: readonly CleNommee[] = [
  { sur: '.action > .prevu', forme: 'carre', nom: 'Du début à l’échéance initiale' },
  { sur: '.action.cours > .fait-part', forme: 'carre', nom: JALONS_ATTEINTS },
  { sur: '.action.fait > .fait-part', forme: 'carre', nom: `${JALONS_ATTEINTS}, action faite` },
  { sur: '.action:is(.retard, .bloque) > .fait-part', forme: 'carre', nom: `${JALONS_ATTEINTS}, en retard ou bloquée` },
  { sur: '.action.eteint > .fait-part', forme: 'carre', nom: `${JALONS_ATTEINTS}, action qui ne court pas` },
  { sur: '.action > .glisse', forme: 'trait', nom: 'Glissement de l’échéance' },
  { sur: '.action > .losange:not(.plein)', forme: 'losange', nom: 'Dernière échéance connue' },
  { sur: '.action > .losange.plein', forme: 'losange', nom: 'Échéance d’une action faite' },
  { sur: '.action > .jalon', forme: 'point', nom: 'Jalon atteint' },
  { sur: '.action > .jalon-attendu', forme: 'barreau', nom: 'Jalon à venir' },
  { sur: '.action > .jalon-retard', forme: 'triangle', nom: 'Jalon en retard' }
];

/** What stands under lines and dots; a path of versions has its own keys in its drawing. */
const DES_SERIES: readonly CleNommee[] = [
  { sur: '.bande', forme: 'carre', nom: 'P20–P80 national' },
  { sur: '.mediane', forme: 'trait', nom: 'Médiane nationale' },
  { sur: '.point.ouvert', forme: 'point', nom: 'Valeur provisoire' },
  { sur: 'rect.absent', forme: 'carre', nom: majuscule(ABSENCES.secret) }
];

export const CLES_NOMMEES: readonly CleNommee[] = [...DES_PONTS, ...DU_PLAN, ...DES_SERIES];
