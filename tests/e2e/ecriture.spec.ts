import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textesDe } from '../../src/pipeline/lint/typographie/page';
import { fautesDe } from '../../src/pipeline/lint/typographie/regles';
import { BUILD, expect, test } from './navigateur';

/** How many faults are told in full. */
const DITES = 40;

test('chaque page écrite est en typographie française', () => {
  const pages = readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(300);
  const vus = new Set<string>();
  const fautes: string[] = [];
  for (const page of pages) {
    for (const texte of textesDe(readFileSync(path.join(BUILD, page), 'utf8'))) {
      if (vus.has(texte)) continue;
      vus.add(texte);
      for (const { nom, extrait } of fautesDe(texte)) fautes.push(`${page} : ${nom} : ${extrait}`);
    }
  }
  expect(vus.size).toBeGreaterThan(10_000);
  expect(fautes.slice(0, DITES), `${fautes.length} fautes sur ${pages.length} pages`).toEqual([]);
});

const PORTEE = /(?<=[\s".])s-[\w-]+/gu;

const porteesDe = (texte: string): Set<string> => new Set(texte.match(PORTEE));

test('chaque page écrite porte le style de tout ce qu’elle montre, même de ses parties qui arrivent à part', () => {
  const feuilles = path.join(BUILD, '_app/immutable/assets');
  const stylees = new Set(
    readdirSync(feuilles)
      .filter((f) => f.endsWith('.css'))
      .flatMap((f) => [...porteesDe(readFileSync(path.join(feuilles, f), 'utf8'))])
  );
  expect(stylees.size).toBeGreaterThan(100);
  const pages = readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.html'));
  const nues = pages.flatMap((page) => {
    const [tete = '', corps = ''] = readFileSync(path.join(BUILD, page), 'utf8').split('<body', 2);
    const ecrites = porteesDe((corps.match(/class="[^"]*"/gu) ?? []).join(' '));
    const portees = porteesDe(tete);
    const manquent = [...ecrites].filter((nom) => stylees.has(nom) && !portees.has(nom));
    return manquent.length === 0 ? [] : [`${page} : ${manquent.join(', ')}`];
  });
  expect(nues.slice(0, DITES), `${nues.length} pages sur ${pages.length}`).toEqual([]);
});
