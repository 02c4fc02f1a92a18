import type { ExamenDeRegle } from './evaluation';
import type { Issue } from './examen';
import type { Signal } from './histoire';
import type { NatureDeRegle } from './regle';

/** Whether a rule is set by a text: only these are shown in the colour of law (RULES 25). */
export const estDeLoi = (nature: NatureDeRegle): boolean => nature === 'loi';

/**
 * Alerts with the most euros at stake first, those that have none of their own last; then the gravest, the oldest.
 * Amounts of different makes are ordered together and never summed: the same euros may stand behind two alerts.
 */
export function parEurosEnJeu<S extends Pick<Signal, 'niveau' | 'debut'> & { dernier: { montant: number | null } }>(
  liste: readonly S[]
): S[] {
  return liste.toSorted(
    (a, b) =>
      (b.dernier.montant ?? -1) - (a.dernier.montant ?? -1) || b.niveau - a.niveau || a.debut.localeCompare(b.debut)
  );
}

/** What was examined and did not raise an alert. */
export function nonLeves(examens: readonly ExamenDeRegle[]): (ExamenDeRegle & { issue: Exclude<Issue, 'remplie'> })[] {
  return examens.flatMap((e) => (e.issue === 'remplie' ? [] : [{ ...e, issue: e.issue }]));
}
