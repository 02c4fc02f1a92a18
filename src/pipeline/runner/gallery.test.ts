import { expect, it } from 'vitest';
import type { Etat } from '$lib/charts/fixtures/etats';
import { ADRESSE, gallery } from './gallery';

it('la page de tous les graphiques n’est servie qu’en développement\u00a0: ni route, ni fichier du site ne la connaît', () => {
  expect(gallery().apply).toBe('serve');
  const routes = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'));
  expect(routes.filter((route) => route.includes(ADRESSE))).toEqual([]);
  const sources = import.meta.glob<string>(['/src/**/*.{ts,svelte}', '!/src/pipeline/runner/**'], {
    query: '?raw',
    import: 'default',
    eager: true
  });
  expect(Object.entries(sources).filter(([, source]) => /charts\/gallery\b|\.\.\/gallery\//u.test(source))).toEqual([]);
});

it('elle montre chaque graphique, et chacun dans plusieurs états', () => {
  const dossiers = (fichiers: object) => Object.keys(fichiers).map((fichier) => fichier.split('/').at(-2));
  const etats = import.meta.glob<readonly Etat[]>('/src/lib/charts/*/etats.fixture.ts', {
    import: 'etats',
    eager: true
  });
  expect(dossiers(etats)).toEqual(dossiers(import.meta.glob('/src/lib/charts/*/layout.ts')));
  for (const [fichier, siens] of Object.entries(etats)) expect(siens.length, fichier).toBeGreaterThan(4);
});
