import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A software package that reaches the reader or makes the data, as its own files describe it. */
export interface Paquet {
  nom: string;
  version: string;
  licence: string;
  role: string;
  adresse: string | null;
}

/** What each one is for. A dependency that is not here is shown all the same: a test asks for its words. */
const ROLES: Readonly<Record<string, string>> = {
  '@duckdb/duckdb-wasm': 'moteur de calcul',
  '@noble/hashes': 'empreinte des fichiers',
  '@sveltejs/kit': 'pages et navigation',
  'apache-arrow': 'tables en mémoire',
  d3: 'échelles et tracés des graphiques',
  fflate: 'archive du paquet à déposer sur le serveur',
  flatbuffers: 'format d’échange d’Arrow',
  fzstd: 'décompression des fichiers Parquet',
  hucre: 'lecture des classeurs',
  hyparquet: 'lecture des fichiers Parquet',
  'hyparquet-compressors': 'décompression des fichiers Parquet',
  'hyparquet-writer': 'écriture des fichiers Parquet dans le navigateur',
  hysnappy: 'décompression des fichiers Parquet',
  'idb-keyval': 'données locales gardées sur le poste',
  jszip: 'archive des diaporamas',
  pptxgenjs: 'écriture des diaporamas',
  svelte: 'interface',
  'topojson-client': 'contours des départements',
  valibot: 'forme des fiches d’indicateurs',
  yaml: 'lecture des fiches d’indicateurs'
};

/** Packages that ship without being direct dependencies: what the build compiles in, and what the direct ones need. */
const EN_PLUS = ['svelte', '@sveltejs/kit', 'flatbuffers', 'fzstd', 'hysnappy', 'jszip'];

const RACINE = process.cwd();

function lisJson(chemin: string): Map<string, unknown> {
  const lu: unknown = JSON.parse(readFileSync(path.join(RACINE, chemin), 'utf8'));
  return new Map(typeof lu === 'object' && lu !== null ? Object.entries(lu) : []);
}

function texteDe(champ: unknown): string | null {
  return typeof champ === 'string' && champ !== '' ? champ : null;
}

/** The packages of the product, by name, with the licence that each states. */
export function paquets(): Paquet[] {
  const dependances = lisJson('package.json').get('dependencies');
  const directes = typeof dependances === 'object' && dependances !== null ? Object.keys(dependances) : [];
  const noms = [...new Set([...directes, ...EN_PLUS])].filter((nom) =>
    existsSync(path.join(RACINE, 'node_modules', nom, 'package.json'))
  );
  return noms.sort().map((nom) => {
    const fiche = lisJson(`node_modules/${nom}/package.json`);
    return {
      nom,
      version: texteDe(fiche.get('version')) ?? '',
      licence: texteDe(fiche.get('license')) ?? 'non précisée',
      role: ROLES[nom] ?? '',
      adresse: adresseDe(fiche)
    };
  });
}

function adresseDe(fiche: Map<string, unknown>): string | null {
  const depot = fiche.get('repository');
  const url = typeof depot === 'object' && depot !== null && 'url' in depot ? texteDe(depot.url) : texteDe(depot);
  const adresse = url?.replace(/^git\+/, '').replace(/\.git$/, '');
  if (adresse?.startsWith('https://')) return adresse;
  return texteDe(fiche.get('homepage'));
}

/** The text of a package's licence and notice, as the package gives them; empty when it gives none. */
function textesDe(nom: string): string[] {
  const dossier = path.join(RACINE, 'node_modules', nom);
  return readdirSync(dossier)
    .filter((fichier) => /^(licen[cs]e|notice)/i.test(fichier))
    .sort()
    .map((fichier) => readFileSync(path.join(dossier, fichier), 'utf8').trim());
}

/** Every licence text in one: the project's own, the font's, then each package's. */
export function textesDesLicences(): string {
  const lis = (chemin: string) => readFileSync(path.join(RACINE, chemin), 'utf8').trim();
  const chapitres = [
    ['Trajectoire (EUPL-1.2)', lis('LICENSE')],
    ['Inter (OFL-1.1)', lis('src/lib/styles/polices/OFL.txt')],
    ...paquets().map(({ nom, version, licence, adresse }) => {
      const textes = textesDe(nom);
      const renvoi = `Texte absent du paquet\u00a0: ${adresse ?? 'voir son éditeur'}`;
      return [`${nom} ${version} (${licence})`, textes.length === 0 ? renvoi : textes.join('\n\n')];
    })
  ];
  return chapitres.map(([titre, texte]) => `${'='.repeat(80)}\n${titre}\n${'='.repeat(80)}\n\n${texte}\n`).join('\n');
}
