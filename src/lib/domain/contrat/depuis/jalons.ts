import { joursEntre } from '../../temps/calendrier';
import { paires, type Mouvement } from './mouvement';

/** A milestone as it was known on a day. */
export interface JalonVu {
  action: string;
  jalon: string;
  libelle: string;
  echeance: string;
  atteintLe: string | null;
  /** Reached once a suspension had frozen the contract: it counts as the freeze found it (RULES 41). */
  apresGel: boolean;
  enRetard: boolean;
  /** Days late, which stop where the contract does. */
  joursDeRetard: number;
  /** Of an abandoned action: it owes nothing any more. */
  abandonne: boolean;
}

export type CodeDeJalon = 'jalon_atteint' | 'jalon_apres_gel' | 'jalon_glisse' | 'jalon_avance' | 'jalon_retard';

export interface MouvementDeJalon extends Mouvement {
  code: CodeDeJalon;
  action: string;
  jalon: string;
  libelle: string;
  /** Last deadline known on each date; the first is null when the milestone was not known. */
  echeanceAvant: string | null;
  echeance: string;
  /** Days from one to the other for a deadline that moved, past the deadline for one that is late or was reached late. */
  jours: number;
}

const GRAVITES: Readonly<Record<CodeDeJalon, number>> = {
  jalon_retard: 60,
  jalon_glisse: 50,
  jalon_atteint: 30,
  jalon_apres_gel: 20,
  jalon_avance: 10
};

/**
 * What milestones did between two dates: reached, put off, brought forward, become late. One that was put off and is
 * late, or was reached, says both. One reached after a freeze is told so, and counts as the freeze found it. Milestones of actions given up by the second date are left out, as in every count.
 */
export function mouvementsDesJalons(avant: readonly JalonVu[], apres: readonly JalonVu[]): MouvementDeJalon[] {
  return paires(avant, apres, ({ action, jalon }) => `${action}/${jalon}`).flatMap(({ avant: a, apres: b }) =>
    b === null || b.abandonne ? [] : duJalon(a, b)
  );
}

function duJalon(a: JalonVu | null, b: JalonVu): MouvementDeJalon[] {
  const { action, jalon, libelle, echeance } = b;
  const echeanceAvant = a?.echeance ?? null;
  const dit = (code: CodeDeJalon, sens: Mouvement['sens'], jours: number, le: string | null): MouvementDeJalon => ({
    ...{ famille: 'jalons', code, sens, euros: null, nature: null, le, gravite: GRAVITES[code] },
    ...{ action, jalon, libelle, echeanceAvant, echeance, jours }
  });
  const atteint = ({ atteintLe, apresGel }: JalonVu, ecart: number) =>
    apresGel ? dit('jalon_apres_gel', 'neutre', ecart, atteintLe) : dit('jalon_atteint', 'mieux', ecart, atteintLe);
  const deplace = echeanceAvant === null ? 0 : joursEntre(echeanceAvant, echeance);
  return [
    ...(b.atteintLe !== null && (a?.atteintLe ?? null) === null ? [atteint(b, joursEntre(echeance, b.atteintLe))] : []),
    ...(deplace > 0 ? [dit('jalon_glisse', 'moins', deplace, null)] : []),
    ...(deplace < 0 ? [dit('jalon_avance', 'mieux', deplace, null)] : []),
    ...(b.enRetard && a?.enRetard !== true ? [dit('jalon_retard', 'moins', b.joursDeRetard, echeance)] : [])
  ];
}
