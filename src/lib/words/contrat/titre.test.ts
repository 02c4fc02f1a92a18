import { expect, it } from 'vitest';
import { simple } from './texte.fixture';
import { titreDePage } from './titre';

it('le titre de la page dit la date que le lecteur a choisie, et rien à la date du jeu', () => {
  expect(titreDePage(['Actions', 'Contrat X'], null, '2026-09-30', 'Région')).toBe(
    'Actions · Contrat X · Région · Trajectoire'
  );
  expect(simple(titreDePage(['Contrat X'], '2025-06-30', '2025-06-30', 'Région'))).toBe(
    'Contrat X · situation au 30 juin 2025 · Région · Trajectoire'
  );
});
