import type { Problem } from '../types';
import type { Contexte, Controle, Mesure } from './constat';
import { lignesCopiees, lignesEchangees } from './copies';
import { editionsIncompletes } from './incompletes';
import { rapprocheMembres } from './membres';
import { porteLesMarques } from './parts';
import { verifieValeurs } from './valeurs';

/** Every check of a dataset as a whole: whoever lays files over it, in Node or in a browser, goes through all of them. */
const CONTROLES: readonly Controle[] = [editionsIncompletes, rapprocheMembres, lignesCopiees, lignesEchangees];

/** Measures with their marks, those of the dataset whose mark changes, and what is told. */
export interface VerificationDEnsemble {
  mesures: Mesure[];
  /** Among `connues`, those that what is new makes doubtful, with their mark. */
  connues: Mesure[];
  problems: Problem[];
}

/**
 * Checks measures one by one, then all together. What is doubtful is kept, marked and told; the first mark stays.
 *
 * @param mesures values of hospitals and of GHT, none of them a sum made here
 * @param connues values of the dataset over which they are laid, which they do not replace: told of with them only
 */
export function verifieEnsemble(
  mesures: readonly Mesure[],
  contexte: Contexte,
  connues: readonly Mesure[] = []
): VerificationDEnsemble {
  const verifiees = verifieValeurs(mesures, contexte.fiches, connues);
  const nouvelles = new Set(verifiees.mesures);
  const toutes = [...connues, ...verifiees.mesures];
  const constats = CONTROLES.flatMap((controle) => controle(toutes, contexte)).filter((constat) =>
    constat.mesures.some((m) => nouvelles.has(m))
  );
  const reserves = new Map<Mesure, string>();
  for (const { mesures: siennes, reserve } of constats) {
    for (const m of siennes) if (reserve !== null && !reserves.has(m)) reserves.set(m, reserve);
  }
  const marquees = porteLesMarques(
    toutes.map((m) => (reserves.has(m) ? { ...m, reserve: m.reserve ?? reserves.get(m) ?? null } : m)),
    contexte.fiches
  );
  return {
    mesures: marquees.slice(connues.length),
    connues: marquees.slice(0, connues.length).filter((m, i) => m.reserve !== connues[i]?.reserve),
    problems: [...constats.map(({ probleme }) => probleme), ...verifiees.problems]
  };
}
