import { describe, expect, it } from 'vitest';
import { serie } from '../fixtures/exemples';
import { marquerAbsences } from './absences';

const annees = [2019, 2020, 2021, 2022, 2023, 2024];
const x = (annee: number) => 50 + (annee - 2019) * 100;

describe('les années sans valeur', () => {
  it('ont chacune leur marque, et un mot par suite d’années de même raison', () => {
    const points = serie('non_concerne', 'non_concerne', 0.7, 'secret', 0.8, 'manquant');
    const { marques, mots } = marquerAbsences(points, annees, x, [0, 600], 10);
    expect(marques.map((m) => [m.annee, m.motif])).toEqual([
      [2019, 'non_concerne'],
      [2020, 'non_concerne'],
      [2022, 'secret'],
      [2024, 'manquant']
    ]);
    expect(mots.map((m) => [m.x, m.lignes.join(' '), m.etage])).toEqual([
      [100, 'sans activité déclarée', 0],
      [350, 'secret', 0],
      [550, 'non disponible', 0]
    ]);
  });

  it('une année absente de la série est non disponible', () => {
    const { marques } = marquerAbsences(serie(0.5), [2019, 2020], x, [0, 600], 10);
    expect(marques).toEqual([{ annee: 2020, x: 150, motif: 'manquant' }]);
  });

  it('étage les mots voisins qui se toucheraient', () => {
    const serre = (annee: number) => 20 + (annee - 2019) * 30;
    const { mots } = marquerAbsences(
      serie('secret', 'non_concerne', 'secret'),
      annees.slice(0, 3),
      serre,
      [0, 300],
      10
    );
    expect(mots.map((m) => m.etage)).toEqual([0, 1, 0]);
  });

  it('tient les mots dans le cadre', () => {
    const { mots } = marquerAbsences(serie('non_concerne', 0.5), [2019, 2020], () => 3, [0, 300], 10);
    expect(mots[0]?.x).toBeGreaterThan(25);
  });
});
