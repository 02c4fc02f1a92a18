import { VIEWS_VERSION } from './version';
import type { ModeleEcrit, NomDeVue } from './vues';

/** Whether what was read is a model of this view, of the shape of today. */
export function estModele<V extends NomDeVue>(lu: unknown, vue: V): lu is ModeleEcrit<V> {
  return (
    typeof lu === 'object' &&
    lu !== null &&
    'vue' in lu &&
    lu.vue === vue &&
    'viewsVersion' in lu &&
    lu.viewsVersion === VIEWS_VERSION &&
    'modele' in lu
  );
}
