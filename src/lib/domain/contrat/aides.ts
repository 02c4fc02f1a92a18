import type { FaitDeCondition } from './condition-d-aide';

/** A tranche of aid, as one version of the contract words it (a row of `aide`). */
interface Tranche {
  tranche: number;
  version: number;
  notifiee_le: string | null;
  versee_le: string | null;
  suspendue_le: string | null;
}

const FAITS = ['notifiee_le', 'versee_le', 'suspendue_le'] as const;

/**
 * The tranches of a contract, each as its latest version in force words it, in their order: what an amendment to come
 * grants is granted by nothing yet. What happened to a tranche (notified, paid, suspended) happened whatever the version
 * whose row says it: money paid in April is paid in June, before the amendment of July that first writes it.
 */
export function tranchesEnVigueur<T extends Tranche>(tranches: readonly T[], version: number): T[] {
  const connues = tranches.filter((t) => t.version <= version).toSorted((a, b) => a.version - b.version);
  return [...new Map(connues.map((t) => [t.tranche, t])).values()]
    .sort((a, b) => a.tranche - b.tranche)
    .map((t) => {
      const siennes = tranches.filter(({ tranche }) => tranche === t.tranche);
      const premier = (fait: (typeof FAITS)[number]) =>
        t[fait] ?? siennes.flatMap((s) => s[fait] ?? []).sort()[0] ?? null;
      return { ...t, ...Object.fromEntries(FAITS.map((fait) => [fait, premier(fait)])) };
    });
}

/**
 * Where a tranche stands: paid, even if it was suspended before; suspended, even if it was notified; else as planned.
 *
 * @param soldee whether all of it is paid, at once or by its parts
 */
export function statutDeLaTranche(
  tranche: {
    suspendue_le: string | null;
    notifiee_le: string | null;
    condition: string | null;
  },
  soldee: boolean
): 'versee' | 'suspendue' | 'notifiee' | 'prevue' | 'conditionnee' {
  if (soldee) return 'versee';
  if (tranche.suspendue_le !== null) return 'suspendue';
  if (tranche.notifiee_le !== null) return 'notifiee';
  return tranche.condition === null ? 'prevue' : 'conditionnee';
}

type StatutDeTranche = ReturnType<typeof statutDeLaTranche>;

/** The proof of a tranche: the one given with it, else the document of the milestone that its condition waits for. */
export function preuveRetenue(preuve: string | null, faits: readonly FaitDeCondition[]): string | null {
  return preuve ?? faits.flatMap((f) => (f.sur === 'jalon' && f.piece !== null ? [f.piece] : []))[0] ?? null;
}

/** Whether a tranche calls for the proof of its condition: it has one, and is paid or said to meet it. */
export function preuveAttendue({
  statut,
  condition,
  remplie
}: {
  statut: StatutDeTranche;
  condition: string | null;
  remplie: boolean | null;
}): boolean {
  return condition !== null && (statut === 'versee' || remplie === true);
}

/** Whether a tranche is paid: nothing more of it is awaited. */
export function estVersee({ statut }: { statut: StatutDeTranche }): boolean {
  return statut === 'versee';
}

/** Where the condition of a tranche that is not paid stands; null: it has none to check. */
export function etatDeLaCondition({
  statut,
  remplie,
  condition
}: {
  statut: StatutDeTranche;
  remplie: boolean | null;
  condition: string | null;
}): 'suspendue' | 'remplie' | 'non_remplie' | 'indecidable' | null {
  if (statut === 'suspendue') return 'suspendue';
  if (remplie !== null) return remplie ? 'remplie' : 'non_remplie';
  return condition === null ? null : 'indecidable';
}
