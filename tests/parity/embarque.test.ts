import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nomsDeVues, registre } from '$lib/views/registre';
import type { NomDeVue } from '$lib/views/vues';
import { tablesEmbarquees } from '../../src/pipeline/jeu/embarque';
import { differences } from './compare';
import { openBoth, type Engines } from './engines';

let engines: Engines;

beforeAll(async () => {
  engines = await openBoth(tablesEmbarquees('grand-est'));
}, 60_000);
afterAll(() => engines.close());

async function compareView<V extends NomDeVue>(vue: V): Promise<{ vue: V; modeles: number; found: string[] }> {
  const found: string[] = [];
  const sets = await registre[vue].parametres(engines.native);
  for (const params of sets) {
    const native = await registre[vue].run(engines.native, params);
    const wasm = await registre[vue].run(engines.wasm, params);
    found.push(...differences(native, wasm, `${vue} ${Object.values(params).join(' ')}`));
  }
  return { vue, modeles: sets.length, found };
}

describe('sur les figures du Grand Est, les deux moteurs donnent les mêmes modèles', () => {
  it.each(nomsDeVues)('la vue %s, pour tous ses paramètres', { timeout: 120_000 }, async (vue) => {
    const { modeles, found } = await compareView(vue);
    expect(modeles).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});
