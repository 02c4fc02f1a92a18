import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { lightEngine } from '../../../src/pipeline/light-engine';
import { RACINE } from '../../../src/pipeline/runner/processus';

/** Where the page of the former way is served, beside the site. */
export const PAGE_ANCIENNE = '/banc/ancien/';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** What the bench's server answers under `/banc/ancien/`. */
export type Pieces = (chemin: string) => { statut: number; corps: string | Buffer; type: string } | null;

/** Builds the page that imports a workbook the former way, on the engine of the site. */
export async function pageAncienne(): Promise<Pieces> {
  const dossier = mkdtempSync(path.join(tmpdir(), 'trajectoire-ancien-'));
  await build({
    root: RACINE,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    base: PAGE_ANCIENNE,
    resolve: {
      alias: [
        { find: '$lib', replacement: path.join(RACINE, 'src/lib') },
        { find: /^@duckdb\/duckdb-wasm\/dist\/duckdb-eh\.wasm/, replacement: lightEngine() }
      ]
    },
    worker: { format: 'es' },
    build: {
      outDir: dossier,
      target: 'es2022',
      rolldownOptions: {
        input: path.join(RACINE, 'tests/bench/ancien/ancien.ts'),
        output: { entryFileNames: 'ancien.js' }
      }
    }
  });
  const pieces = new Map(
    readdirSync(dossier, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entree) => entree.isFile())
      .map((entree) => path.join(entree.parentPath, entree.name))
      .map((fichier) => [PAGE_ANCIENNE + path.relative(dossier, fichier), readFileSync(fichier)])
  );
  rmSync(dossier, { recursive: true });
  return (chemin) => {
    if (chemin === PAGE_ANCIENNE) {
      const corps = `<!doctype html><meta charset="utf-8"><title>Banc</title><script type="module" src="${PAGE_ANCIENNE}ancien.js"></script>`;
      return { statut: 200, corps, type: 'text/html; charset=utf-8' };
    }
    const corps = pieces.get(chemin);
    return corps ? { statut: 200, corps, type: TYPES[path.extname(chemin)] ?? 'application/octet-stream' } : null;
  };
}
