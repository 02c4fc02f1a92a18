import { describe, expect, it } from 'vitest';
import { lireCarte } from './carte';
import { carte, point, simple, taux } from './exemples.fixture';

const bande2024 = { annee: 2024, n: 130, p20: 0.74, mediane: 0.82, p80: 0.88 };

describe('ce que montre la carte d’un indicateur', () => {
  it('la dernière valeur, son évolution sur un an et sa part de la région', () => {
    const lue = lireCarte(
      carte(
        'LITS_MCO',
        [point(2023, 2300), point(2024, 2222)],
        {},
        { partRegion: 0.1987, rang: { annee: 2024, rang: 1, n: 12 } }
      )
    );
    expect(lue.point?.valeur).toBe(2222);
    expect(lue.evolue).toBe(true);
    expect(simple(lue.place?.court ?? '')).toBe('19,9 % de la région');
    expect(lue.sansEvolution).toBeNull();
  });

  it('la place et la bande de l’année montrée, pour un taux', () => {
    const lue = lireCarte(
      carte(
        'TAUX',
        [point(2023, 0.8), point(2024, 0.832)],
        { ...taux, direction: 'hausse' },
        { bandes: [bande2024], rang: { annee: 2024, rang: 3, n: 12 } }
      )
    );
    expect(lue.bande).toEqual(bande2024);
    expect(lue.place?.court).toBe('3e sur 12');
  });

  it('un rang d’une autre année que la valeur n’est pas montré', () => {
    const lue = lireCarte(
      carte('TAUX', [point(2023, 0.8), point(2024, null)], taux, {
        rang: { annee: 2024, rang: 3, n: 12 },
        bandes: [bande2024]
      })
    );
    expect(lue.point?.annee).toBe(2023);
    expect(lue.place).toBeNull();
    expect(lue.bande).toBeNull();
  });

  it('une seule année n’a pas d’évolution et le dit', () => {
    const lue = lireCarte(carte('PASSAGES_URGENCES', [point(2024, 90_000)]));
    expect(lue.evolue).toBe(false);
    expect(simple(lue.sansEvolution ?? '')).toBe('un seul point : 2024');
  });

  it('une rupture de série ou une année absente expliquent qu’il n’y ait pas d’évolution', () => {
    const serie = [point(2022, 10), point(2023, 12), point(2024, 30)];
    const rompue = carte('SALLES', serie, {}, { ruptures: [{ annee: 2024, texte: 'champ élargi' }] });
    expect(lireCarte(rompue).sansEvolution).toBe('rupture de série en 2024');
    const trouee = carte('ETP', [point(2019, 10), point(2020, null), point(2021, 12)]);
    expect(lireCarte(trouee).sansEvolution).toBe('2020 non disponible');
  });

  it('une activité qui n’est plus déclarée n’a ni évolution, ni place, ni bande', () => {
    const serie = [point(2023, 4000), point(2024, null, { qualite: 'non_concerne' })];
    const lue = lireCarte(carte('FILE_ACTIVE_PSY', serie, {}, { partRegion: 0.1 }));
    expect(lue.point?.qualite).toBe('non_concerne');
    expect([lue.evolue, lue.sansEvolution, lue.bande, lue.place]).toEqual([false, null, null, null]);
  });

  it('des comptes de 2014 ou avant ne sont ni classés ni comparés', () => {
    const lue = lireCarte(
      carte(
        'TAUX_CAF',
        [point(2013, 0.02), point(2014, 0.03)],
        { ...taux, famille: 'finances', direction: 'hausse' },
        { bandes: [{ ...bande2024, annee: 2014 }], rang: { annee: 2014, rang: 1, n: 12 } }
      )
    );
    expect(lue.historique).toBe(true);
    expect([lue.evolue, lue.bande, lue.place]).toEqual([false, null, null]);
    expect(lue.point?.valeur).toBe(0.03);
  });

  it('sans aucun point, la carte n’invente rien', () => {
    expect(lireCarte(carte('VIDE', []))).toEqual({
      point: null,
      evolue: false,
      sansEvolution: null,
      bande: null,
      place: null,
      historique: false
    });
  });
});
