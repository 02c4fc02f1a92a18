import { beforeAll, describe, expect, it } from 'vitest';
import { verifieTables } from '$lib/schema/validation';
import { tablesDemonstration } from './demonstration';

let jeu: ReturnType<typeof tablesDemonstration>;
beforeAll(() => {
  jeu = tablesDemonstration();
}, 120_000);

describe('la région de démonstration', () => {
  it('respecte les tables', () => {
    expect(verifieTables(jeu).slice(0, 20)).toEqual([]);
  });
});
