import { describe, expect, it } from 'vitest';
import { anneesEntre, joursDeLAnnee, periodeAnnuelle } from './periode';

describe('la période d’une mesure annuelle', () => {
  it('2024 a 366 jours, 2023 en a 365, 1900 n’est pas bissextile et 2000 l’est', () => {
    expect([2024, 2023, 1900, 2000].map(joursDeLAnnee)).toEqual([366, 365, 365, 366]);
  });

  it('un flux couvre l’année, un stock est au 31 décembre', () => {
    expect(periodeAnnuelle(2024, 'flux')).toEqual({ debut: '2024-01-01', fin: '2024-12-31' });
    expect(periodeAnnuelle(2024, 'stock')).toEqual({ debut: '2024-12-31', fin: '2024-12-31' });
  });
});

it('les années de 2021 à 2023 sont les mêmes, que l’on donne l’une ou l’autre d’abord', () => {
  const annees = [2020, 2021, 2022, 2023, 2024];
  expect(anneesEntre(annees, 2021, 2023)).toEqual([2021, 2022, 2023]);
  expect(anneesEntre(annees, 2023, 2021)).toEqual([2021, 2022, 2023]);
  expect(anneesEntre([2020, 2024], 2021, 2023)).toEqual([]);
});
