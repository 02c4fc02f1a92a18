import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { effaceChantiers } from '../jeu/chantier';
import { empreinte, inventaire } from './empreinte';
import { precomprimer } from './precompress';
import { commande, lancer, RACINE } from './processus';

const COMMUN = ['package-lock.json', 'src/lib/schema', 'src/lib/domain', 'src/lib/engine', 'src/lib/views'];
const ENTREES_DES_DONNEES = [...COMMUN, 'src/lib/importers', 'src/lib/format', 'src/pipeline', 'data'];
const CODE_DU_SITE = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'src', 'data'];
const ENTREES_DU_SITE = [...CODE_DU_SITE, 'static'];
/** Tests, notes and tools make no data and no page; of the data, the index alone names the versions that there are. */
const SANS_EFFET =
  /\.test\.ts$|\.md$|^src\/pipeline\/(serve|lint|runner)\/|^static\/data\/(?!index\.json$)|__snapshots__/;

const DOSSIER_DES_DONNEES = path.join(RACINE, 'static/data');
const SOMMAIRE = path.join(DOSSIER_DES_DONNEES, 'index.json');
const TEMOIN_DES_DONNEES = path.join(RACINE, 'node_modules/.cache/trajectoire/donnees');
/** Kept in the build itself, so that it goes with it: a build made by hand has none and is made again. */
const TEMOIN_DU_SITE = path.join(RACINE, 'build/.empreinte');

const lu = (fichier: string): string | null => (existsSync(fichier) ? readFileSync(fichier, 'utf8') : null);

/** What the data were made of, and what they are: either changed means that they must be made again. */
function etatDesDonnees(): string {
  const sources = empreinte(RACINE, ENTREES_DES_DONNEES, SANS_EFFET);
  return `${sources} ${empreinte(RACINE, ['static/data'], /^$/)}`;
}

const etatDuSite = (): string => empreinte(RACINE, ENTREES_DU_SITE, SANS_EFFET);

/** Names the code of the site: data that are published again leave every script, and what no page changes, as it was. */
const versionDuCode = (): string => empreinte(RACINE, CODE_DU_SITE).slice(0, 12);

/** What the site was made of, and which files it is made of: a page that is gone means that it must be made again. */
const temoinDuSite = (sources: string): string => `${sources} ${inventaire(RACINE, 'build', /\/\.empreinte$/)}`;

/** Makes the embedded data unless they are already those of the sources as they stand. Returns an exit code. */
export async function assurerLesDonnees(): Promise<number> {
  for (const reste of effaceChantiers(DOSSIER_DES_DONNEES))
    console.log(`Reste d’une publication interrompue effacé\u00a0: ${reste}`);
  if (existsSync(SOMMAIRE) && lu(TEMOIN_DES_DONNEES) === etatDesDonnees()) {
    console.log('Données\u00a0: à jour.');
    return 0;
  }
  console.log('Données\u00a0: préparation des jeux embarqués…');
  const code = await commande('data');
  if (code === 0) {
    mkdirSync(path.dirname(TEMOIN_DES_DONNEES), { recursive: true });
    writeFileSync(TEMOIN_DES_DONNEES, etatDesDonnees());
  }
  return code;
}

/** Builds the site, whatever there was. Returns an exit code. */
export async function construireLeSite(): Promise<number> {
  const avant = etatDuSite();
  rmSync(TEMOIN_DU_SITE, { force: true });
  const debut = Date.now();
  const code = await lancer('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
    TRAJECTOIRE_VERSION: versionDuCode()
  });
  if (code !== 0) return code;
  effaceChantiers(path.join(RACINE, 'build/data'), true);
  const construit = Date.now();
  const { fichiers, repris } = await precomprimer(path.join(RACINE, 'build'));
  const secondes = (ms: number): string => (ms / 1000).toFixed(1).replace('.', ',');
  console.log(
    `Site construit en ${secondes(construit - debut)} s, ${fichiers} fichiers comprimés en ${secondes(Date.now() - construit)} s, dont ${repris} inchangés.`
  );
  // The hash taken before: a source saved while the build ran makes it stale.
  writeFileSync(TEMOIN_DU_SITE, temoinDuSite(avant));
  return 0;
}

/** Builds the site unless `build/` is already that of the sources and data as they stand. Returns an exit code. */
export async function assurerLeSite(): Promise<number> {
  if (existsSync(path.join(RACINE, 'build/200.html')) && lu(TEMOIN_DU_SITE) === temoinDuSite(etatDuSite())) {
    console.log('Site\u00a0: déjà construit, à jour.');
    return 0;
  }
  console.log('Site\u00a0: construction…');
  return construireLeSite();
}
