// What a long command is made of, put together in one file before it runs. Loaded module by module, every call from one
// module to another goes through an accessor that the engine cannot see through: a fifth of the time of a publication.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const PREFIX = 'commande-';

/** Where a module says that it lies: there, and not where it was put. */
const addresses = {
  name: 'addresses',
  /**
   * @param {string} code
   * @param {string} id
   */
  transform(code, id) {
    if (!code.includes('import.meta.')) return null;
    return code
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)));
  }
};

/**
 * Whether a process is there.
 * @param {number} pid
 */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/**
 * Removes what interrupted commands left.
 * @param {string} cache
 */
function sweep(cache) {
  for (const name of readdirSync(cache)) {
    if (name.startsWith(PREFIX) && !alive(Number(name.slice(PREFIX.length))))
      rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/**
 * Puts modules together, one file each beside what they share; packages stay where they are.
 * @param {string} root
 * @param {Readonly<Record<string, string>>} modules path of each by the name of its file
 * @returns {Promise<string>} the folder, which is the caller's to remove
 */
export async function bundle(root, modules) {
  const cache = path.join(root, 'node_modules/.cache/trajectoire');
  mkdirSync(cache, { recursive: true });
  sweep(cache);
  const outDir = path.join(cache, `${PREFIX}${process.pid}`);
  const { NODE_ENV } = process.env;
  await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { $lib: path.join(root, 'src/lib') } },
    plugins: [addresses],
    ssr: { external: true },
    build: {
      ...{ ssr: true, outDir, emptyOutDir: true, minify: false, target: 'node20' },
      rollupOptions: {
        input: { ...modules },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
      }
    }
  });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  return outDir;
}
