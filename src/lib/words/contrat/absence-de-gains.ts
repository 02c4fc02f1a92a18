import { ABSENCES_DE_GAINS, geleDepuis, type AbsenceDeGains } from '$lib/domain/gain/absence';
import { dateCourte } from '$lib/format/date';

/** « sans objet », « aucun gain attendu à date », « gains attendus gelés depuis le 07/10/2025 ». */
export function sansGainEnMots({ raison, depuis }: { raison: AbsenceDeGains; depuis: string | null }): string {
  return ABSENCES_DE_GAINS[raison] + (depuis === null ? '' : ` depuis le ${dateCourte(depuis)}`);
}

/** The same of a contract that something may have stopped; null when there are figures. */
export function absenceDeGainsEnMots(raison: AbsenceDeGains | null, arret: { le: string } | null): string | null {
  return raison === null ? null : sansGainEnMots({ raison, depuis: geleDepuis(raison, arret) });
}
