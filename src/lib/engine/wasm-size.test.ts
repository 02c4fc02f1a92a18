import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { WASM_BYTES } from './wasm-size';

it('la taille annoncée du moteur est celle du fichier installé', () => {
  const chemin = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  expect(statSync(chemin).size).toBe(WASM_BYTES);
});
