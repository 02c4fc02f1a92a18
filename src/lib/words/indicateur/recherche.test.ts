import { describe, expect, it } from 'vitest';
import { normalise } from '$lib/format/order';
import { cherche, compte, type FamilleCatalogue } from './recherche';

function indicateur(code: string, libelle: string, signification: string) {
  return {
    code,
    definition: '1',
    libelle,
    libelleCourt: libelle,
    famille: 'activite' as const,
    groupe: '',
    unite: 'lits',
    decimales: 0,
    direction: 'neutre' as const,
    agregation: 'somme' as const,
    principal: true,
    signification,
    annees: null,
    region: []
  };
}

const familles: FamilleCatalogue[] = [
  {
    code: 'activite',
    vide: null,
    groupes: [
      { libelle: 'Lits et places', indicateurs: [indicateur('LITS_MCO', 'Lits de médecine', 'Lits installés.')] },
      { libelle: 'Occupation et durée', indicateurs: [indicateur('DMS', 'Durée de séjour', 'Journées par séjour.')] }
    ]
  },
  { code: 'finances', vide: 'a_importer', groupes: [] }
];

describe('la recherche dans le catalogue', () => {
  it('pardonne les accents, la casse et l’apostrophe', () => {
    expect(normalise('Taux d’Occupation, CŒUR')).toBe(normalise("taux d'occupation, coeur"));
    expect(cherche(familles, 'MEDECINE').flatMap((f) => f.groupes.map((g) => g.libelle))).toEqual(['Lits et places']);
  });

  it('cherche dans le libellé, le code, le sens et le groupe, et veut tous les mots', () => {
    expect(compte(cherche(familles, 'lits_mco'))).toBe(1);
    expect(compte(cherche(familles, 'journées'))).toBe(1);
    expect(compte(cherche(familles, 'durée séjour'))).toBe(1);
    expect(compte(cherche(familles, 'durée lits'))).toBe(0);
  });

  it('vide, rend tout le catalogue, familles sans indicateur comprises', () => {
    expect(cherche(familles, '  ')).toEqual(familles);
    expect(compte(familles)).toBe(2);
  });
});
