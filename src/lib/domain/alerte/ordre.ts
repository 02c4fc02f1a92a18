import { moisEntre, plusMois } from '../temps/calendrier';
import type { Constat } from './examen';
import type { NatureDeRegle } from './regle';

/** Whether a rule is set by a text: only these are shown in the colour of law (RULES 25). */
export const estDeLoi = (nature: NatureDeRegle): boolean => nature === 'loi';

/** Whether a rule is a procedure that a text opens, for the agency to judge. */
export const estUneProcedure = (nature: NatureDeRegle): boolean => nature === 'procedure';

/** What places an alert in a list. */
interface Rangeable {
  montant: number | null;
  niveau: number;
  debut: string;
}

/**
 * Alerts with the most euros at stake first, those that have none of their own last; then the gravest, the oldest.
 * Amounts of different makes are ordered together and never summed: the same euros may stand behind two alerts.
 */
export function parEurosEnJeu<A>(liste: readonly A[], lit: (alerte: A) => Rangeable): A[] {
  return liste
    .map((alerte) => ({ alerte, ...lit(alerte) }))
    .sort((a, b) => (b.montant ?? -1) - (a.montant ?? -1) || b.niveau - a.niveau || a.debut.localeCompare(b.debut))
    .map(({ alerte }) => alerte);
}

interface Alerte extends Rangeable {
  contrats: string[];
  regle: string;
  entite: string;
  objet: string | null;
  fin: string | null;
}

/** One alert of an entity is one, whatever the number of contracts that cover it. */
export function reunies<A extends Alerte>(alertes: readonly A[]): A[] {
  const parSujet = new Map<string, A>();
  for (const alerte of alertes) {
    const { regle, entite, objet, debut, fin } = alerte;
    const cle = [regle, entite, objet, debut, fin].join('|');
    const connue = parSujet.get(cle);
    parSujet.set(cle, connue ? { ...connue, contrats: [...connue.contrats, ...alerte.contrats] } : alerte);
  }
  return [...parSujet.values()];
}

/** Those that stand first, then the most euros at stake, then the gravest, then the oldest. */
export function enTete<A extends Alerte>(alertes: readonly A[]): A[] {
  const rangees = parEurosEnJeu(alertes, (alerte) => alerte);
  return [...rangees.filter(({ fin }) => fin === null), ...rangees.filter(({ fin }) => fin !== null)];
}

/** Whole months that an alert has stood: until its end or the freeze of what it asks for, whichever is first, or D. */
export function moisDAlerte(
  { debut, fin, constat }: { debut: string; fin: string | null; constat: Pick<Constat, 'gele'> },
  au: string
): number {
  const [arret = au] = [fin, constat.gele ?? null].filter((jour) => jour !== null).toSorted();
  return Math.max(0, Math.round(moisEntre(debut, arret)));
}

/** Whether an alert was first raised in the months before D; one that stood at the first day looked at is not new. */
export function nouvelleDepuis(
  { debut, auMoins }: { debut: string; auMoins: boolean },
  au: string,
  mois: number
): boolean {
  return !auMoins && debut > plusMois(au, -mois);
}

/** Whether an alert was raised after the freeze of what it asks for: it never grew. */
export const estNeeGelee = ({ debut, constat }: { debut: string; constat: Pick<Constat, 'gele'> }): boolean =>
  constat.gele !== undefined && constat.gele < debut;
