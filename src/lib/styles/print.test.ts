import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DONNEES_SIMULEES } from '$lib/words/kit/simule';
import { enTeteDePapier } from '$lib/words/titre';

const feuille = readFileSync('src/lib/styles/print.css', 'utf8');

it('chaque feuille imprimée d’un jeu fictif, droite ou couchée, dit que ses données sont simulées', () => {
  const pages = [...feuille.matchAll(/@page (\S+) \{([\s\S]*?)\n\}/gu)].filter(([, nom]) => nom?.endsWith('simulees'));
  expect(pages.map(([, nom]) => nom)).toEqual(['simulees', 'paysage-simulees']);
  for (const [page] of pages) expect(page).toContain(`content: '${DONNEES_SIMULEES}'`);
});

it('chaque feuille imprimée porte le titre de la page, la date de ses données, son rang et leur nombre', () => {
  expect(enTeteDePapier('Actions · Trajectoire', '2026-09-30')).toBe(
    'Actions · Trajectoire · Données au 30 septembre 2026'
  );
  expect(enTeteDePapier('Aide · Trajectoire', null)).toBe('Aide · Trajectoire');
  expect(feuille).toContain("content: var(--papier, '')");
  expect(feuille).toContain("content: counter(page) ' / ' counter(pages)");
});

it('la phrase sous le titre d’une partie ne remonte que de l’espace que sa partie laisse : elle couvrait le titre imprimé', () => {
  const style = readFileSync('src/lib/components/kit/Section.svelte', 'utf8');
  const ecarts = [...style.matchAll(/^ +(?:gap|margin-block-start): (.*);$/gmu)].map(([, valeur]) => valeur);
  // On paper, parts are blocks: the space is a margin, and that sentence has none.
  expect(ecarts).toEqual(['var(--ecart)', 'calc(-1 * var(--ecart))', 'var(--ecart)', '0']);
});

it('un texte sous un titre ne se partage pas entre deux feuilles : il séparait le titre de son tableau', () => {
  const garde = (regle: string) => new RegExp(`h2 \\+ \\.discret,[^{}]*\\{\\s*${regle}: avoid;`, 'u');
  expect(feuille).toMatch(garde('break-after'));
  expect(feuille).toMatch(garde('break-inside'));
});

it('deux listes côte à côte s’impriment l’une sous l’autre : ensemble, elles laissaient vide le bas de la feuille d’avant', () => {
  const style = readFileSync('src/lib/components/contrat/cote-a-cote.css', 'utf8').split('@media print')[1];
  expect(style).toMatch(/\.cote-a-cote\.haut:not\(\.premier\) \{\s*display: block;/u);
});

it('à côté de seuls chiffres, le nom d’un contrat tient sur une ligne de la feuille : il y revient à chaque exercice', () => {
  const style = readFileSync('src/lib/components/aides/TableDesContrats.svelte', 'utf8').split('@media print')[1];
  expect(style).toMatch(/\.chiffres \{\s*white-space: nowrap;/u);
});
