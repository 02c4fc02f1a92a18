import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import { difference, ecartEnEuros, ensemble, montant } from './bloc';

type Resultats = Pick<ConseilModele, 'statut' | 'resultats'>;
type Chiffres = ConseilModele['resultats'][number]['chiffres'];

/** What a closing that is not approved has not yet: its result carried over, or put in reserves. */
export const PAS_ENCORE_AFFECTE = 'pas encore affecté';

/** Whether a known result is still to be allocated: accounts that nobody approved yet. */
const enAttente = ({ statut }: Pick<Resultats, 'statut'>, { crp, report }: Pick<Chiffres, 'crp' | 'report'>): boolean =>
  statut === 'provisoire' && crp !== null && report === null;

/** What was made of a result, carried over then put in reserves. */
export function affecteEnMots(m: Pick<Resultats, 'statut'>, chiffres: Chiffres, attente: string): [string, string] {
  return enAttente(m, chiffres) ? [attente, attente] : [montant(chiffres.report), montant(chiffres.reserves)];
}

/** Whether a hospital at least has not yet allocated its result. */
export const affectationEnAttente = (m: Resultats): boolean =>
  m.resultats.some(({ ej, chiffres }) => ej !== null && enAttente(m, chiffres));

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
