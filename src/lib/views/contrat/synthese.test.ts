import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '$lib/schema/tables';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { salleDuPetitContrat, type Salle } from './petit-contrat.fixture';

let salle: Salle;
beforeAll(async () => {
  salle = await salleDuPetitContrat();
});

const compte = petitJeu.compte as Row<'compte'>[];

describe('la tête d’un contrat', () => {
  const [point] = petitJeu.contrat_point as [Row<'contrat_point'>];

  it('dit d’une partie son dernier jugement, avec les mots de ce jour-là', () => {
    const contrat_point = [
      { ...point, date: '2024-10-15', commentaire: 'Les travaux commencent.' },
      { ...point, date: '2024-12-10', meteo: 'compromis', commentaire: 'Les travaux sont arrêtés.' }
    ] as Row<'contrat_point'>[];
    expect(salle({ contrat_point }).synthese.meteo).toEqual([
      { par: 'etablissement', meteo: 'compromis', date: '2024-12-10', commentaire: 'Les travaux sont arrêtés.' }
    ]);
  });
});

describe('les quatre résultats de l’exercice clos', () => {
  it('ont pour cible celle que l’engagement porte à cet exercice, et n’en ont pas d’un autre', () => {
    const [cible] = petitJeu.engagement_cible as [Row<'engagement_cible'>];
    const engagement_cible = [
      { ...cible, version: 1, date: '2024-12-31', valeur: -900_000 },
      { ...cible, version: 1, date: '2023-12-31', valeur: -950_000 }
    ];
    const lignes = salle({ engagement_cible }).resultats?.lignes;
    expect(lignes?.map(({ code, cible: visee }) => [code, visee])).toEqual([
      ['comptable', -950_000],
      ['hors_aides', null],
      ['structurel', null],
      ['neutralise', null]
    ]);
  });

  it('sont définitifs quand le compte financier est approuvé, provisoires quand il n’est qu’arrêté', () => {
    const approuve = compte.map((c) => (c.version === 'cf_arrete' ? { ...c, version: 'cf_approuve' as const } : c));
    const statut = (lignes: Row<'compte'>[]) => salle({ compte: lignes }).trajectoires[0]?.realise[0]?.statut;
    expect(statut(compte)).toBe('provisoire');
    expect(statut(approuve)).toBe('definitif');
  });
});
