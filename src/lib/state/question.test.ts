import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Question } from '$lib/views/explorer/question.types';
import { adresseDe, QUESTION_VIDE, inconnusDe, questionDe, questionPosable } from './question';

const question: fc.Arbitrary<Question> = fc.record({
  indicateurs: fc.uniqueArray(fc.stringMatching(/^[A-Z][A-Z0-9_]{0,11}$/), { maxLength: 5 }),
  niveau: fc.constantFrom('region', 'ght', 'ej'),
  perimetres: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2,4}-[0-9]{2}$/), { maxLength: 5 }),
  de: fc.option(fc.integer({ min: 1900, max: 2100 })),
  a: fc.option(fc.integer({ min: 1900, max: 2100 }))
});

const modele: ExplorerModele = {
  jeu: { nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région', donneesAu: '2024-12-31', simule: true },
  annees: [2022, 2023, 2024],
  indicateurs: [
    {
      ...{ code: 'LITS_MCO', definition: '1', libelle: 'Lits', libelleCourt: 'Lits', famille: 'activite' },
      ...{ groupe: 'Lits', unite: 'lits', decimales: 0, direction: 'neutre', agregation: 'somme', principal: true },
      niveaux: ['ej', 'ght']
    }
  ],
  perimetres: [{ ght: 'ZZ-01', libelle: 'Plaine' }],
  etablissements: [],
  sources: []
};

describe('la question dans l’adresse', () => {
  it('écrite puis relue, elle est la même', () => {
    fc.assert(
      fc.property(question, (q) => {
        expect(questionDe(adresseDe(q))).toEqual(q);
      })
    );
  });

  it('elle remplace la question d’avant et garde les autres choix', () => {
    fc.assert(
      fc.property(question, question, (avant, apres) => {
        const adresse = adresseDe(apres, `?${adresseDe(avant, 'vue=graphique')}`);
        expect(questionDe(adresse)).toEqual(apres);
        expect(new URLSearchParams(adresse).get('vue')).toBe('graphique');
      })
    );
  });

  it('ce qui n’est pas choisi n’est pas écrit', () => {
    expect(adresseDe(QUESTION_VIDE)).toBe('');
    expect(adresseDe({ ...QUESTION_VIDE, indicateurs: ['LITS_MCO', 'DMS_MCO'], niveau: 'ej', de: 2021 })).toBe(
      'indicateurs=LITS_MCO,DMS_MCO&niveau=ej&de=2021'
    );
  });

  it('un lien abîmé s’ouvre : ce qui ne se lit pas est ignoré, un doublon compte une fois', () => {
    expect(questionDe('?indicateurs=A,,A,B&niveau=pays&de=hier')).toEqual({
      ...QUESTION_VIDE,
      indicateurs: ['A', 'B']
    });
  });

  it('un code ou une année que le jeu n’a pas est laissé', () => {
    expect(
      questionPosable(
        { indicateurs: ['LITS_MCO', 'PERDU'], niveau: 'ej', perimetres: ['ZZ-09', 'ZZ-01'], de: 1999, a: 2023 },
        modele
      )
    ).toEqual({ indicateurs: ['LITS_MCO'], niveau: 'ej', perimetres: ['ZZ-01'], de: null, a: 2023 });
  });

  it('ce qui est laissé se dit, chaque code et chaque année une fois', () => {
    const demandee = questionDe('indicateurs=LITS_MCO,PERDU&perimetres=ZZ-09,ZZ-01&de=1999&a=2023');
    expect(inconnusDe(demandee, modele)).toEqual(['PERDU', 'ZZ-09', '1999']);
    expect(inconnusDe(questionPosable(demandee, modele), modele)).toEqual([]);
  });
});
