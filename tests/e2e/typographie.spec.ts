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
