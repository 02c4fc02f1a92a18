import { anneeDe } from '../temps/calendrier';
import { CLOTURES, comptesDe, type LigneCompte } from './comptes-ej';
import { creuxDuPlan, planDeTresorerie, sansPlanRecu, type MoisPrevu } from './plan-tresorerie';
import { soldeADate } from './solde-a-date';
import { soldes } from './soldes';
import { joursDeCharges, tresorerieA } from './tresorerie';

/** What the committee that watches cash reads of an entity (RULES 30, circulaire DGOS/PF1/DSS/DGFiP 2012/350). */
export interface Veille {
  solde: number | null;
  soldeLe: string | null;
  plusBas: number | null;
  jours: number | null;
  plan: MoisPrevu[];
  creux: number | null;
  creuxLe: string | null;
  lignesTirees: number | null;
  dettesEchues: number | null;
  fournisseursEchus: number | null;
  moratoires: number | null;
  cessions: number | null;
}

/** How far back a closed year is looked for: older charges would say nothing of today's days. */
const EXERCICES_LUS = 5;

/** @param lignes rows of `compte` of this entity, or of several */
export function veilleDe(lignes: readonly LigneCompte[], ej: string, au: string): Veille {
  const caisse = tresorerieA(lignes, ej, au);
  const plan = planDeTresorerie(lignes, ej, au);
  const creux = creuxDuPlan(plan);
  const jours = joursDeCharges(caisse?.montant ?? null, dernieresCharges(lignes, ej, au));
  const du = (poste: Parameters<typeof soldeADate>[2]) => soldeADate(lignes, ej, poste, au)?.montant ?? null;
  return {
    ...{ solde: caisse?.montant ?? null, soldeLe: caisse?.date ?? null, plusBas: caisse?.plusBas ?? null },
    jours,
    ...{ plan, creux: creux?.montant ?? null, creuxLe: creux?.fin ?? null },
    ...{ lignesTirees: du('lignes_tirees'), dettesEchues: du('dettes_sociales_fiscales_echues') },
    ...{ fournisseursEchus: du('fournisseurs_echus'), moratoires: du('moratoires'), cessions: du('cessions_creances') }
  };
}

function dernieresCharges(lignes: readonly LigneCompte[], ej: string, au: string): number | null {
  for (let annee = anneeDe(au); annee > anneeDe(au) - EXERCICES_LUS; annee -= 1) {
    const clos = comptesDe(lignes, ej, annee, au, CLOTURES);
    if (clos) return soldes(clos, null).charges_decaissables;
  }
  return null;
}

/** Whether a plan goes under zero: a hospital that cannot pay on some day ahead. */
export function passeSousZero({ creux }: Pick<Veille, 'creux'>): boolean {
  return creux !== null && creux < 0;
}

/**
 * Order of the committee [M]: who plans to be under zero first, the lowest first; then by days of charges, the fewest
 * first; who says nothing last, since nothing is known of it.
 */
export function ordreDeVeille(a: Pick<Veille, 'creux' | 'jours'>, b: Pick<Veille, 'creux' | 'jours'>): number {
  const [sousA, sousB] = [passeSousZero(a), passeSousZero(b)];
  if (sousA !== sousB) return sousA ? -1 : 1;
  if (sousA && sousB) return (a.creux ?? 0) - (b.creux ?? 0);
  if (a.jours === null || b.jours === null) return Number(a.jours === null) - Number(b.jours === null);
  return a.jours - b.jours;
}

/** What those who have accounts say together: a sum is of what is known, in euros. */
export interface BilanDeVeille {
  hopitaux: number;
  sousZero: number;
  /** What those who go under zero lack, each on its lowest day: those days are not the same. */
  manque: number;
  sansPlan: number;
  /** Null where no hospital tells. */
  lignesTirees: number | null;
  dettesEchues: number | null;
}

/** Of those that are known; null when none is. */
function sommeConnue(valeurs: readonly (number | null)[]): number | null {
  const connues = valeurs.filter((v) => v !== null);
  return connues.length === 0 ? null : connues.reduce((total, v) => total + v, 0);
}

export function bilanDeVeille(
  lignes: readonly Pick<Veille, 'creux' | 'plan' | 'lignesTirees' | 'dettesEchues'>[]
): BilanDeVeille {
  return {
    hopitaux: lignes.length,
    sousZero: lignes.filter(passeSousZero).length,
    manque: lignes.reduce((somme, l) => somme + Math.max(0, -(l.creux ?? 0)), 0),
    sansPlan: sansPlanRecu(lignes),
    lignesTirees: sommeConnue(lignes.map((l) => l.lignesTirees)),
    dettesEchues: sommeConnue(lignes.map((l) => l.dettesEchues))
  };
}
