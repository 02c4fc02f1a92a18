import path from 'node:path';
import { RACINE } from './runner/processus';
import { ouvrirServeur } from './serve/serveur';

/**
 * Serves `build/` until it is interrupted.
 * @throws Error in words when nothing is built, the port is not one or is taken.
 */
export async function main(): Promise<number> {
  const port = Number(process.env.PORT ?? '4173');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${process.env.PORT ?? ''} n’est pas un port`);
  const hote = process.env.HOST ?? '127.0.0.1';
  const serveur = await ouvrirServeur({ racine: path.join(RACINE, 'build'), port, hote }).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
      throw new Error(`le port ${port} est déjà pris\u00a0; choisissez-en un autre, par exemple PORT=${port + 1}`, {
        cause
      });
    }
    throw cause;
  });
  console.log(`\nTrajectoire est à l’adresse ${serveur.url.replace('127.0.0.1', 'localhost')}/ (Ctrl+C pour arrêter)`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await serveur.close();
  return 0;
}
