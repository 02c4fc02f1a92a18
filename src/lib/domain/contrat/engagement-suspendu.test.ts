import { describe, expect, it } from 'vitest';
import { gelDeLaCible, matiereJugee } from './engagement-suspendu';

it('du jour de la suspension, une cible est gelée, ou l’on ne sait pas si elle court ; avant, et sans gel, elle court', () => {
  const dites = (gel: boolean | null) =>
    ['2025-10-06', '2025-10-07', '2027-12-31'].map((date) => gelDeLaCible(date, { depuis: '2025-10-07', gel }));
  expect(dites(true)).toEqual([null, 'gele', 'gele']);
  expect(dites(null)).toEqual([null, 'non_precise', 'non_precise']);
  expect(dites(false)).toEqual([null, null, null]);
  expect(gelDeLaCible('2025-12-31', null)).toBeNull();
});

describe('ce qu’un gel laisse à juger', () => {
  const cibles = ['2024-12-31', '2025-12-31', '2026-12-31'].map((date) => ({ date }));
  const valeurs = ['2023-12-31', '2024-12-31', '2025-06-30'].map((date) => ({ date }));
  const gel = (depuis: string, dit: boolean | null = true) => matiereJugee(cibles, valeurs, { depuis, gel: dit });

  it('la dernière cible due avant lui, sur ce qui fut mesuré dans les douze mois avant elle', () => {
    expect(gel('2025-10-07')).toEqual({ cibles: [cibles[0]], valeurs: [valeurs[1]], gel: false });
    // Due avant, qu’on sache ou non si la suspension gèle ce qui vient après.
    expect(gel('2025-10-07', null).gel).toBe(false);
    expect(gel('2026-01-01')).toEqual({ cibles: cibles.slice(0, 2), valeurs: [valeurs[2]], gel: false });
  });

  it('rien quand toutes tombent du jour du gel ou après ; tout, quand la suspension ne gèle pas', () => {
    expect(gel('2024-12-31').gel).toBe(true);
    expect(gel('2024-12-31', null).gel).toBeNull();
    expect(gel('2024-12-31', false)).toEqual({ cibles, valeurs, gel: false });
    expect(matiereJugee(cibles, valeurs, null)).toEqual({ cibles, valeurs, gel: false });
  });
});
