import { expect, it } from 'vitest';
import { WASM_BYTES } from '$lib/engine/wasm-size';
import { lightened, withExports } from './light-engine';

/** One function that gives 7, and one that gives 8, exported as `sept` and `huit`. */
const DEUX = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  // A type () → i32, two functions of that type.
  ...[1, 5, 1, 0x60, 0, 1, 0x7f],
  ...[3, 3, 2, 0, 0],
  ...[7, 15, 2, 4, 0x73, 0x65, 0x70, 0x74, 0, 0, 4, 0x68, 0x75, 0x69, 0x74, 0, 1],
  ...[10, 11, 2, 4, 0, 0x41, 7, 0x0b, 4, 0, 0x41, 8, 0x0b]
);

it('garde du moteur les seules entrées que son script nomme, et tout le reste tel quel', async () => {
  const { instance, module } = await WebAssembly.instantiate(
    new Uint8Array(withExports(DEUX, (nom) => nom === 'huit'))
  );
  expect(WebAssembly.Module.exports(module)).toEqual([{ name: 'huit', kind: 'function' }]);
  expect((instance.exports.huit as () => number)()).toBe(8);
  expect(withExports(DEUX, () => true)).toEqual(Buffer.from(DEUX));
});

it('la taille annoncée du moteur est celle du fichier publié', () => {
  expect(lightened().length).toBe(WASM_BYTES);
});
