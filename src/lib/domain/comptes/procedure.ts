import { anneeDe } from '../temps/calendrier';
import { commenceA } from '../contrat/contrat';
import type { EtatContrat } from '../contrat/mots-du-contrat';

/** A plan de redressement of the dataset that covers an entity, in its state at D. */
export interface PlanDeRedressement {
  ej: string;
  contrat: string;
  etat: EtatContrat;
  debut: string | null;
  fin: string | null;
}

/** Where the procedure stands for an entity that a criterion concerns. */
export interface Procedure {
  /** `a_venir`: signed, its first day still ahead; `a_demander`: no plan of the dataset covers the entity. */
  etape: 'en_cours' | 'a_venir' | 'engagee' | 'a_demander';
  plan: PlanDeRedressement | null;
}

const EN_COURS: readonly EtatContrat[] = ['signe', 'en_cours', 'avenante', 'suspendu'];
const ENGAGEE: readonly EtatContrat[] = ['soumis', 'projet'];

/**
 * The procedure of art. L. 6143-3 CSP for an entity at D: a plan that runs comes before one that is signed and has not
 * begun, this one before one that is being drawn up, and where there is none a plan is to be asked for. A plan that is
 * over, or was rejected, is no procedure.
 */
export function procedureA(plans: readonly PlanDeRedressement[], ej: string, au: string): Procedure {
  const siens = plans.filter((p) => p.ej === ej);
  const signes = siens.filter((p) => EN_COURS.includes(p.etat));
  const enCours = signes.find(({ debut }) => commenceA(debut, au));
  if (enCours) return { etape: 'en_cours', plan: enCours };
  const [aVenir] = signes;
  if (aVenir) return { etape: 'a_venir', plan: aVenir };
  const engage = siens.find((p) => ENGAGEE.includes(p.etat));
  return engage ? { etape: 'engagee', plan: engage } : { etape: 'a_demander', plan: null };
}

/** « plan de redressement en cours (2024-2027) », « … signé, pas commencé (2027-2030) », « … soumis aux instances ». */
export function procedureEnMots({ etape, plan }: Procedure): string {
  if (plan === null) return 'plan de redressement à demander';
  if (etape === 'engagee')
    return plan.etat === 'soumis' ? 'plan de redressement soumis aux instances' : 'plan de redressement en projet';
  const annees = [plan.debut, plan.fin].flatMap((d) => (d === null ? [] : [anneeDe(d)]));
  const periode = annees.length === 2 ? ` (${annees.join('-')})` : '';
  const ouEnEst = etape === 'a_venir' ? 'signé, pas commencé' : 'en cours';
  return `plan de redressement ${plan.etat === 'suspendu' ? 'suspendu' : ouEnEst}${periode}`;
}
