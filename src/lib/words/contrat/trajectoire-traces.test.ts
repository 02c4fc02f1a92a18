import { expect, it } from 'vitest';
import { atterrissagesTraces } from './trajectoire';

it('la fourchette d’un établissement est celle que font ses documents passés, dite telle\u00a0; celle de l’outil est la sienne', () => {
  const commun = { annee: 2026, valeur: -5e6 };
  const tous = [
    { ...commun, origine: 'etablissement' as const, document: 'ria1' },
    { ...commun, origine: 'outil' as const, document: 'mois 8', fourchette: { bas: -6e6, haut: -4e6 } }
  ];
  const exercices = [-1e6, -2e6, 1e6].map((ecart, i) => ({ exercice: 2023 + i, ecart }));
  const ria1 = { version: 'ria1' as const, sens: 'trop_favorable' as const, ecartMoyen: -666_667, partMoyenne: null };
  const [etablissement, outil] = atterrissagesTraces({ atterrissages: tous, justesse: { ...ria1, exercices } });
  expect(etablissement).toMatchObject({
    fourchette: { bas: -7e6, haut: -4e6 },
    selon: ' avec les écarts de ses 3 derniers'
  });
  expect(outil).toMatchObject({ fourchette: { bas: -6e6, haut: -4e6 } });
  expect(outil).not.toHaveProperty('selon');
  expect(atterrissagesTraces({ atterrissages: tous, justesse: null })[0]).not.toHaveProperty('fourchette');
});
