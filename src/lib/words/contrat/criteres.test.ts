import { expect, it } from 'vitest';
import type { PieceDuCritere } from '$lib/domain/comptes/alerte';
import { chiffresEnMots, critereEnMots } from './criteres';

const indetermine = { numero: 3, rempli: null, document: 'cf 2025', manque: [], chiffres: null } as const;

it('un critère se dit avec son document', () => {
  expect(critereEnMots({ ...indetermine, manque: [], rempli: true })).toBe('critère 3° rempli (CF 2025)');
  expect(critereEnMots({ ...indetermine, manque: [], numero: 1, rempli: false, document: 'ria2 2025' })).toBe(
    'critère 1° non rempli (RIA 2 2025)'
  );
});

it('indéterminé, il dit ce qui manque, et s’accorde', () => {
  const manque = (...quoi: PieceDuCritere[]) => critereEnMots({ ...indetermine, manque: quoi });
  expect(manque()).toBe('critère 3° indéterminé (CF 2025)');
  expect(manque('capital_contractuel')).toBe(
    'critère 3° indéterminé (CF 2025)\u00a0: le remboursement contractuel du capital manque'
  );
  expect(manque('caf', 'capital_contractuel')).toBe(
    'critère 3° indéterminé (CF 2025)\u00a0: la CAF, le remboursement contractuel du capital manquent'
  );
  // Un seul manque, mais au pluriel.
  expect(manque('exercices_anterieurs')).toBe(
    'critère 3° indéterminé (CF 2025)\u00a0: les charges et produits sur exercices antérieurs manquent'
  );
});

it('un taux qui se lirait comme son seuil prend les décimales qui disent de quel côté il est', () => {
  const dit = (valeur: number) =>
    chiffresEnMots({ numero: 1, chiffres: { valeur, seuil: -0.03, base: 60_000_000, marge: -24_000 } });
  expect(dit(-0.0304)).toContain(
    'corrigé de 3,04\u00a0% des produits du CRP (60,0\u00a0M€) pour un seuil de 3,00\u00a0%'
  );
  expect(dit(-0.05)).toContain('corrigé de 5,0\u00a0% des produits du CRP (60,0\u00a0M€) pour un seuil de 3,0\u00a0%');
});
