import { compareNumeros } from '../action/numero';
import type { LigneGain } from './gain';

interface ActionDeBase {
  contrat: string;
  numero: string;
  base: string | null;
}

const cle = (contrat: string, code: string) => `${contrat}\n${code}`;

/** Actions that may count the same euros. */
export interface DoubleCompte {
  contrat: string;
  ej: string;
  compte: string;
  unite: string;
  /** Their numbers, in order. */
  actions: string[];
}

/**
 * Possible double counts: lines of two actions that share EJ, account and unit, without being on one base. A line that
 * does not say its account or its unit tells nothing and raises no warning.
 */
export function doublesComptes(lignes: readonly LigneGain[], actions: readonly ActionDeBase[]): DoubleCompte[] {
  const bases = new Map(actions.map((a) => [cle(a.contrat, a.numero), a.base]));
  const groupes = new Map<string, DoubleCompte>();
  for (const { contrat, ej, compte, unite, action } of lignes) {
    if (compte === null || unite === null) continue;
    const rang = [contrat, ej, compte, unite].join('\n');
    const groupe = groupes.get(rang) ?? { contrat, ej, compte, unite, actions: [] };
    if (!groupe.actions.includes(action)) groupe.actions.push(action);
    groupes.set(rang, groupe);
  }
  const memeBase = ({ contrat, actions: numeros }: DoubleCompte) => {
    const [premiere, ...autres] = numeros.map((numero) => bases.get(cle(contrat, numero)) ?? null);
    return premiere !== null && autres.every((base) => base === premiere);
  };
  return [...groupes.values()]
    .filter((g) => g.actions.length > 1 && !memeBase(g))
    .map((g) => ({ ...g, actions: g.actions.sort(compareNumeros) }));
}
