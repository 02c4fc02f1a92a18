import type { Arret } from '$lib/domain/contrat/contrat';
import { geleDepuis, type AbsenceDAnneePleine, type AbsenceDeGains } from '$lib/domain/gain/absence';
import { momentDuRealise } from '$lib/format/arret';
import { dateCourte } from '$lib/format/date';

export const ABSENCES_DE_GAINS = {
  sans_objet: 'sans objet',
  non_renseigne: 'non renseigné',
  non_precise: 'gel des gains attendus non précisé',
  gele: 'gains attendus gelés',
  aucun: 'aucun gain attendu à date'
} as const satisfies Record<AbsenceDeGains, string>;

/** Said in place of full-year gains when none is planned. */
export const ANNEE_PLEINE_ABSENTE = {
  sans_objet: ABSENCES_DE_GAINS.sans_objet,
  non_renseigne: ABSENCES_DE_GAINS.non_renseigne,
  sans_annee_pleine: 'aucune prévue'
} as const satisfies Record<AbsenceDAnneePleine, string>;

/** « sans objet », « aucun gain attendu à date », « gains attendus gelés depuis le 07/10/2025 ». */
export function sansGainEnMots({ raison, depuis }: { raison: AbsenceDeGains; depuis: string | null }): string {
  return ABSENCES_DE_GAINS[raison] + (depuis === null ? '' : ` depuis le ${dateCourte(depuis)}`);
}

/** The same of a contract that something may have stopped; null when there are figures. */
export function absenceDeGainsEnMots(raison: AbsenceDeGains | null, arret: Arret | null): string | null {
  if (raison === null) return null;
  const dit = sansGainEnMots({ raison, depuis: geleDepuis(raison, arret) });
  return raison === 'aucun' ? dit.replace('à date', momentDuRealise(arret)) : dit;
}
