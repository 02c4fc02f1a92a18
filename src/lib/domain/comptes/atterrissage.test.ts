import { describe, expect, it } from 'vitest';
import { ecartDesProjections, projectionHopital, type PointTrajectoire } from './atterrissage';
import type { VersionTrajectoire } from './codes';

const A = '970000001';
const point = (
  version: VersionTrajectoire,
  exercice: number,
  valeur: number | null,
  arrete_le: string,
  numero = 0
): PointTrajectoire => ({
  ej: A,
  version,
  numero,
  exercice,
  solde: 'resultat_crp',
  valeur,
  arrete_le,
  enregistre_le: null
});
const trajectoire = [
  point('eprd_initial', 2024, -900_000, '2023-12-20'),
  point('eprd_modificatif', 2024, -950_000, '2024-04-10', 1),
  point('eprd_modificatif', 2024, -1_000_000, '2024-05-20', 2),
  point('ria1', 2024, -1_100_000, '2024-06-30'),
  point('ria2', 2024, -1_300_000, '2024-10-31'),
  point('cible', 2024, -600_000, '2024-03-01')
];
const projection = (au: string) => projectionHopital(trajectoire, A, 2024, 'resultat_crp', au);

describe('la projection de l’hôpital', () => {
  it('est le dernier document connu : EPRD, décision modificative, RIA 1 puis RIA 2', () => {
    expect(projection('2023-12-19')).toBeNull();
    expect(projection('2024-01-15')).toMatchObject({ version: 'eprd_initial', valeur: -900_000 });
    expect(projection('2024-05-31')).toMatchObject({ version: 'eprd_modificatif', numero: 2, valeur: -1_000_000 });
    expect(projection('2024-07-15')?.version).toBe('ria1');
    expect(projection('2024-10-31')).toEqual({
      version: 'ria2',
      numero: 0,
      valeur: -1_300_000,
      arreteLe: '2024-10-31'
    });
  });

  it('une décision modificative arrêtée après un RIA le remplace : RIA 1 de juin à −1,1 M€, DM 3 de juillet à −1,2 M€', () => {
    const apres = [...trajectoire, point('eprd_modificatif', 2024, -1_200_000, '2024-07-21', 3)];
    const lue = (au: string) => projectionHopital(apres, A, 2024, 'resultat_crp', au);
    expect(lue('2024-07-20')?.version).toBe('ria1');
    expect(lue('2024-09-30')).toMatchObject({ version: 'eprd_modificatif', numero: 3, valeur: -1_200_000 });
    expect(lue('2024-12-31')?.version).toBe('ria2');
  });

  it('de deux documents d’un même jour, ou sans jour, prend le RIA', () => {
    const memeJour = (jour: string | null) => [
      { ...point('eprd_modificatif', 2024, -1_200_000, '2024-06-30', 1), arrete_le: jour, enregistre_le: '2024-06-30' },
      { ...point('ria1', 2024, -1_100_000, '2024-06-30'), arrete_le: jour, enregistre_le: '2024-06-30' }
    ];
    for (const jour of ['2024-06-30', null]) {
      expect(projectionHopital(memeJour(jour), A, 2024, 'resultat_crp', '2024-12-31')?.version).toBe('ria1');
    }
  });

  it('un document qui ne donne pas le solde laisse la place au précédent', () => {
    const sansValeur = [...trajectoire.slice(0, 4), point('ria2', 2024, null, '2024-10-31')];
    expect(projectionHopital(sansValeur, A, 2024, 'resultat_crp', '2024-12-31')?.version).toBe('ria1');
    const modificatifVide = [...trajectoire.slice(0, 3), point('eprd_modificatif', 2024, null, '2024-05-25', 3)];
    expect(projectionHopital(modificatifVide, A, 2024, 'resultat_crp', '2024-05-31')?.numero).toBe(2);
  });

  it('ne prend ni le document d’une autre entité, ni celui d’un autre solde ou d’un autre exercice', () => {
    const ria2 = point('ria2', 2024, -9e6, '2024-01-01');
    const bruit = [{ ...ria2, ej: 'B' }, { ...ria2, solde: 'caf' as const }, point('ria2', 2023, -9e6, '2023-10-31')];
    const lue = projectionHopital([...bruit, ...trajectoire], A, 2024, 'resultat_crp', '2024-05-31');
    expect(lue).toMatchObject({ version: 'eprd_modificatif', numero: 2 });
  });

  it('de plusieurs décisions modificatives, prend la dernière, dans quelque ordre qu’elles viennent', () => {
    expect(projectionHopital(trajectoire.toReversed(), A, 2024, 'resultat_crp', '2024-05-31')?.numero).toBe(2);
  });
});

describe('l’écart des deux projections', () => {
  it('se compare à celle de l’hôpital', () => {
    // −1,3 M€ contre −1,1 M€ au RIA 1.
    expect(ecartDesProjections(projection('2024-07-15')?.valeur ?? null, -1.3e6)).toBeCloseTo(-0.2e6, 3);
    expect(ecartDesProjections(null, -1.3e6)).toBeNull();
    expect(ecartDesProjections(-1.1e6, null)).toBeNull();
  });
});
