import { describe, expect, it } from 'vitest';
import { piles } from '$lib/charts/fixtures/contrat';
import { lireAnnee, notes, summary } from './summary';
import { table } from './table';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('la lecture d’une année de gains', () => {
  it('dit l’attendu, le report, puis chaque palier à part', () => {
    expect(clair(lireAnnee(piles, 1))).toBe(
      '2026 : attendu 4,5 M€, report des mesures de N-1 1,0 M€, réalisé 600 k€, sécurisé 800 k€, validé 800 k€, ' +
        'chiffré 500 k€, identifié 400 k€ ; 1,1 M€ dépendent d’une hausse d’activité'
    );
    expect(clair(lireAnnee(piles, 2))).toBe('2027 : report des mesures de N-1 700 k€, validé 900 k€');
  });

  it('dit à part ce qui était dû et n’est pas réalisé, dans les mots, les notes et le tableau', () => {
    const passee = { annees: [{ annee: 2025, parts: [], report: 0, attendu: 900_000, echu: 900_000 }] };
    expect(clair(lireAnnee(passee, 0))).toBe('2025 : attendu 900 k€, dû et non réalisé 900 k€');
    expect(notes(passee)[1]).toMatch(/ne compte qu’à venir/u);
    expect(notes(piles).join(' ')).not.toContain('à venir');
    expect(table(passee).rows.map((r) => r.map(clair))).toEqual([
      ['dû et non réalisé', '900 k€'],
      ['attendu', '900 k€']
    ]);
  });

  it('dit de l’année d’un gel que l’attendu s’arrête à sa veille, et non le réalisé', () => {
    const gelee = { annees: [{ annee: 2025, parts: [], report: 0, attendu: 4_000_000, auGel: true }] };
    expect(clair(lireAnnee(gelee, 0))).toBe('2025 : attendu 4,0 M€ jusqu’au gel');
    expect(notes(gelee).at(-1)).toBe(
      'En 2025, l’attendu s’arrête à la veille du gel, le réalisé est celui de toute l’année.'
    );
    expect(notes(piles).join(' ')).not.toContain('gel');
  });

  it('dit qu’il n’y a aucun gain', () => {
    const vide = { annees: [{ annee: 2026, parts: [], report: 0, attendu: null }] };
    expect(clair(lireAnnee(vide, 0))).toBe('2026 : aucun gain');
    expect(lireAnnee(piles, -1)).toBe('');
    expect(summary({ annees: [] })).toBe('Aucun gain.');
    expect(notes({ annees: [] })).toEqual([]);
  });

  it('résume toutes les années', () => {
    expect(clair(summary(piles))).toMatch(
      /^Effet des gains sur 3 exercices, par palier, chaque gain compté une fois\. 2025 : attendu 3,0 M€, constaté en comptabilité 1,5 M€/u
    );
  });
});

it('le report dit à part ce qui vient de mesures pas encore réalisées, dans les mots et dans le tableau', () => {
  const annees = [{ annee: 2027, parts: [], report: 700_000, reportAVenir: 300_000, attendu: null }];
  expect(clair(lireAnnee({ annees }, 0))).toBe(
    '2027 : report des mesures de N-1 700 k€ (dont 300 k€ de mesures pas encore réalisées)'
  );
  expect(notes({ annees })[1]).toMatch(/réalisées ou pas encore\.$/u);
  expect(table({ annees }).rows.map((r) => r.map(clair))).toEqual([
    ['report des mesures de N-1, réalisées', '400 k€'],
    ['report des mesures de N-1, pas encore réalisées', '300 k€']
  ]);
});

describe('le tableau des gains', () => {
  it('a une ligne par palier et par nature, sans total', () => {
    expect(table(piles).rows.map((r) => r.map(clair))).toEqual([
      ['report des mesures de N-1', '0 €', '1,0 M€', '700 k€'],
      ['constaté en comptabilité, réduction de dépense', '1,5 M€', '0 €', '0 €'],
      ['réalisé, réduction de dépense', '0 €', '600 k€', '0 €'],
      ['réalisé, recette qui dépend d’une hausse d’activité', '500 k€', '0 €', '0 €'],
      ['sécurisé, réduction de dépense', '0 €', '500 k€', '0 €'],
      ['sécurisé, recette sans hausse d’activité', '400 k€', '0 €', '0 €'],
      ['sécurisé, recette qui dépend d’une hausse d’activité', '0 €', '300 k€', '0 €'],
      ['validé, réduction de dépense', '0 €', '0 €', '900 k€'],
      ['validé, recette qui dépend d’une hausse d’activité', '0 €', '800 k€', '0 €'],
      ['chiffré, réduction de dépense', '0 €', '500 k€', '0 €'],
      ['identifié, recette sans hausse d’activité', '0 €', '400 k€', '0 €'],
      ['attendu', '3,0 M€', '4,5 M€', '—']
    ]);
  });
});
