import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Root of the project: commands work from there, wherever they were started. */
export const RACINE = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Runs a Node program of the project to its end, its output going where ours goes.
 * @param programme path of its JavaScript file, relative to the root (no shell, so that it is the same everywhere)
 * @returns its exit code; 1 when a signal ended it
 */
export function lancer(
  programme: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {}
): Promise<number> {
  return executer(process.execPath, [programme, ...args], env);
}

const SIGNAUX = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs any program found on the path; see `lancer`. */
export function executer(
  commande: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Promise<number> {
  return attendre(() => spawn(commande, args, { cwd: RACINE, stdio: 'inherit', env: { ...process.env, ...env } }));
}

/** As `lancer`, what it writes kept until its end, so that another may write meanwhile. */
export async function recueillir(
  programme: string,
  args: readonly string[] = []
): Promise<{ code: number; sortie: string }> {
  const morceaux: Buffer[] = [];
  const code = await attendre(() => {
    const enfant = spawn(process.execPath, [programme, ...args], { cwd: RACINE, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const flux of [enfant.stdout, enfant.stderr]) flux.on('data', (morceau: Buffer) => morceaux.push(morceau));
    return enfant;
  });
  return { code, sortie: Buffer.concat(morceaux).toString('utf8') };
}

function attendre(demarre: () => ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const enfant = demarre();
    // Told to stop, we stop what we started first.
    const transmets = (signal: NodeJS.Signals) => enfant.kill(signal);
    const rends = () => SIGNAUX.forEach((signal) => process.removeListener(signal, transmets));
    for (const signal of SIGNAUX) process.on(signal, transmets);
    enfant.once('error', (cause) => {
      rends();
      reject(cause);
    });
    enfant.once('close', (code) => {
      rends();
      resolve(code ?? 1);
    });
  });
}

/** Runs a command of the pipeline in a process of its own. */
export function commande(nom: string, args: readonly string[] = []): Promise<number> {
  return lancer('src/pipeline/run.mjs', [nom, ...args]);
}
