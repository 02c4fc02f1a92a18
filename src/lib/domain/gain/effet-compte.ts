import { plusJours } from '../temps/calendrier';
import { effetEntre } from './gain';
import { auMoins, enVigueur, type SituationGain } from './palier';

/** What a line counts for in accounts from one day to another, as known at D. */
export interface EffetCompte {
  /** Put in force: what it brought, and goes on bringing while nothing says that it stops. */
  realise: number;
  /** Secured and not put in force: what it may still bring from the day after D, the « reste à venir ». */
  aVenir: number;
}

const premier = (a: string, b: string | null) => (b === null || a < b ? a : b);
const dernier = (a: string, b: string) => (a > b ? a : b);

/**
 * Effect of a line that accounts may hold: in elapsed months only what was put in force; a secured line from the day
 * after D on, and not past the day when the contract stops owing [M]. 120 k€ a year secured since January and not put
 * in force count at 30 September for three months, 30 k€.
 *
 * @param dernierJour last day on which the contract owes something; null when nothing stopped it
 */
function effetCompte(
  situation: SituationGain,
  debut: string,
  fin: string,
  au: string,
  dernierJour: string | null = null
): EffetCompte {
  const { acquis, retenue, palier } = situation;
  const realise = acquis.reduce((total, { ligne }) => total + (effetEntre(ligne, debut, fin) ?? 0), 0);
  if (retenue === null || enVigueur(palier) || !auMoins(situation, 'securise')) return { realise, aVenir: 0 };
  const reste = effetEntre(retenue, dernier(debut, plusJours(au, 1)), premier(fin, dernierJour));
  return { realise, aVenir: reste ?? 0 };
}

/** The same on a whole year. */
export function effetCompteDe(
  situation: SituationGain,
  annee: number,
  au: string,
  dernierJour: string | null = null
): EffetCompte {
  return effetCompte(situation, `${annee}-01-01`, `${annee}-12-31`, au, dernierJour);
}
