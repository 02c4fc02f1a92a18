import { describe, expect, it } from 'vitest';
import type { Database } from '$lib/engine/database';
import { tables } from '$lib/schema/tables';
import { lisSources } from './lecture';

const source = (url: string | null) => ({
  ...{ id: 'a', producteur: 'Producteur', titre: 'Série', edition: null, licence: null },
  ...{ mise_a_jour: null, url, note: null }
});

const base = (url: string | null): Database => ({
  query: <T extends object>() => Promise.resolve([source(url)] as object[] as T[])
});

describe('l’adresse d’une source', () => {
  it.each(['https://exemple.fr/serie?a=1', 'http://exemple.fr/', 'HTTPS://exemple.fr/'])(
    '%s est un lien',
    async (url) => {
      expect((await lisSources(base(url)))[0]?.url).toBe(url);
      expect(tables.source.colonnes.url.motif.test(url)).toBe(true);
    }
  );

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//exemple.fr',
    'exemple.fr'
  ])('%s n’en est pas un, ni à l’import ni à l’écran', async (url) => {
    expect((await lisSources(base(url)))[0]?.url).toBeNull();
    expect(tables.source.colonnes.url.motif.test(url)).toBe(false);
  });
});
