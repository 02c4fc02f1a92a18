import { type Arret } from '$lib/domain/contrat/contrat';
import { jourDuGel } from '$lib/domain/contrat/gel';
import { exerciceJuge } from '$lib/domain/contrat/jugement';
import { geleAvant } from '$lib/domain/gain/absence';
import { momentDu, quandArrete } from '$lib/format/arret';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { ContratEntete } from '$lib/views/contrat/contrat.types';

/** What a sentence on what is due reads of a contract: when it is read, and what stopped it. */
export type Moment = Pick<ContratEntete, 'au' | 'arret'>;

/** « attendus gelés depuis le 07/10/2025 », for a year that began frozen: absent is not zero; null for another. */
export function attendusGeles(moment: Moment): string | null {
  const gel = jourDuGel(moment.arret);
  return gel !== null && geleAvant(moment.arret, exerciceJuge(moment))
    ? `attendus gelés depuis le ${dateCourte(gel)}`
    : null;
}

/** « attendus à date »; « attendus au gel du 07/10/2025 » where a freeze stopped what was expected, « attendus à sa fin ». */
export function quandAttendus(arret: Arret | null, sinon = ' à date'): string {
  if (arret === null) return `attendus${sinon}`;
  return `attendus ${jourDuGel(arret) === null ? momentDu(arret) : quandArrete(arret)}`;
}

/** « 1,2 M€ attendus à date », or at the freeze; a year that began frozen has no figure. */
export function attendusEnMots(attendu: number, moment: Moment, sinon?: string): string {
  return attendusGeles(moment) ?? `${euros(attendu)} ${quandAttendus(moment.arret, sinon)}`;
}
