import { expect, it } from 'vitest';
import { constatEnMots } from './alerte/constat';
import { MOTS_DES_RESULTATS } from './contrat/resultats';
import { changementEnMots } from './depuis/textes';

// An arrêté compte financier is not approved yet: its figures may move, on whatever page they are read.

it('les quatre résultats d’un compte arrêté le disent provisoire, non ceux d’un compte approuvé', () => {
  const dit = MOTS_DES_RESULTATS.sousTitre({
    ...{ exercice: 2025, versions: ['cf_approuve', 'cf_arrete'], perimetre: 'CH' }
  });
  expect(dit).toBe(
    'Les quatre résultats de 2025, compte financier approuvé et compte financier arrêté, provisoire\u00a0; CH'
  );
});

it('une alerte et une valeur corrigée le disent de même', () => {
  const constat = { le: '2025-12-31', version: 'cf_arrete' } as const;
  const lu = { ...{ valeur: 1000, seuil: 0, marge: null, montant: null }, constat };
  expect(constatEnMots({ ...lu, regle: 'dettes_sociales_echues' })).toMatch(
    /31\/12\/2025 \(compte financier arrêté, provisoire\)/u
  );
  expect(
    changementEnMots({
      ...{ famille: 'valeurs', code: 'valeur_corrigee', sens: 'mieux', euros: 1e6, nature: 'resultat', gravite: 48 },
      ...{ ej: '970000001', nom: 'CH', solde: 'resultat_crp', exercice: 2025, le: null },
      ...{ avant: { valeur: -2e6, version: 'cf_arrete' }, apres: { valeur: -1e6, version: 'cf_approuve' } }
    })
  ).toMatch(/\(compte financier arrêté, provisoire\) → .*\(compte financier approuvé\)$/u);
});
