import { expect, it } from 'vitest';
import { exportsFirst } from './exports-first';

const FICHIER = 'import{a}from"./a.js";var b=a(`x`),c=b;function d(){return c}export{d as component,b as t};\n';

/** What a browser says of a module: nothing, or why it is none. */
async function charge(code: string): Promise<string[]> {
  const lu: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return Object.keys(lu as object);
}

it('un fichier coupé en son milieu ne se lit plus comme un fichier sans exports : il est en faute', async () => {
  const entier = FICHIER.replace('import{a}from"./a.js";', 'var a=String;');
  expect(await charge(entier)).toEqual(await charge(exportsFirst(entier)));
  const coupe = 'var a=String;var b=a(`x`),c=b;';
  expect(await charge(coupe)).toEqual([]);
  const tete = exportsFirst(entier);
  await expect(charge(tete.slice(0, tete.indexOf('function d')))).rejects.toThrow('is not defined in module');
});

it('un fichier garde ses imports et son code, et celui qui n’exporte rien reste tel quel', () => {
  expect(exportsFirst(FICHIER)).toBe(
    'export{d as component,b as t};import{a}from"./a.js";var b=a(`x`),c=b;function d(){return c}'
  );
  expect(exportsFirst('import"./a.js";a();')).toBe('import"./a.js";a();');
});
