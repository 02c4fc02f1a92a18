import { compteEnResultat, net, type LigneGain } from './gain';

interface ActionDeBase {
  contrat: string;
  numero: string;
  base: string | null;
  porteuse: boolean;
  abattement: number | null;
}

interface Base {
  contrat: string;
  base: string;
  plafond: number | null;
}

const cle = (contrat: string, code: string) => `${contrat}\n${code}`;

/**
 * Removes what actions on one base (beds, ETP or length of stay of one unit) would count twice. Convention: an action
 * that does not carry the gain of the base keeps 1 − its abattement; then, if the lasting gains of the base still pass
 * its ceiling, all are reduced in the same proportion, so that together they bring the ceiling. One-off gains bear the
 * abattement but not the ceiling, which is an année pleine; dépenses évitées do not fill it.
 *
 * @returns the lines, each with the `coefficient` of what is left of it
 */
export function appliqueBases<L extends LigneGain>(
  lignes: readonly L[],
  actions: readonly ActionDeBase[],
  bases: readonly Base[]
): (L & { coefficient: number })[] {
  const parNumero = new Map(actions.map((a) => [cle(a.contrat, a.numero), a]));
  const actionDe = (ligne: LigneGain) => parNumero.get(cle(ligne.contrat, ligne.action));
  const abattues = lignes.map((ligne) => {
    const action = actionDe(ligne);
    const abattement = !action || action.base === null || action.porteuse ? 0 : (action.abattement ?? 0);
    return { ...ligne, coefficient: 1 - abattement };
  });
  const dansLaBase = (ligne: L, base: Base) =>
    ligne.contrat === base.contrat &&
    actionDe(ligne)?.base === base.base &&
    ligne.perennite === 'perenne' &&
    compteEnResultat(ligne);
  return bases.reduce((rendues, base) => {
    const total = rendues.filter((l) => dansLaBase(l, base)).reduce((somme, l) => somme + net(l), 0);
    if (base.plafond === null || total <= base.plafond) return rendues;
    const part = base.plafond / total;
    return rendues.map((l) => (dansLaBase(l, base) ? { ...l, coefficient: l.coefficient * part } : l));
  }, abattues);
}

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
    .map((g) => ({ ...g, actions: g.actions.sort((a, b) => a.localeCompare(b, 'fr', { numeric: true })) }));
}
