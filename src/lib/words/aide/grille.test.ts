import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GRILLE, PAGES_VERIFIEES, taux } from './grille';

it('la déclaration d’accessibilité liste les pages que les essais automatiques parcourent, toutes et elles seules', () => {
  const essais = readFileSync('tests/e2e/pages.ts', 'utf8');
  const noms = [...essais.matchAll(/^ {2}'([^']+)':/gmu)].map(([, nom]) => nom);
  expect(PAGES_VERIFIEES).toEqual(noms);
});

it('chaque genre de page est parcouru par les essais automatiques', () => {
  const essais = readFileSync('tests/e2e/pages.ts', 'utf8').replaceAll('${CONTRAT}', '/jeu/contrat/un/');
  const adresses = [...essais.matchAll(/[`'](\/.*)[`'],?$/gmu)].map(([, adresse = '']) => adresse);
  const genres = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .filter((fichier) => fichier.endsWith('+page.svelte'))
    .map((fichier) => `/${fichier.replaceAll('\\', '/').slice(0, -'+page.svelte'.length)}`);
  const parcouru = (genre: string) => {
    const forme = new RegExp(`^${genre.replaceAll(/\[\w+\]/gu, '[^/]+')}$`, 'u');
    return adresses.some((adresse) => forme.test(adresse));
  };
  expect(genres.length).toBeGreaterThan(10);
  expect(genres.filter((genre) => !parcouru(genre))).toEqual([]);
});

it('ce qui n’a pas pu être vérifié ne compte pas comme conforme\u00a0: 42 critères sur 62, soit 67\u00a0%', () => {
  expect(GRILLE.nonConformes).toHaveLength(12);
  expect(taux(GRILLE)).toBe(67);
});
