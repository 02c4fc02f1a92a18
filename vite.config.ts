import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { lightEngine } from './src/pipeline/light-engine.ts';
import { amorce } from './src/pipeline/runner/amorce.ts';
import { compileAhead } from './src/pipeline/runner/compile-ahead.ts';
import { exportsTold } from './src/pipeline/runner/exports-first.ts';
import { Decoupage } from './src/pipeline/runner/decoupage.ts';
import { gallery } from './src/pipeline/runner/gallery.ts';
import { LongestFirst } from './src/pipeline/runner/longest-first.ts';

/**
 * Datasets whose pages are written at build time. One that is not public must not be among them: it is read in the
 * browser, with the reader's rights. TRAJECTOIRE_PRERENDU, a comma list, sets others.
 */
const jeuxPrerendus = (process.env.TRAJECTOIRE_PRERENDU ?? 'grand-est,demonstration').split(',');

/** Tests of the state of a page in the browser, and of the files that say which page they are of. */
const ETAT = [
  'src/lib/{dataset,local,state}/**/*.test.ts',
  'src/lib/exports/copy.test.ts',
  'tests/oracle/exports.test.ts'
];

const decoupage = new Decoupage();

export default defineConfig({
  define: { __JEUX_PRERENDUS__: JSON.stringify(jeuxPrerendus) },
  plugins: [gallery(), sveltekit(), amorce, exportsTold, compileAhead],
  resolve: { alias: [{ find: /^@duckdb\/duckdb-wasm\/dist\/duckdb-eh\.wasm/, replacement: lightEngine() }] },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // Without it a page is some sixty files of a few hundred bytes, whose headers alone weigh 15 kB.
            codeSplitting: {
              groups: [
                { name: decoupage.socle, debugName: 'socle', minSize: 0, priority: 2 },
                { name: decoupage.parties, debugName: 'parties', minSize: 0, priority: 1 },
                { name: decoupage.pieces, debugName: 'pieces', minSize: 0, priority: 1 },
                {
                  name: decoupage.partage,
                  debugName: 'partage',
                  minSize: 0,
                  entriesAware: true,
                  entriesAwareMergeThreshold: 1_000
                }
              ]
            }
          }
        }
      }
    }
  },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  test: {
    environment: 'node',
    // A bound against hanging, not a measure: the machine may be busy.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // By default one processor is left idle: of two, half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'regles',
          include: ['src/**/*.test.ts', 'tests/{parity,oracle,mutation}/**/*.test.ts'],
          exclude: ETAT,
          // Modules loaded once a worker and not once a file: the suite takes a third of the time.
          isolate: false
        }
      },
      // What stands in for the browser is given before the modules are loaded: each file has its own.
      { extends: true, test: { name: 'etat', include: ETAT } }
    ]
  }
});
