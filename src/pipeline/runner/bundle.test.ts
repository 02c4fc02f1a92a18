import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.mjs';
import { RACINE } from './processus';

describe('une commande mise en un fichier', () => {
  it('sait où ses modules sont, et ne garde rien de celles qui ont été interrompues', async () => {
    // No process has so high a number.
    const reste = path.join(RACINE, 'node_modules/.cache/trajectoire/commande-999999999');
    mkdirSync(reste, { recursive: true });
    const dossier = await bundle(RACINE, { processus: 'src/pipeline/runner/processus.ts' });
    try {
      expect(existsSync(reste)).toBe(false);
      const fichier = pathToFileURL(path.join(dossier, 'processus.mjs')).href;
      expect(((await import(/* @vite-ignore */ fichier)) as { RACINE: string }).RACINE).toBe(RACINE);
    } finally {
      rmSync(dossier, { recursive: true });
    }
  });
});
