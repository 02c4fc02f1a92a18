import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import { difference, ecartEnEuros, ensemble, montant } from './bloc';

type Resultats = Pick<ConseilModele, 'nonApprouves' | 'resultats'>;
type Ligne = ConseilModele['resultats'][number];

/** What a closing that is not approved has not yet: its result carried over, or put in reserves. */
export const PAS_ENCORE_AFFECTE = 'pas encore affecté';

/** Whether the result of a hospital is known and still to be allocated: accounts that nobody approved yet. */
const attend = ({ nonApprouves }: Resultats, { ej, chiffres: { crp, report } }: Ligne): boolean =>
  ej !== null && nonApprouves.includes(ej) && crp !== null && report === null;

/** The same of a line; of a sum, whether nothing else is missing from it. */
function enAttente(m: Resultats, ligne: Ligne): boolean {
  if (ligne.ej !== null) return attend(m, ligne);
  const vides = m.resultats.filter(({ ej, chiffres }) => ej !== null && chiffres.report === null);
  return vides.length > 0 && vides.every((l) => attend(m, l));
}

/** What was made of a result, carried over then put in reserves. */
export function affecteEnMots(m: Resultats, ligne: Ligne, attente: string): [string, string] {
  const { report, reserves } = ligne.chiffres;
  return enAttente(m, ligne) ? [attente, attente] : [montant(report), montant(reserves)];
}

/** Whether a hospital at least has not yet allocated its result. */
export const affectationEnAttente = (m: Resultats): boolean => m.resultats.some((ligne) => attend(m, ligne));

/** Hospitals whose accounts are not approved, when those of others are; none when all are in this case. */
export function nommesNonApprouves({ nonApprouves, resultats }: Resultats): string[] {
  const entites = resultats.filter(({ ej }) => ej !== null);
  const siennes = entites.filter(
    ({ ej, chiffres: { crp } }) => ej !== null && nonApprouves.includes(ej) && crp !== null
  );
  return siennes.length === entites.length ? [] : siennes.flatMap(({ nom }) => nom ?? []);
}

/** Hospitals whose result waits, when others have allocated theirs; none when all wait. */
export function quiAttend(m: Resultats): string[] {
  const entites = m.resultats.filter(({ ej }) => ej !== null);
  const attendent = entites.filter((ligne) => attend(m, ligne));
  return attendent.length === entites.length ? [] : attendent.flatMap(({ nom }) => nom ?? []);
}

/** What annex budgets made, allocated apart; empty where they made nothing, or it is not known. Null: nothing is allocated. */
function aPart({ resultats }: Pick<Resultats, 'resultats'>): string | null {
  if (resultats.every(({ chiffres: { report, reserves } }) => report === null && reserves === null)) return null;
  const annexes = difference(ensemble(resultats, 'consolide'), ensemble(resultats, 'crp'));
  return annexes === null || annexes === 0 ? '' : ecartEnEuros(annexes);
}

/** On which result an allocation is told, and what is allocated apart of it: that of annex budgets. */
export function perimetreDeLAffectation(m: Pick<Resultats, 'resultats'>): string | null {
  const annexes = aPart(m);
  if (annexes === null) return null;
  const reste = annexes === '' ? '' : `, ${annexes},`;
  return `Reporté et mis en réserve\u00a0: résultat des soins (CRP)\u00a0; celui des budgets annexes${reste} est affecté à part`;
}

/** The same, in the foot of a sheet. */
export function affectationEnBref(m: Pick<Resultats, 'resultats'>): string | null {
  const annexes = aPart(m);
  if (annexes === null) return null;
  return `Reporté, en réserve\u00a0: CRP, les annexes à part${annexes === '' ? '' : ` (${annexes})`}`;
}
