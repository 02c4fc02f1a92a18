import { euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { GainsDuContrat, Rebasage } from '$lib/views/contrat/contrat.types';

/** « L’avenant 1 demande un effort de 900 k€ en 2024 ; les lignes de gain, qui en prévoient 305 k€… »; null without one. */
export function rebasageEnMots({ rebasage, exercice }: Pick<GainsDuContrat, 'rebasage' | 'exercice'>): string | null {
  if (rebasage === null) return null;
  const { avenant, prevu, horsEffort } = rebasage;
  return `L’avenant ${avenant} demande un effort de ${euros(prevu - horsEffort)} en ${exercice}\u00a0; les lignes de gain, qui en prévoient ${euros(prevu)}, ${recalage(rebasage)}\u00a0: ${euros(Math.abs(horsEffort))} de ${horsEffort > 0 ? 'trop' : 'moins'}.`;
}

function recalage({ lignes, restees, apRestee }: Rebasage): string {
  if (restees === 0) return 'ont été recalées';
  if (restees === lignes) return 'n’ont pas été recalées';
  return `n’ont pas toutes été recalées (${restees} sur ${lignes} ne le ${accord(restees, 'est', 'sont')} pas, ${euros(apRestee)} d’année pleine)`;
}
