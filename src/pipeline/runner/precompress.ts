import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fichiersSous } from './empreinte';
import { RACINE } from './processus';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

const TEXTES = /\.(html|js|mjs|css|json|svg|txt|xml|webmanifest)$/;
/** Replaced in place when data are published: a compressed copy beside it would hide the new one. */
const CHANGE_EN_PLACE = /^data\/index\.json$/;
const MINIMUM = 1024;
const CACHE = path.join(RACINE, 'node_modules/.cache/trajectoire/comprimes');
const EN_MEME_TEMPS = 4;

/** The pages by which a reader enters: home, a portfolio, a GHT, a contract. */
const ENTREES = /^(?:[^/]+\/)?(?:(?:ght|contrat)\/[^/]+\/)?index\.html$/;

/** Scripts, styles and first pages are few and fetched by everyone: the best quality. Other pages are many: a quicker one. */
function qualite(fichier: string): number {
  if (fichier.endsWith('.wasm')) return 9;
  return /\.(js|mjs|css)$/.test(fichier) || ENTREES.test(fichier) ? 11 : 8;
}

/** Browsers take brotli over https and on localhost alone: an intranet over http gets gzip. */
async function comprimer(contenu: Uint8Array, fichier: string, forme: 'br' | 'gz'): Promise<Uint8Array> {
  if (forme === 'gz') return gzipAsync(contenu, { level: fichier.endsWith('.wasm') ? 9 : 7 });
  return brotliAsync(contenu, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualite(fichier),
      [constants.BROTLI_PARAM_SIZE_HINT]: contenu.length,
      [constants.BROTLI_PARAM_LGWIN]: contenu.length > 1 << 20 ? 24 : 22
    }
  });
}

/** Name under which a compressed form is kept: what has the same bytes is not compressed again. */
function nomGarde(contenu: Uint8Array, fichier: string, forme: 'br' | 'gz'): string {
  return `${createHash('sha256').update(contenu).digest('hex')}.${qualite(fichier)}.${forme}`;
}

/**
 * Writes `.br` and `.gz` beside the files of a built site that gain by it. Parquet, fonts and images are compressed
 * already. A page that did not change since the last build keeps its compressed forms.
 * @param dossier the built site
 * @param cache where compressed forms are kept from one build to the next; those that no longer serve leave it
 * @returns how many files have compressed forms, and how many of these files had not changed
 */
export async function precomprimer(dossier: string, cache = CACHE): Promise<{ fichiers: number; repris: number }> {
  const aFaire = fichiersSous(dossier, '.').filter(
    (fichier) => (TEXTES.test(fichier) || fichier.endsWith('.wasm')) && !CHANGE_EN_PLACE.test(fichier)
  );
  mkdirSync(cache, { recursive: true });
  const avant = new Set(readdirSync(cache));
  const gardes = new Set<string>();
  const bilan = { fichiers: 0, repris: 0 };
  const suivant = aFaire.values();
  const ouvrier = async (): Promise<void> => {
    for (const fichier of suivant) {
      const source = path.join(dossier, fichier);
      const contenu = readFileSync(source);
      if (contenu.length < MINIMUM) continue;
      bilan.fichiers += 1;
      if (avant.has(nomGarde(contenu, fichier, 'gz'))) bilan.repris += 1;
      for (const forme of ['br', 'gz'] as const) {
        const nom = nomGarde(contenu, fichier, forme);
        const garde = path.join(cache, nom);
        gardes.add(nom);
        if (!existsSync(garde)) writeFileSync(garde, await comprimer(contenu, fichier, forme));
        copyFileSync(garde, `${source}.${forme}`);
      }
    }
  };
  await Promise.all(Array.from({ length: EN_MEME_TEMPS }, ouvrier));
  for (const nom of avant) if (!gardes.has(nom)) rmSync(path.join(cache, nom));
  return bilan;
}
