import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memo } from '$lib/engine/memo';
import { nomsDeVues, registre } from '$lib/views/registre';
import type { NomDeVue } from '$lib/views/vues';
import { differences } from './compare';
import { openBothPublished, type Engines } from './engines';

/** Sheets of actions are hundreds and alike: one in so many is compared. */
const PAS: Partial<Record<NomDeVue, number>> = { fiche: 23 };

async function compareView<V extends NomDeVue>(
  engines: Pick<Engines, 'native' | 'wasm'>,
  vue: V
): Promise<{ vue: V; modeles: number; found: string[] }> {
  const found: string[] = [];
  const tous = await registre[vue].parametres(engines.native);
  const sets = tous.filter((_, i) => i % (PAS[vue] ?? 1) === 0);
  for (const params of sets) {
    const native = await registre[vue].run(engines.native, params);
    const wasm = await registre[vue].run(engines.wasm, params);
    found.push(...differences(native, wasm, `${vue} ${Object.values(params).join(' ')}`));
  }
  return { vue, modeles: sets.length, found };
}

describe.each([
  // No contract of a real hospital has its actions published.
  {
    jeu: 'grand-est',
    sans: [
      'actions',
      'fiche',
      'aides',
      'atterrissage',
      'depuis',
      'alertesDuContrat',
      'horsContrat',
      'contradictoire',
      'reunions',
      'reunion'
    ]
  },
  { jeu: 'demonstration', sans: [] }
])('sur le jeu $jeu, les deux moteurs donnent les mêmes modèles', ({ jeu, sans }) => {
  let engines: Engines;
  /** What several views ask alike is asked once of each engine. */
  let memos: Pick<Engines, 'native' | 'wasm'>;

  beforeAll(async () => {
    engines = await openBothPublished(jeu);
    memos = { native: memo(engines.native), wasm: memo(engines.wasm) };
  }, 300_000);
  afterAll(() => engines.close());

  it.each(nomsDeVues)('la vue %s', { timeout: 240_000 }, async (vue) => {
    const { modeles, found } = await compareView(memos, vue);
    expect(modeles > 0).toBe(!sans.some((nom) => nom === vue));
    expect(found).toEqual([]);
  });
});
