// Plugin of Stryker: of the mutants of each folder, tries a drawn sample and sets the others aside.
import { createHash } from 'node:crypto';
import path from 'node:path';

/** Said of each mutant that was not drawn. */
const HORS = 'hors échantillon';

/**
 * @typedef {{ id: string, fileName: string, mutatorName: string, replacement: string,
 *   location: { start: { line: number, column: number } } }} Mutant
 */

/**
 * Place of a mutant in the draw: the same seed gives the same draw, and a change elsewhere leaves it.
 * @param {Mutant} mutant
 * @param {string} graine
 */
function place({ fileName, mutatorName, replacement, location: { start } }, graine) {
  const nom = [graine, path.basename(fileName), start.line, start.column, mutatorName, replacement].join(':');
  return createHash('sha256').update(nom).digest('hex');
}

/**
 * The first mutants of the draw, in each folder.
 * @param {readonly Mutant[]} mutants
 * @param {number} taille
 * @param {string} graine
 * @returns {Set<string>} their ids
 */
export function tire(mutants, taille, graine) {
  /** @type {Map<string, { id: string, rang: string }[]>} */
  const dossiers = new Map();
  for (const mutant of mutants) {
    const dossier = path.dirname(mutant.fileName);
    dossiers.set(dossier, [...(dossiers.get(dossier) ?? []), { id: mutant.id, rang: place(mutant, graine) }]);
  }
  return new Set(
    [...dossiers.values()].flatMap((rangs) =>
      rangs
        .sort((a, b) => a.rang.localeCompare(b.rang))
        .slice(0, taille)
        .map(({ id }) => id)
    )
  );
}

class Echantillon {
  /** @type {Set<string>} */
  tires = new Set();

  init() {
    return Promise.resolve();
  }

  /**
   * Called once with all the mutants, which is when the draw is made.
   * @param {Mutant[]} mutants
   */
  group(mutants) {
    const { MUTATION_ECHANTILLON = '60', MUTATION_GRAINE = '1' } = process.env;
    this.tires = tire(mutants, Number(MUTATION_ECHANTILLON), MUTATION_GRAINE);
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  /** @param {Mutant[]} mutants */
  check(mutants) {
    /** @param {Mutant} mutant */
    const reponse = ({ id }) => (this.tires.has(id) ? { status: 'passed' } : { status: 'compileError', reason: HORS });
    return Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, reponse(mutant)])));
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'echantillon', factory: () => new Echantillon() }];
