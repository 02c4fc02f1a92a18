import { describe, expect, it } from 'vitest';
import { anneesDe } from '$lib/words/charts/annees';
import { anneeSous, anneesEtiquetees, echelleAnnees } from './annees';

describe('l’axe des années', () => {
  it('va de la première à la dernière, celles qui manquent comprises', () => {
    expect(anneesDe([{ annee: 2021 }], [{ annee: 2019 }, { annee: 2023 }])).toEqual([2019, 2020, 2021, 2022, 2023]);
    expect(anneesDe([], [])).toEqual([]);
  });

  it('espace les années également, et centre une année seule', () => {
    const x = echelleAnnees([2019, 2020, 2021], [10, 110]);
    expect([x(2019), x(2020), x(2021)]).toEqual([10, 60, 110]);
    expect(echelleAnnees([2024], [10, 110])(2024)).toBe(60);
  });

  it('étiquette toujours la dernière année, et saute celles qui ne tiennent pas', () => {
    const annees = [2019, 2020, 2021, 2022, 2023, 2024];
    expect(anneesEtiquetees(annees, 50, 30)).toEqual(annees);
    expect(anneesEtiquetees(annees, 20, 30)).toEqual([2020, 2022, 2024]);
  });

  it('vise l’année la plus proche du pointeur', () => {
    const annees = [2019, 2020, 2021];
    const x = echelleAnnees(annees, [0, 100]);
    expect(anneeSous(annees, x, 20)).toBe(0);
    expect(anneeSous(annees, x, 60)).toBe(1);
    expect(anneeSous(annees, x, 400)).toBe(2);
    expect(anneeSous([], x, 20)).toBeNull();
  });
});
