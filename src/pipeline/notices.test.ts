import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const notices = ['.', 'src', 'data']
  .flatMap((dossier) =>
    readdirSync(dossier, { recursive: dossier !== '.', encoding: 'utf8' }).map((nom) => path.posix.join(dossier, nom))
  )
  .map((fichier) => fichier.replaceAll('\\', '/'))
  .filter((fichier) => fichier.endsWith('.md'))
  .map((fichier) => ({ fichier, texte: readFileSync(fichier, 'utf8') }));

/** What a pattern finds in the notes and nothing answers to, as « note: what it says ». */
function sansSuite(motif: RegExp, repond: (dit: string, dossier: string) => boolean): string[] {
  const dits = notices.flatMap(({ fichier, texte }) =>
    [...texte.matchAll(motif)].map(([, dit = '']) => ({ fichier, dit }))
  );
  expect(dits.length).toBeGreaterThan(10);
  return dits
    .filter(({ fichier, dit }) => !repond(dit, path.dirname(fichier)))
    .map(({ fichier, dit }) => `${fichier}: ${dit}`);
}

it('chaque lien d’une notice mène à un fichier du projet', () => {
  expect(
    sansSuite(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/gu, (lien, dossier) => existsSync(path.join(dossier, lien)))
  ).toEqual([]);
});

it('chaque fichier et chaque dossier qu’une notice nomme existe', () => {
  expect(sansSuite(/`((?:src|tests|data|\.ci)\/(?!index\.json)[\w./[\]-]+)`/gu, (nom) => existsSync(nom))).toEqual([]);
});

it('chaque essai qu’une notice cite est dans le fichier qu’elle dit', () => {
  const cites = notices.flatMap(({ texte }) => [...texte.matchAll(/« ([^»]+) »\s+\(`([^`]+\.test\.ts)`\)/gu)]);
  expect(cites.length).toBeGreaterThan(4);
  expect(
    cites
      .map(([, phrase = '', fichier = '']) => [phrase.replace(/\s+/gu, ' '), fichier] as const)
      .filter(([phrase, fichier]) => !readFileSync(fichier, 'utf8').includes(phrase))
  ).toEqual([]);
});

it('chaque commande qu’une notice donne est une commande du projet', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect(sansSuite(/npm run (?:--silent )?([a-z:]+)/gu, (nom) => nom in scripts)).toEqual([]);
});

it('le README tient en moins de 200 lignes', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThan(200);
});
