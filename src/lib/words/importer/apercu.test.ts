import { describe, expect, it } from 'vitest';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { inconnuesEnMots, totalEnMots, unitesEnMots } from './apercu';

describe('ce qu’un import remplace, en mots', () => {
  it('nomme le contrat d’un classeur et compte les comptes qu’il apporte', () => {
    expect(
      unitesEnMots([
        { genre: 'contrat', contrat: 'plaine-2024', rows: {} },
        { genre: 'comptes', table: 'compte', ej: '970000001', rows: {} },
        { genre: 'comptes', table: 'compte', ej: '970000002', rows: {} }
      ])
    ).toBe('le contrat plaine-2024\u00a0; la table «\u00a0Comptes\u00a0» de 2\u00a0entités juridiques');
  });

  it('dit les éditions d’un producteur et leurs entités, chacune une fois', () => {
    const unite = (edition: string, entite: string) =>
      ({ genre: 'mesures', source: 'sae', edition, entite_type: 'ght', entite, rows: {} }) as const;
    expect(unitesEnMots([unite('GHT_2023r', 'ZZ-01'), unite('GHT_2024r', 'ZZ-01'), unite('GHT_2024r', 'ZZ-02')])).toBe(
      'les mesures de 2\u00a0entités dans GHT_2023r, GHT_2024r'
    );
  });

  it('additionne les lignes de toutes les tables, et ne dit les sommes que s’il y en a', () => {
    const jalons = { ajoutees: 1, changees: 0, retirees: 2 };
    const gains = { ajoutees: 2, changees: 1, retirees: 0 };
    expect(totalEnMots([jalons, gains], 0)).toBe(
      '**3\u00a0lignes ajoutées**, **1\u00a0changée**, **2\u00a0retirées**.'
    );
    expect(totalEnMots([jalons], 1)).toContain('**2\u00a0retirées**. 1\u00a0somme de groupes en découle.');
  });
});

it('demande si c’est le bon jeu quand il ne connaît pas les entités juridiques des fichiers', () => {
  const unites = [{ genre: 'contrat', contrat: 'x', rows: {} }] as const;
  const autres = [{ nom: 'demonstration', titre: 'Région de démonstration' }];
  const { titre, texte } = inconnuesEnMots(['990000011', '990000029'], unites, 'Grand Est', autres);
  expect(titre).toBe(
    '2\u00a0entités juridiques inconnues du jeu «\u00a0Grand Est\u00a0»\u00a0: est-ce le bon jeu\u00a0?'
  );
  expect(texte).toContain('990000011, 990000029.');
  expect(texte).toContain('«\u00a0Région de démonstration\u00a0»');
  const [contrat] = petitJeu.contrat;
  const [membre] = petitJeu.contrat_perimetre;
  const rows = {
    contrat: [{ ...contrat, perimetre_texte: 'CH Exemple.' }],
    contrat_perimetre: [{ ...membre, ej: '990000011' }]
  };
  const dit = inconnuesEnMots(['990000011'], [{ genre: 'contrat', contrat: 'x', rows }], 'Grand Est', []);
  expect(dit.texte).toContain('Périmètre écrit dans le fichier\u00a0: «\u00a0CH Exemple\u00a0».');
});

it('un contrat remplacé se dit par son intitulé, son identifiant à côté', () => {
  const [contrat] = petitJeu.contrat;
  const rows = { contrat: [contrat] };
  expect(unitesEnMots([{ genre: 'contrat', contrat: 'essai-2024', rows }])).toBe(
    'le contrat «\u00a0Contrat de performance de la Plaine\u00a0» (essai-2024)'
  );
});
