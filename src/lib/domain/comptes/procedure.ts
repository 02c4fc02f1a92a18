import { trieParCle } from './par-cle';
import { anneeDe } from '../temps/calendrier';
import { commenceA } from '../contrat/contrat';
import type { EtatContrat } from '../contrat/codes';

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

const plansDe = trieParCle<PlanDeRedressement>(({ ej }) => ej);

/**
 * The procedure of art. L. 6143-3 CSP for an entity at D: a plan that runs comes before one that is signed and has not
 * begun, this one before one that is being drawn up, and where there is none a plan is to be asked for. A plan that is
 * over, or was rejected, is no procedure.
 */
export function procedureA(plans: readonly PlanDeRedressement[], ej: string, au: string): Procedure {
  const siens = plansDe(plans, ej);
  const signes = siens.filter((p) => EN_COURS.includes(p.etat));
  const enCours = signes.find(({ debut }) => commenceA(debut, au));
  if (enCours) return { etape: 'en_cours', plan: enCours };
  const [aVenir] = signes;
  if (aVenir) return { etape: 'a_venir', plan: aVenir };
  const engage = siens.find((p) => ENGAGEE.includes(p.etat));
  return engage ? { etape: 'engagee', plan: engage } : { etape: 'a_demander', plan: null };
}

const AYANT_COURU: readonly EtatContrat[] = [...EN_COURS, 'clos', 'terme_echu', 'abandonne'];

/**
 * A plan of an entity that was rejected at D; null without one. A plan signed since, which began later than the rejected
 * one was to, answered it, though it be over.
 */
export function planRefuse(plans: readonly PlanDeRedressement[], ej: string): PlanDeRedressement | null {
  const siens = plansDe(plans, ej);
  const courus = siens.filter(({ etat }) => AYANT_COURU.includes(etat));
  const repond = ({ debut }: PlanDeRedressement) =>
    courus.some((p) => debut !== null && p.debut !== null && p.debut > debut);
  return siens.find((p) => p.etat === 'rejete' && !repond(p)) ?? null;
}

/** Where the procedure stands, and the years of the plan where both are known. */
export interface ProcedureBreve {
  stade: 'en_cours' | 'suspendu' | 'a_venir' | 'soumis' | 'projet' | 'a_demander';
  annees: [number, number] | null;
}

/** What is told of a procedure: a plan that is being drawn up has no years yet. */
export function procedureBreve({ etape, plan }: Procedure): ProcedureBreve {
  if (plan === null) return { stade: 'a_demander', annees: null };
  if (etape === 'engagee') return { stade: plan.etat === 'soumis' ? 'soumis' : 'projet', annees: null };
  const { debut, fin } = plan;
  return {
    stade: plan.etat === 'suspendu' ? 'suspendu' : etape === 'a_venir' ? 'a_venir' : 'en_cours',
    annees: debut === null || fin === null ? null : [anneeDe(debut), anneeDe(fin)]
  };
}
