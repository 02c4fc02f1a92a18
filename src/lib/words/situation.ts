import type { Echec } from '$lib/engine/errors';
import { dateLongue } from '$lib/format/date';

const refus = (message: string, conseil: string): Echec => ({ message, conseil, arret: true });

/** Why the date that a reader wrote is not shown, and what to do. */
export const SITUATION_REFUSEE = {
  pasUneDate: (ecrite: string) =>
    refus(
      `«\u00a0${ecrite.slice(0, 40)}\u00a0» n’est pas une date du calendrier.`,
      'Choisissez une date dans la liste.'
    ),
  apresLesDonnees: (au: string, donneesAu: string) =>
    refus(
      `Les données s’arrêtent au ${dateLongue(donneesAu)}\u00a0: il n’y a pas de situation au ${dateLongue(au)}.`,
      'Choisissez une date antérieure.'
    ),
  avantLePremierFait: (au: string, premier: string) =>
    refus(
      `Rien n’est connu avant le ${dateLongue(premier)}\u00a0: il n’y a pas de situation au ${dateLongue(au)}.`,
      'Choisissez une date postérieure.'
    )
};
