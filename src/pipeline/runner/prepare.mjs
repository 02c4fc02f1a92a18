// Makes the commands work from a fresh clone: installs the dependencies when what is installed is not what the lock
// says, and writes SvelteKit's own configuration. Plain Node, since it runs with nothing installed. It prints on the
// error output, so that a command's standard output stays its own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * @param {string} file
 * @returns {Packages | null} the packages of a lock file, null when there is none, or a cut one
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * What differs between the lock and what is installed; an optional package may be absent (another platform's).
 * @param {Packages} wanted
 * @param {Packages} installed
 * @param {(name: string) => boolean} present whether the package of a place is really on the disk
 * @returns {string | null} the first difference, in words
 */
export function firstDifference(wanted, installed, present = () => true) {
  for (const [name, entry] of Object.entries(wanted)) {
    if (name === '') continue;
    const found = installed[name];
    if (found === undefined) {
      if (entry.optional) continue;
      return `${name.replace(/^.*node_modules\//, '')} n’est pas installé`;
    }
    if (found.version !== entry.version || found.integrity !== entry.integrity) {
      return `${name.replace(/^.*node_modules\//, '')} est en version ${found.version ?? '?'} au lieu de ${entry.version ?? '?'}`;
    }
  }
  const missing = Object.keys(installed).find((name) => name !== '' && !present(name));
  if (missing !== undefined) return `${missing.replace(/^.*node_modules\//, '')} est incomplet`;
  const extra = Object.keys(installed).find((name) => name !== '' && wanted[name] === undefined);
  return extra === undefined ? null : `${extra.replace(/^.*node_modules\//, '')} n’est plus une dépendance`;
}

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/** Runs npm without a shell where npm says where it is (under `npm run`), with one elsewhere on Windows. */
function npmCi() {
  const args = ['ci', '--include=dev'];
  const cli = process.env.npm_execpath;
  return cli !== undefined && /\.c?js$/.test(cli)
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}

/** @returns {number} exit code */
function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(
      `Node ${process.versions.node} est trop ancien\u00a0: il faut la version 20.19 ou une plus récente (nodejs.org).`
    );
    return 1;
  }
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  if (wanted === null) {
    say('Le fichier package-lock.json manque ou est tronqué\u00a0: la copie du projet est incomplète.');
    return 1;
  }
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  const why =
    installed === null
      ? 'aucune n’est installée'
      : firstDifference(wanted, installed, (name) => existsSync(path.join(root, name, 'package.json')));
  if (why !== null) {
    say(`Installation des dépendances (${why})…`);
    const started = Date.now();
    if (npmCi().status !== 0) {
      say(
        'L’installation a échoué. Le réseau ou le registre npm sont-ils accessibles\u00a0? Relancez la commande ensuite.'
      );
      return 1;
    }
    say(`Dépendances installées en ${Math.round((Date.now() - started) / 1000)} s.`);
  }
  if (!existsSync(path.join(root, '.svelte-kit/tsconfig.json'))) {
    const kit = path.join(root, 'node_modules/@sveltejs/kit/svelte-kit.js');
    return spawnSync(process.execPath, [kit, 'sync'], { cwd: root, stdio: ['ignore', 2, 2] }).status ?? 1;
  }
  return 0;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = prepare();
}
