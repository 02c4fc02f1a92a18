import { expect, it } from 'vitest';
import { ecartesEnMots } from './ecartes';

it('un total dit combien de contrats il laisse de côté, et pourquoi', () => {
  expect(ecartesEnMots({ raisons: ['sans_valeur', 'sans_cible', 'sans_objet'], total: 5 })).toBe(
    '3\u00a0contrats sur 5 non comptés\u00a0: 1\u00a0sans objet, 1\u00a0sans valeur, 1\u00a0sans cible'
  );
  expect(ecartesEnMots({ raisons: ['sans_valeur'], total: 2 })).toBe(
    '1\u00a0contrat sur 2 non compté\u00a0: 1\u00a0sans valeur'
  );
  expect(ecartesEnMots({ raisons: [], total: 0 })).toBeNull();
});

it('écartés, se comptent au pluriel', () => {
  expect(ecartesEnMots({ raisons: ['gele', 'gele', 'a_venir', 'non_signe'], total: 9 })).toBe(
    '4\u00a0contrats sur 9 non comptés\u00a0: 1\u00a0en projet ou soumis, 1\u00a0pas encore commencé, 2\u00a0gelés'
  );
  expect(ecartesEnMots({ raisons: ['non_signe', 'gele', 'sans_objet', 'sans_objet', 'sans_valeur'], total: 6 })).toBe(
    '5\u00a0contrats sur 6 non comptés\u00a0: 1\u00a0en projet ou soumis, 1\u00a0gelé, 2\u00a0sans objet, 1\u00a0sans valeur'
  );
});
