import { readdirSync, readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { shownRows, type Column } from '$lib/words/table';
import { tableCsv } from '$lib/exports/csv';
import EnteteColonne from './EnteteColonne.svelte';
import Table from './Table.svelte';

interface Hopital {
  nom: string;
  lits: number | null;
}

const lits: Column<Hopital> = {
  ...{ key: 'lits', title: 'Lits', about: 'Lits installés', figure: true },
  cell: (hopital) => (hopital.lits === null ? 'aucun déclaré' : `${hopital.lits} lits`),
  tone: (hopital) => (hopital.lits === null ? 'quiet' : null),
  rank: (hopital) => hopital.lits,
  file: { lits_mco: (hopital) => hopital.lits }
};
const columns: Column<Hopital>[] = [
  { key: 'nom', title: 'Hôpital', cell: ({ nom }) => nom, rank: ({ nom }) => nom },
  lits
];
const rows: Hopital[] = [
  { nom: 'CH Un', lits: 120 },
  { nom: 'CH Deux', lits: null }
];

const html = (props: object = {}): string =>
  render(Table<Hopital>, { props: { columns, rows, caption: 'Lits par hôpital', ...props } }).body.replace(
    /<!--.*?-->/gsu,
    ''
  );

describe('un tableau de la maison', () => {
  it('a une légende, qui nomme la région où il défile et qui prend le foyer', () => {
    const lu = html();
    const [, id] = /<caption id="([^"]+)"/u.exec(lu) ?? [];
    expect(lu).toContain('Lits par hôpital</caption>');
    expect(lu).toMatch(new RegExp(`role="region" aria-labelledby="${id}" tabindex="0"`, 'u'));
  });

  it('court, n’a pas de région : rien n’y défile', () => {
    expect(html({ bare: true })).not.toContain('tabindex');
  });

  it('nomme ses colonnes et ses lignes', () => {
    const lu = html();
    expect(lu.match(/<th scope="col"/gu)).toHaveLength(2);
    expect([...lu.matchAll(/<th scope="row"[^>]*>([^<]*)</gu)].map(([, nom]) => nom)).toEqual(['CH Un', 'CH Deux']);
    expect(html({ head: null })).not.toContain('scope="row"');
  });

  it('met les chiffres à droite et dit les absences en mots', () => {
    expect(html()).toMatch(/<td class="num quiet[^"]*">aucun déclaré<\/td>/u);
  });

  it('trié, dit sur quelle colonne et dans quel sens', () => {
    expect(html()).not.toContain('aria-sort');
    expect(html({ tri: { colonne: 'lits', sens: 'decroissant' } }).match(/aria-sort="descending"/gu)).toHaveLength(1);
    expect(html({ tri: { colonne: 'disparue', sens: 'croissant' } })).not.toContain('aria-sort');
  });

  it('a pour titre d’une colonne qui se trie un bouton, qui dit ce qu’elle est ; d’une autre, ses mots', () => {
    const tete = (column: Column<Hopital>) =>
      render(EnteteColonne<Hopital>, { props: { column, tri: null, ontri: () => {} } }).body;
    expect(tete(lits)).toContain('<button type="button" title="Lits installés\u00a0: trier"');
    expect(tete({ key: 'suivi', title: 'Suivi', cell: () => '' })).not.toContain('<button');
  });

  it('plein de liens, se passe d’un premier lien vers sa fin', () => {
    const lu = html({ skip: true });
    const [, fin] = /<a [^>]*href="#([^"]+)"[^>]*>Passer le tableau<\/a>/u.exec(lu) ?? [];
    expect(lu.indexOf(`id="${fin}"`)).toBeGreaterThan(lu.indexOf('</table>'));
  });

  it('sans ligne, dit pourquoi sur toute sa largeur', () => {
    expect(html({ rows: [], empty: 'Aucun hôpital.' })).toMatch(/<td class="empty[^"]*" colspan="2">Aucun hôpital\.</u);
  });

  it('long, ne montre que ses vingt-cinq premières lignes, dit combien il en a et offre les autres', () => {
    const pays = (n: number) => Array.from({ length: n }, (_, rang) => ({ nom: `CH ${rang + 1}`, lits: rang }));
    const lu = html({ parts: true, rows: pays(41) });
    expect(lu.match(/<th scope="row"/gu)).toHaveLength(25);
    expect(lu).toContain('25 lignes montrées sur 41.');
    // 41 - 25
    expect(lu).toContain('Afficher les 16 suivantes');
    expect(lu).toMatch(/<noscript><a href="[^"]*\/plan\/"/u);
    expect(html({ parts: true, rows: pays(40) }).match(/<th scope="row"/gu)).toHaveLength(40);
    expect(html({ parts: true, rows: pays(40) })).not.toContain('lignes montrées');
    expect(html({ rows: pays(41) }).match(/<th scope="row"/gu)).toHaveLength(41);
    expect([0, 1, 2, 41].map((asked) => shownRows(60, asked))).toEqual([25, 50, 60, 60]);
  });

  it('venu avec ses premières lignes, dit combien il en a en tout et offre les autres', () => {
    const premieres = Array.from({ length: 40 }, (_, rang) => ({ nom: `CH ${rang + 1}`, lits: rang }));
    const lu = html({ parts: true, rows: premieres, total: 900 });
    expect(lu.match(/<th scope="row"/gu)).toHaveLength(25);
    expect(lu).toContain('25 lignes montrées sur 900.');
    expect(lu).toContain('Afficher les 25 suivantes');
  });

  it('donne les mêmes colonnes au fichier : ses valeurs, ou à défaut les mots de l’écran', () => {
    expect(tableCsv(columns, rows, [])).toBe('\ufeffHôpital;lits_mco\r\nCH Un;120\r\nCH Deux;\r\n');
  });
});

it('un tableau ne se replie en fiches que par `TableEnFiches`, qui redit le titre de chaque chiffre : ailleurs, il les perdait', () => {
  const larges = readdirSync('src/lib/components', { recursive: true, encoding: 'utf8' })
    .filter((nom) => nom.endsWith('.svelte'))
    .filter((nom) =>
      /<Table\b(?!EnFiches)[^>]*\s\{?wide\b/su.test(
        readFileSync(`src/lib/components/${nom}`, 'utf8').replaceAll('=>', '')
      )
    );
  expect(larges.map((nom) => nom.split('/').at(-1))).toEqual(['TableEnFiches.svelte']);
});
