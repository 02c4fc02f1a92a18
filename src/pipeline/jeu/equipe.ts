import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { ManifestFile } from '$lib/engine/manifest';
import { RACINE } from '../runner/processus';
import type { RowsDeContrats } from '$lib/views/ecrites/ecrites';
import { Ouvrier, type Lot } from './lots';
import type { Ordre, Reponse } from './ouvrier';

/** Whoever works out the models of some lots. */
export interface Equipier {
  suivis: (files: readonly ManifestFile[]) => Promise<RowsDeContrats>;
  termine: (files: readonly ManifestFile[]) => Promise<ReadonlyMap<string, string>>;
  /** Lets it go, whatever it is doing. */
  quitte: () => void;
}

/** Lots under which a process of its own costs more than it gains. */
const LOTS_PAR_PROCESSUS = 2;

/** Shares the lots between as many processes as there are processors; a region is done here. */
export function embauche(dossier: string, lots: readonly Lot[]): Equipier[] {
  const n = Math.min(availableParallelism(), Math.floor(lots.length / LOTS_PAR_PROCESSUS));
  if (n < 2) {
    const ouvrier = new Ouvrier(dossier, lots);
    return [
      {
        suivis: (files) => ouvrier.suivis(files),
        termine: (files) => ouvrier.termine(files),
        quitte: () => undefined
      }
    ];
  }
  return Array.from({ length: n }, (_, rang) =>
    ailleurs(
      dossier,
      lots.filter((_lot, i) => i % n === rang)
    )
  );
}

function ailleurs(dossier: string, lots: readonly Lot[]): Equipier {
  const enfant = fork(path.join(RACINE, 'src/pipeline/run.mjs'), ['src/pipeline/jeu/ouvrier'], {
    serialization: 'advanced'
  });
  enfant.setMaxListeners(0);
  return {
    suivis: async (files) => {
      const { suivis } = await demande(enfant, { dossier: path.resolve(dossier), lots, files });
      if (!suivis) throw new Error('un processus de calcul n’a rien répondu');
      return suivis;
    },
    termine: async (files) => (await demande(enfant, { files })).empreintes ?? new Map(),
    quitte: () => void enfant.kill()
  };
}

/** @throws Error of the process, or that it ended */
function demande(enfant: ChildProcess, ordre: Ordre): Promise<Reponse> {
  return new Promise((resolve, reject) => {
    const finie = (code: number | null) =>
      reject(
        new Error(`un processus de calcul s’est arrêté (code ${code ?? 'inconnu'})\u00a0: la mémoire a pu manquer.`)
      );
    enfant.once('exit', finie);
    enfant.once('message', (reponse: Reponse) => {
      enfant.off('exit', finie);
      if (reponse.panne === undefined) resolve(reponse);
      else reject(new Error(reponse.panne));
    });
    enfant.send(ordre);
  });
}
