import { describe, expect, it } from 'vitest';
import { octets } from '../../../../tests/fixtures/fixtures';
import type { Problem } from '../types';
import { AnneeDuFichier, anneeDuNom, leJour } from './annee';
import { lisCsv } from './csv';

function lis(texte: string, fichier: string): { annee: number | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const { entete, lignes } = lisCsv(octets(texte));
  const annee = new AnneeDuFichier(entete);
  for (const ligne of lignes) annee.vois(ligne);
  return { annee: annee.conclut(fichier, 'GHT_2024r.csv', problems, '2026-11-26'), problems };
}

describe('l’année d’un fichier', () => {
  it('est celle de sa colonne, quelle qu’en soit la casse', () => {
    expect(lis('AN;x\n2019;1\n2019;2', 'sans-nom.csv')).toEqual({ annee: 2019, problems: [] });
    expect(lis('an;x\n2021;1', 'ID_2021r.csv')).toEqual({ annee: 2021, problems: [] });
  });

  it('sans colonne, c’est la seule de son nom', () => {
    expect(lis('x\n1', 'sae/2019/GHT_2024r.csv').annee).toBe(2024);
    expect(anneeDuNom('hd2022.csv')).toBe(2022);
    expect(anneeDuNom('C:\\donnees\\Hospi_2018.xlsx')).toBe(2018);
  });

  it('deux années dans le nom, ou aucune, ne disent rien', () => {
    expect(anneeDuNom('hospidiag_2013_maj2015.csv')).toBeNull();
    expect(anneeDuNom('hospidiag.csv')).toBeNull();
    expect(anneeDuNom('export_20190612.csv')).toBeNull();
    const { annee, problems } = lis('x\n1', 'ght.csv');
    expect(annee).toBeNull();
    expect(problems[0]).toMatchObject({ severite: 'refus', genre: 'année inconnue' });
    expect(problems[0]?.attendu).toContain('GHT_2024r.csv');
  });

  it('un fichier qui mêle deux années est refusé', () => {
    const { annee, problems } = lis('AN;x\n2019;1\n2020;2', 'GHT_2019r.csv');
    expect(annee).toBeNull();
    expect(problems[0]).toMatchObject({ severite: 'refus', colonne: 'AN', valeur: '2019, 2020' });
  });

  it('quand le nom dit autre chose, la colonne l’emporte et cela se dit', () => {
    const { annee, problems } = lis('AN;x\n2019;1', 'GHT_2020r.csv');
    expect(annee).toBe(2019);
    expect(problems[0]).toMatchObject({ severite: 'avertissement', genre: 'année du nom différente' });
  });

  it.each([
    ['à venir dans le nom', 'x\n1', 'GHT_2052r.csv', /Le fichier se dit de 2052.* aucune édition d’après 2025/],
    ['à venir dans la colonne', 'AN;x\n2052;1', 'MCO.csv', /2052/],
    ['de l’année en cours', 'x\n1', 'GHT_2026r.csv', /en 2026, aucune édition d’après 2025/],
    ['d’avant 2000', 'x\n1', 'GHT_1998r.csv', /aucun fichier lu ici ne remonte avant 2000/]
  ])('%s : le fichier est refusé', (_, texte, fichier, message) => {
    const { annee, problems } = lis(texte, fichier);
    expect(annee).toBeNull();
    expect(problems).toMatchObject([
      { severite: 'refus', genre: 'année impossible', attendu: 'une année de 2000 à 2025' }
    ]);
    expect(problems[0]?.message).toMatch(message);
  });

  it('le jour de la lecture est une date', () => {
    expect(leJour()).toMatch(/^20\d{2}-\d{2}-\d{2}$/);
  });
});
