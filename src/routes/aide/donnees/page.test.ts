import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { fichiersLus } from '$lib/words/aide/fichiers';
import { importers } from '$lib/importers';
import { fiches } from '$lib/importers/fiches';
import { columnsOf } from '$lib/schema/columns';
import { tableNames, tables } from '$lib/schema/tables';
import Page from './+page.svelte';

const { body } = render(Page, { props: { data: { fichiers: fichiersLus(importers, fiches) } } });
const texte = enTexte(body);

/** What is read on the page: tags and hydration marks removed, entities decoded. */
function enTexte(html: string): string {
  const decodes: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
  return html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<\/?abbr\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(\w+);/g, (entite, nom: string) => decodes[nom] ?? entite)
    .replaceAll(/\s+/g, ' ');
}

/** The part of the page that documents one table. */
function sectionDe(table: string): string {
  const debut = body.indexOf(`aria-labelledby="table-${table}"`);
  return enTexte(body.slice(debut, body.indexOf('</section>', debut)));
}

const normal = (phrase: string) => phrase.replaceAll(/\s+/g, ' ');

describe('la page « Les données »', () => {
  it.each(tableNames)('la table %s y est avec sa phrase et toutes ses colonnes', (table) => {
    const section = sectionDe(table);
    expect(section).toContain(normal(tables[table].doc));
    for (const [nom, colonne] of columnsOf(table)) {
      expect(section).toContain(` ${nom} `);
      expect(section).toContain(normal(colonne.doc));
      if (colonne.unite) expect(section).toContain(normal(colonne.unite));
      if (colonne.motif) expect(section).toContain(colonne.motif.source);
      for (const valeur of colonne.valeurs ?? []) expect(section).toContain(valeur);
      if (colonne.reference) expect(section).toContain(colonne.reference);
    }
  });

  it('chaque importateur y est, dans ses propres mots', () => {
    for (const { libelle } of importers) expect(texte).toContain(normal(libelle));
  });

  it('chaque lien interne mène à un titre de la page', () => {
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, ancre] of body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(ancre);
  });
});
