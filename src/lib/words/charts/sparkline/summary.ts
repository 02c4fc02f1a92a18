import { enumeration } from '$lib/format/phrase';
import type { Unite } from '$lib/format/nombre';
import type { BandePoint, Point } from '$lib/views/modele';
import { placeEnMots } from '../bande';
import { ABSENCES, absenceDe, estTrace, lirePoint } from '../lecture';

/** The line in one sentence: ends, place of the last value, years without a value and why. */
export function summary(label: string, points: readonly Point[], bandes: readonly BandePoint[], u: Unite): string {
  const tri = [...points].sort((a, b) => a.annee - b.annee);
  const traces = tri.filter(estTrace);
  const [premier, dernier] = [traces[0], traces.at(-1)];
  if (!premier || !dernier) {
    const raisons = [...new Set(tri.map((p) => ABSENCES[absenceDe(p) ?? 'manquant']))];
    return `${label}\u00a0: ${raisons.length > 0 ? enumeration(raisons) : ABSENCES.manquant}`;
  }
  const bande = bandes.find((b) => b.annee === dernier.annee);
  const fin = `${lirePoint(dernier, u)} en ${dernier.annee}`;
  const parts = [
    premier === dernier ? fin : `de ${lirePoint(premier, u)} en ${premier.annee} à ${fin}`,
    bande ? placeEnMots(dernier.valeur, bande, u) : null,
    ...tri.filter((p) => !estTrace(p)).map((p) => `${p.annee}\u00a0: ${lirePoint(p, u)}`)
  ].filter((t) => t !== null);
  return `${label}\u00a0: ${parts.join('\u00a0; ')}`;
}
