import { expect, it, vi } from 'vitest';
import type { SituationLue } from './situation.svelte';
import { situationDeVersion } from './version-situation';

const situation: SituationLue = {
  ...{ au: null, attente: false, echec: null, recherche: '' },
  ...{ apprete: () => {}, choisit: () => {}, oublie: () => {}, reessaie: () => {} }
};

it('la tête d’une comparaison qui finit à une version gardée mène aux pages du jour de cette version', () => {
  const remplace = vi.fn();
  const tete = situationDeVersion(situation, { au: '2026-06-30', donneesAu: '2026-09-30', remplace });
  expect([tete.au, tete.recherche]).toEqual(['2026-06-30', '?au=2026-06-30']);
  // Une autre date choisie là n’est plus la version ; celle des données ne s’écrit pas.
  tete.choisit('2026-03-31');
  tete.choisit('2026-09-30');
  tete.oublie();
  expect(remplace.mock.calls).toEqual([['2026-03-31'], [null], [null]]);
});

it('d’une version du jour même des données, ses liens ne portent pas de date', () => {
  const memeJour = { au: '2026-09-30', donneesAu: '2026-09-30', remplace: () => {} };
  expect(situationDeVersion(situation, memeJour)).toMatchObject({ au: null, recherche: '' });
});
