import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrege, partielDe, type ValeurMembre } from './agregation';

const ratio = (numerateur: number, denominateur: number): ValeurMembre => ({
  valeur: numerateur / denominateur,
  numerateur,
  denominateur,
  base: null,
  qualite: 'ok'
});
const volume = (valeur: number): ValeurMembre => ({
  ...{ valeur, numerateur: null, denominateur: null, base: null },
  qualite: 'ok'
});
const absente = (qualite: 'secret' | 'non_concerne' | 'manquant'): ValeurMembre => ({
  valeur: null,
  numerateur: null,
  denominateur: null,
  base: null,
  qualite
});

describe('la valeur d’un groupe', () => {
  it('le taux d’un groupe est le rapport des sommes, pas la moyenne des taux', () => {
    // 90 journées sur 100 et 10 sur 300 : 100 / 400 = 25 %, quand la moyenne des taux donnerait 46,7 %.
    expect(agrege([ratio(90, 100), ratio(10, 300)], 'ratio')).toEqual({
      valeur: 0.25,
      numerateur: 100,
      denominateur: 400,
      base: null,
      qualite: 'ok',
      connus: 2
    });
  });

  it('les volumes s’ajoutent', () => {
    expect(agrege([volume(2222), volume(962), volume(861)], 'somme').valeur).toBe(4045);
  });

  it('un membre sans activité n’ajoute rien et il est connu ; un membre qui manque n’est pas connu', () => {
    expect(agrege([volume(10), absente('non_concerne')], 'somme')).toMatchObject({ valeur: 10, connus: 2 });
    expect(agrege([volume(10), absente('manquant')], 'somme')).toMatchObject({ valeur: 10, connus: 1 });
    expect(agrege([absente('manquant')], 'somme')).toEqual({ ...absente('manquant'), connus: 0 });
    expect(agrege([absente('non_concerne'), absente('manquant')], 'somme').qualite).toBe('manquant');
  });

  it('un membre sous secret interdit la somme, qui le révélerait par différence', () => {
    expect(agrege([volume(10), absente('manquant'), absente('secret')], 'somme').qualite).toBe('secret');
  });

  it('un groupe sans aucun membre actif est sans activité, un groupe vide est manquant', () => {
    expect(agrege([absente('non_concerne'), absente('non_concerne')], 'somme').qualite).toBe('non_concerne');
    expect(agrege([], 'ratio').qualite).toBe('manquant');
  });

  it('sans parties, un groupe n’a pas de valeur', () => {
    expect(agrege([volume(1.02), volume(0.98)], 'aucune').valeur).toBeNull();
  });

  it('ce qui ne s’additionne pas n’a pas de valeur de groupe, et n’en manque pas, qui que soient ses membres', () => {
    for (const qualite of ['secret', 'non_concerne', 'manquant'] as const) {
      expect(agrege([volume(1.02), absente(qualite)], 'aucune').qualite).toBe('non_concerne');
      expect(agrege([absente(qualite)], 'aucune').qualite).toBe('non_concerne');
    }
  });

  it('dans un taux, un membre sans activité est connu, un membre qui manque ne l’est pas', () => {
    // 90 journées sur 100 lits-jours pour l’un, rien pour l’autre : 90 %.
    expect(agrege([ratio(90, 100), absente('non_concerne')], 'ratio')).toMatchObject({ valeur: 0.9, connus: 2 });
    expect(agrege([ratio(90, 100), absente('manquant')], 'ratio')).toMatchObject({ valeur: 0.9, connus: 1 });
    expect(agrege([absente('non_concerne'), absente('manquant')], 'ratio').qualite).toBe('manquant');
  });

  it('un hôpital à CAF négative compte par sa dette et sa CAF dans la durée apparente du groupe', () => {
    // 30 M€ de dette pour 3 M€ de CAF, et 20 M€ pour −1 M€ : 50 / 2 = 25 ans, quand 30 / 3 en donnerait 10.
    const negative: ValeurMembre = {
      ...{ valeur: null, numerateur: 20e6, denominateur: -1e6, base: null },
      qualite: 'non_significatif'
    };
    expect(agrege([ratio(30e6, 3e6), negative], 'ratio').valeur).toBe(25);
    expect(agrege([ratio(30e6, 1e6), negative], 'ratio')).toMatchObject({
      valeur: null,
      qualite: 'non_significatif',
      connus: 2
    });
    expect(agrege([{ ...ratio(30e6, 3e6), base: 301e6 }], 'ratio').qualite).toBe('non_significatif');
    expect(agrege([{ ...ratio(30e6, 3e6), base: 301e6 }, ratio(1, 1)], 'ratio').qualite).toBe('ok');
  });

  it('un rapport publié sans ses parties n’est pas connu du groupe ; quand tous le sont, il n’y a pas de valeur', () => {
    expect(agrege([ratio(1, 2), volume(0.4)], 'ratio')).toMatchObject({ valeur: 0.5, connus: 1 });
    expect(agrege([volume(0.3), volume(0.4)], 'ratio')).toMatchObject({ valeur: null, qualite: 'non_concerne' });
    expect(agrege([volume(0.3), absente('manquant')], 'ratio')).toMatchObject({ qualite: 'non_concerne', connus: 0 });
    expect(agrege([absente('manquant')], 'ratio').qualite).toBe('manquant');
  });

  const membre = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
    .map(([n, d]) => ratio(n, d));

  it('le taux d’un groupe est compris entre le plus petit et le plus grand taux de ses membres', () => {
    fc.assert(
      fc.property(fc.array(membre, { minLength: 1, maxLength: 12 }), (membres) => {
        const { valeur } = agrege(membres, 'ratio');
        const taux = membres.map((m) => m.valeur ?? NaN);
        expect(valeur).not.toBeNull();
        expect(valeur ?? NaN).toBeGreaterThanOrEqual(Math.min(...taux) - 1e-12);
        expect(valeur ?? NaN).toBeLessThanOrEqual(Math.max(...taux) + 1e-12);
      })
    );
  });

  it('l’ordre des membres ne change rien, et grouper des groupes revient au même', () => {
    fc.assert(
      fc.property(fc.array(membre, { minLength: 2, maxLength: 12 }), fc.nat(), (membres, coupe) => {
        const k = 1 + (coupe % (membres.length - 1));
        const tout = agrege(membres, 'ratio');
        expect(agrege([...membres].reverse(), 'ratio')).toEqual(tout);
        const { connus: _connus, ...somme } = tout;
        expect(
          agrege([agrege(membres.slice(0, k), 'ratio'), agrege(membres.slice(k), 'ratio')], 'ratio')
        ).toMatchObject(somme);
      })
    );
  });
});

it('un groupe est partiel quand il compte moins de membres qu’il n’en attend, et que les deux nombres sont connus', () => {
  expect(partielDe(5, 8)).toEqual({ presents: 5, attendus: 8 });
  expect([partielDe(8, 8), partielDe(9, 8), partielDe(null, 8), partielDe(5, null)]).toEqual([null, null, null, null]);
});
