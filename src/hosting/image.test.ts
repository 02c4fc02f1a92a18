import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const recette = readFileSync('src/hosting/Dockerfile', 'utf8');
const copies = [...recette.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, sources = '']) => sources.split(' '));
const ecartes = readFileSync('.dockerignore', 'utf8').trim().split('\n');

it('l’image ne copie que des fichiers du projet, qu’aucune règle n’écarte', () => {
  expect(copies).toContain('package-lock.json');
  expect(copies.filter((source) => !existsSync(source))).toEqual([]);
  expect(copies.filter((source) => ecartes.includes(source))).toEqual([]);
});

it('le site de l’image est là où la configuration de nginx le cherche', () => {
  const racine = /root (\S+);/u.exec(readFileSync('src/hosting/nginx.conf', 'utf8'))?.[1];
  expect(recette).toContain(`COPY --from=site /trajectoire/build ${racine}`);
});

it('rien de ce qui est fait sur place n’entre dans l’image', () => {
  for (const dossier of ['build', 'node_modules', 'static/data', '.svelte-kit']) expect(ecartes).toContain(dossier);
});
