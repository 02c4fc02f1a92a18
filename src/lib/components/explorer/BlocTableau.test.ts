import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { SerieReponse } from '$lib/views/explorer/question.types';
import { texteDe } from '$lib/words/contrat/texte.fixture';
import { exempleModele } from '$lib/words/indicateur/exemples.fixture';
import BlocTableau from './BlocTableau.svelte';

const serie = (entite: string, libelle: string): SerieReponse => ({
  ...{ entite, libelle, ght: null, changements: [], origines: { 2024: { edition: 'e', source: 's' } } },
  points: [{ annee: 2024, valeur: 140, qualite: 'ok', statut: 'definitif' }]
});

it('le tableau d’une réponse écrit le code d’un GHT et jamais celui, interne, des périmètres suivis', () => {
  const { indicateur } = exempleModele();
  const series = [serie('ZZ-01', 'GHT Plaine'), serie('SUIVIS', 'Périmètres suivis')];
  const bloc = { indicateur, series, sansLigne: 0, region: [], bandes: [], ruptures: [], vide: null };
  const props = { ...{ bloc, annees: [2024], ghts: new Map(), tri: null }, niveau: 'region' as const, ontri: () => {} };
  const texte = texteDe(render(BlocTableau, { props }).body);
  expect(texte).toContain('GHT Plaine');
  expect(texte).toContain('ZZ-01');
  expect(texte).toContain('Périmètres suivis');
  expect(texte).not.toContain('SUIVIS');
});
