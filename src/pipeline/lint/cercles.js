import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SUITES = ['', '.ts', '.js', '.svelte', '.svelte.ts', '/index.ts'];
const IMPORT = /(?:\bfrom|\bimport)\s+'((?:\.{1,2}\/|\$lib\/)[^'?]*)'/gu;

/**
 * @param {string} racine folder of the sources, with forward slashes
 * @param {(fichier: string) => string} lis
 * @param {readonly string[]} fichiers absolute paths
 * @returns {Map<string, string[]>} what each file imports, types included: a circle of them is as hard to follow; `import()` apart
 */
export function graphe(racine, fichiers, lis) {
  const connus = new Set(fichiers);
  return new Map(
    fichiers.map((fichier) => {
      const vises = [...lis(fichier).matchAll(IMPORT)].flatMap(([, vise]) => {
        if (vise === undefined) return [];
        const base = vise.startsWith('$lib/')
          ? `${racine}/lib/${vise.slice('$lib/'.length)}`
          : path.posix.join(path.posix.dirname(fichier), vise);
        const trouve = SUITES.map((suite) => base + suite).find((candidat) => connus.has(candidat));
        return trouve === undefined ? [] : [trouve];
      });
      return [fichier, vises];
    })
  );
}

/**
 * @param {ReadonlyMap<string, readonly string[]>} imports
 * @returns {string[][]} files that import each other in a circle, each circle once
 */
export function cercles(imports) {
  /** @type {Map<string, number>} */
  const rang = new Map();
  /** @type {Map<string, number>} */
  const bas = new Map();
  /** @type {string[]} */
  const pile = [];
  const surPile = new Set();
  /** @type {string[][]} */
  const trouves = [];
  /** @param {string} fichier */
  const visite = (fichier) => {
    rang.set(fichier, rang.size);
    bas.set(fichier, rang.get(fichier) ?? 0);
    pile.push(fichier);
    surPile.add(fichier);
    for (const vise of imports.get(fichier) ?? []) {
      if (!rang.has(vise)) visite(vise);
      if (surPile.has(vise)) bas.set(fichier, Math.min(bas.get(fichier) ?? 0, bas.get(vise) ?? 0));
    }
    if (bas.get(fichier) !== rang.get(fichier)) return;
    const cercle = pile.splice(pile.indexOf(fichier));
    cercle.forEach((membre) => surPile.delete(membre));
    if (cercle.length > 1 || (imports.get(fichier) ?? []).includes(fichier)) trouves.push(cercle);
  };
  for (const fichier of imports.keys()) if (!rang.has(fichier)) visite(fichier);
  return trouves;
}

/** @type {Map<string, Map<string, string[]>>} */
const gardes = new Map();

/**
 * The circle that a file of `src` stands in, read once a run of the lint.
 * @param {string} fichier absolute, with forward slashes
 * @returns {string[] | null}
 */
export function cercleDe(fichier) {
  const racine = /^(.*\/src)\//u.exec(fichier)?.[1];
  if (racine === undefined || !existsSync(racine)) return null;
  let deCetteMaison = gardes.get(racine);
  if (deCetteMaison === undefined) {
    const fichiers = readdirSync(racine, { recursive: true, encoding: 'utf8' })
      .map((nom) => `${racine}/${nom.replaceAll('\\', '/')}`)
      .filter((nom) => /\.(ts|js|svelte)$/u.test(nom) && !nom.endsWith('.test.ts'));
    const imports = graphe(racine, fichiers, (nom) => readFileSync(nom, 'utf8'));
    deCetteMaison = new Map(cercles(imports).flatMap((cercle) => cercle.map((membre) => [membre, cercle])));
    gardes.set(racine, deCetteMaison);
  }
  return deCetteMaison.get(fichier) ?? null;
}
