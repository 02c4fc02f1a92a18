// Command line of the project: `node src/pipeline/run.mjs <command> [args]` loads `src/pipeline/<command>.ts` (or, for a
// command written with a folder, `<command>.ts` of the root) as the site itself is loaded (`$lib`, `.sql?raw`) and calls
// its `main(args)`; the exit code is the number it returns.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';
import { aideDe } from './runner/aide.mjs';
import { bundle } from './runner/bundle.mjs';
import { enClair } from './runner/panne.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Opens a runner of TypeScript modules. It stays open while the command works, since importers load their parsers
 * with `import()` when they need them.
 */
async function openRunner() {
  const { NODE_ENV } = process.env;
  const config = await resolveConfig(
    {
      root,
      configFile: false,
      envDir: false,
      logLevel: 'error',
      resolve: { alias: { $lib: path.join(root, 'src/lib') } },
      environments: {
        commande: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node'] }
        }
      }
    },
    'serve'
  );
  // vite sets it for itself; what a command starts, a build of the site above all, must not inherit it.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  const environment = createRunnableDevEnvironment('commande', config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false
  });
  await environment.init();
  return environment;
}

/** What computes for minutes: put together in one file before it runs, beside what it starts to share its work. */
const LONG = ['data', 'tests/bench/pipeline'];
const WORKER = 'src/pipeline/jeu/ouvrier';

/** Where a command that we were started by put them together. */
const SHARED = 'TRAJECTOIRE_COMMANDES';

/**
 * Runs a module put together in one file.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function runBundle(file, args) {
  const folder = await bundle(root, { commande: file, ouvrier: path.join(root, `${WORKER}.ts`) });
  process.env[SHARED] = folder;
  try {
    return await runBundled(folder, 'commande', args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function runBundled(folder, name, args) {
  const { main } = await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
  return await main(args);
}

/**
 * Runs one command.
 * @param {string | undefined} command name of a file of `src/pipeline`, without its extension
 * @param {string[]} args what follows the command's name
 * @returns {Promise<number>} the exit code
 */
async function run(command, args) {
  const folder = command?.includes('/') ? root : path.join(root, 'src/pipeline');
  const file = path.join(folder, `${command ?? ''}.ts`);
  if (command === undefined || !/^[a-z/-]+$/.test(command) || !existsSync(file)) {
    throw new Error(`la commande «\u00a0${command ?? ''}\u00a0» n’existe pas`);
  }
  const shared = process.env[SHARED];
  if (command === WORKER && shared !== undefined) return runBundled(shared, 'ouvrier', args);
  if (LONG.includes(command)) return runBundle(file, args);
  const environment = await openRunner();
  try {
    const { main } = await environment.runner.import(file);
    if (typeof main !== 'function')
      throw new Error(`${path.relative(root, file)} n’exporte pas de fonction «\u00a0main\u00a0»`);
    return await main(args);
  } finally {
    await environment.close();
  }
}

// npm, told to end, leaves what it started on the port: when whoever started us is gone, we are told to end as well.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

// By default three times what lives is held before what does not is looked for: of a country, two gigabytes.
setFlagsFromString('--heap-growing-percent=50');

// Whoever reads the output may stop before its end, as `head` does: that is no failure.
process.stdout.on('error', (cause) => {
  if (!('code' in cause) || cause.code !== 'EPIPE') throw cause;
});

const [command, ...donnes] = process.argv.slice(2);
const args = donnes.map((arg) => (arg === '--help' ? '--aide' : arg));
try {
  const aide = aideDe(command, args);
  if (aide === null) process.exitCode = await run(command, args);
  else console.log(aide);
} catch (error) {
  const message = enClair(error);
  console.error(`Échec de la commande${command === undefined ? '' : ` «\u00a0${command}\u00a0»`}\u00a0: ${message}`);
  if (process.env.DEBUG && error instanceof Error) console.error(error.stack);
  else console.error('(DEBUG=1 donne le détail technique.)');
  process.exitCode = 1;
}
