import { piles } from '../fixtures/contrat';
import { enEtats } from '../fixtures/etats';
import StackedSteps from './StackedSteps.svelte';

export const etats = enEtats(StackedSteps, {
  normal: piles,
  vide: { ...piles, annees: [] },
  'une-annee': { ...piles, annees: piles.annees.slice(1, 2) },
  'sans-gain': { ...piles, annees: [{ annee: 2026, parts: [], report: 0, attendu: 2e6 }] },
  negatif: {
    ...piles,
    annees: [
      {
        annee: 2026,
        report: -2e5,
        attendu: 1e6,
        parts: [
          { palier: 'realise' as const, nature: 'depense' as const, montant: 6e5 },
          { palier: 'realise' as const, nature: 'recette_activite' as const, montant: -3e5 }
        ]
      }
    ]
  },
  'dix-annees': {
    ...piles,
    annees: Array.from({ length: 10 }, (_, i) => ({ annee: 2024 + i, parts: [], report: 1e5 * i, attendu: 1e6 }))
  }
});
