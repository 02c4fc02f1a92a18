import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { RACINE } from '../runner/processus';
import type { Ecrits } from './atelier';
import type { Lot } from './lots';
import { TRAVAUX, type Fruit, type Ordre, type Reponse, type Travail } from './ouvrier';

/** Whoever works out the models of a lot at a time. */
export interface Equipier {
  fait: <T extends Travail>(travail: T, lot: Lot, ecrits: Ecrits) => Promise<Fruit<T>>;
  /** Lets it go, whatever it is doing. */
  quitte: () => void;
}

/** Lots under which a process of its own costs more than it gains. */
const LOTS_PAR_PROCESSUS = 2;

/** As many processes as there are processors, which share the lots; a region is done here. */
export function embauche(lots: readonly Lot[]): Equipe {
  const n = Math.min(availableParallelism(), Math.floor(lots.length / LOTS_PAR_PROCESSUS));
  return new Equipe(n < 2 ? [ici()] : Array.from({ length: n }, ailleurs));
}

/** Gives each lot, in the order in which they are handed over, to the first that is free. */
export class Equipe {
  readonly #equipiers: readonly Equipier[];
  readonly #libres: Equipier[];
  readonly #attendent: ((equipier: Equipier) => void)[] = [];
  readonly #enCours = new Set<Promise<unknown>>();
  #finie = false;

  constructor(equipiers: readonly Equipier[]) {
    this.#equipiers = equipiers;
    this.#libres = [...equipiers];
  }

  confie<T extends Travail>(travail: T, lot: Lot, ecrits: Ecrits): Promise<Fruit<T>> {
    const fruit = this.#confie(travail, lot, ecrits);
    // It may fail long before anyone asks for it.
    const fini = fruit.then(
      () => {},
      () => {}
    );
    this.#enCours.add(fini);
    void fini.then(() => this.#enCours.delete(fini));
    return fruit;
  }

  async #confie<T extends Travail>(travail: T, lot: Lot, ecrits: Ecrits): Promise<Fruit<T>> {
    const equipier = this.#libres.shift() ?? (await new Promise<Equipier>((prends) => this.#attendent.push(prends)));
    try {
      if (this.#finie) throw new Error('la publication est abandonnée');
      return await equipier.fait(travail, lot, ecrits);
    } finally {
      const suivant = this.#attendent.shift();
      if (suivant) suivant(equipier);
      else this.#libres.push(equipier);
    }
  }

  /** Lets all of them go, and waits until none writes any more. */
  async quitte(): Promise<void> {
    this.#finie = true;
    for (const equipier of this.#equipiers) equipier.quitte();
    await Promise.all(this.#enCours);
  }
}

function ici(): Equipier {
  return {
    fait: <T extends Travail>(travail: T, lot: Lot, ecrits: Ecrits): Promise<Fruit<T>> => TRAVAUX[travail](lot, ecrits),
    quitte: () => undefined
  };
}

function ailleurs(): Equipier {
  const enfant = fork(path.join(RACINE, 'src/pipeline/run.mjs'), ['src/pipeline/jeu/ouvrier'], {
    serialization: 'advanced'
  });
  return {
    fait: async <T extends Travail>(travail: T, lot: Lot, { dossier, ...ecrits }: Ecrits) => {
      const { fruit } = await demande<T>(enfant, {
        travail,
        lot,
        ecrits: { dossier: path.resolve(dossier), ...ecrits }
      });
      if (!fruit) throw new Error('un processus de calcul n’a rien répondu');
      return fruit;
    },
    quitte: () => void enfant.kill()
  };
}

/** @throws Error of the process, or that it ended */
function demande<T extends Travail>(enfant: ChildProcess, ordre: Ordre<T>): Promise<Reponse<T>> {
  return new Promise((resolve, reject) => {
    const finie = (code: number | null) =>
      reject(
        new Error(`un processus de calcul s’est arrêté (code ${code ?? 'inconnu'})\u00a0: la mémoire a pu manquer.`)
      );
    enfant.once('exit', finie);
    // What Node hands over of another process has no type: it answers the one order that it was given.
    enfant.once('message', (reponse: Reponse<T>) => {
      enfant.off('exit', finie);
      if (reponse.panne === undefined) resolve(reponse);
      else reject(new Error(reponse.panne));
    });
    enfant.send(ordre);
  });
}
