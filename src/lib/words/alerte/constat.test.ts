import { expect, it } from 'vitest';
import { constatEnMots } from './constat';
import { manqueEnMots } from './manque';

const rien = { valeur: null, seuil: null, marge: null, montant: null, constat: {} };

it('un constat nomme son document comme le fait la page du contrat', () => {
  expect(constatEnMots({ ...rien, regle: 'iaf', valeur: -2_000_000, constat: { document: 'cf 2025' } })).toBe(
    'CAF de −2,0\u00a0M€ (CF 2025)'
  );
});

it('ce qui n’existe pas ne se dit pas : ni tranche, ni engagement, ni jalon', () => {
  for (const regle of ['aide_en_attente', 'engagement_hors_tolerance', 'jalon_en_retard'])
    expect(constatEnMots({ ...rien, regle })).toBe('');
});

it('ce qui manque à un critère se dit en clair', () => {
  expect(manqueEnMots(['liste_ej', 'capital_contractuel'])).toBe(
    'il manque\u00a0: la liste des établissements à 2\u00a0%, le remboursement contractuel du capital'
  );
});
