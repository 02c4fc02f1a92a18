import { describe, expect, it } from 'vitest';
import type { LigneCompte } from './comptes-ej';
import {
  cumulDesMois,
  dernierPosteClos,
  eprdADate,
  eprdDuMois,
  finDesMois,
  moisConnus,
  moisDuPoste,
  moyenneDesMois
} from './mois-du-poste';
import { creuxDuPlan, planDeTresorerie, premierMoisSousZero } from './plan-tresorerie';
import { effetPrixVolume, effetsDeMasse } from './prix-volume';
import { soldeADate } from './solde-a-date';

const ligne = (fin: string, montant: number | null, autres: Partial<LigneCompte> = {}): LigneCompte => ({
  ...{ ej: 'A', budget: 'H', poste: 'C1', debut: `${fin.slice(0, 7)}-01`, fin, version: 'situation', montant },
  ...{ publie_le: null, ...autres }
});
const douze = (...debut: (number | null)[]) => Array.from({ length: 12 }, (_, i) => debut[i] ?? null);

describe('un poste mois par mois', () => {
  const lignes = [
    ligne('2025-01-31', 10),
    ligne('2025-02-28', 12, { publie_le: '2025-03-18' }),
    ligne('2025-02-28', 99, { budget: 'B' }),
    ligne('2025-02-28', 99, { ej: 'B' }),
    ligne('2025-12-31', 99, { version: 'eprd', debut: '2025-01-01' })
  ];

  it('ne lit que le budget H, que l’entité, que les situations connues à la date', () => {
    expect(moisDuPoste(lignes, 'A', 'C1', 2025, '2025-03-31')).toEqual(douze(10, 12));
    expect(moisDuPoste(lignes, 'A', 'C1', 2025, '2025-03-17')).toEqual(douze(10));
    expect(moisDuPoste(lignes, 'A', 'C1', 2024, '2025-03-31')).toEqual(douze());
  });

  it('un mois qui manque arrête les mois connus : un cumul ne saute pas un trou', () => {
    expect(moisConnus(douze(1, 2, null, 4))).toBe(2);
    expect(cumulDesMois(douze(1, 2, null, 4), 2)).toBe(3);
    expect(cumulDesMois(douze(1, 2, null, 4), 4)).toBeNull();
    expect(cumulDesMois(douze(1, 2), 0)).toBeNull();
    expect(moyenneDesMois(douze(100, 104), 2)).toBe(102);
  });

  it('l’EPRD à date est la part des mêmes mois dans l’année close, écritures de clôture comprises', () => {
    // Twelve months make 96, the compte financier says 100: nine months are 75 of 100, not of 96.
    const n1 = { mois: [10, 10, 10, 5, 5, 5, 10, 10, 10, 8, 8, 5], clos: 100 };
    expect(eprdADate(120, n1, 9)).toBe(90);
    expect(eprdDuMois(120, n1, 1)).toBe(12);
    expect(eprdDuMois(120, n1, 9)).toBeCloseTo(12, 9);
    // The four that closing adds are in no month: 115.2 of 120.
    expect(eprdADate(120, n1, 12)).toBeCloseTo(115.2, 9);
    expect(eprdADate(null, n1, 9)).toBeNull();
    expect(eprdADate(120, null, 9)).toBeNull();
    expect(eprdADate(120, { mois: douze(10, 10), clos: 100 }, 3)).toBeNull();
    expect(eprdADate(120, { ...n1, clos: 0 }, 9)).toBeNull();
  });

  it('l’année close est N-1 dès que son compte financier est connu, N-2 jusque-là', () => {
    const cf = (annee: number, montant: number, publie_le: string) =>
      ligne(`${annee}-12-31`, montant, { version: 'cf_arrete', debut: `${annee}-01-01`, publie_le });
    const connues = [
      ...[ligne('2023-01-31', 8), ligne('2023-02-28', 9), cf(2023, 110, '2024-06-20')],
      ...[ligne('2024-01-31', 10), ligne('2024-02-29', 11), cf(2024, 130, '2025-06-20')]
    ];
    const lu = (au: string, nombre = 2, de = connues) =>
      dernierPosteClos(de, 'A', 'C1', { exercice: 2025, au, nombre })?.clos ?? null;
    expect(lu('2025-06-19')).toBe(110);
    expect(lu('2025-06-20')).toBe(130);
    expect(lu('2024-06-19')).toBeNull();
    // Un mois qui manque à N-1 laisse N-2 ; aux deux, rien.
    const sansFevrier = connues.filter(({ fin }) => fin !== '2024-02-29');
    expect(lu('2025-06-20', 2, sansFevrier)).toBe(110);
    expect(lu('2025-06-20', 3)).toBeNull();
  });
});

describe('prix et volume', () => {
  it('1 000 séjours pour 4 M€, puis 1 050 pour 4,41 M€ : 0,2 M€ de volume et 0,21 M€ de prix', () => {
    const effet = effetPrixVolume({ quantite: 1000, montant: 4e6 }, { quantite: 1050, montant: 4.41e6 });
    expect(effet?.volume).toBeCloseTo(200_000, 6);
    expect(effet?.prix).toBeCloseTo(210_000, 6);
  });

  it('sans quantité l’an dernier, rien ne se dit', () => {
    expect(effetPrixVolume({ quantite: 0, montant: 0 }, { quantite: 10, montant: 50 })).toBeNull();
    expect(effetPrixVolume({ quantite: 10, montant: 50 }, { quantite: null, montant: 50 })).toBeNull();
  });

  it('report, volume et prix font l’évolution de la masse salariale', () => {
    const avant = { etpr: [...douze(100, 100).slice(0, 11), 103], masse: douze(100, 100) };
    const apres = { etpr: douze(104, 106), masse: douze(105, 109.2) };
    const effets = effetsDeMasse(avant, apres, 2);
    // At 2 for two months a head: 3 heads of report, 2 of volume, and 214.2 less 105 × 2.
    expect(effets?.report).toBeCloseTo(6, 9);
    expect(effets?.volume).toBeCloseTo(4, 9);
    expect(effets?.prix).toBeCloseTo(4.2, 9);
  });

  it('sans l’effectif de décembre, le report ne se sépare pas du volume : rien n’est dit', () => {
    const mois = { etpr: douze(100, 100), masse: douze(100, 100) };
    expect(effetsDeMasse(mois, mois, 2)).toBeNull();
  });
});

describe('le plan de trésorerie', () => {
  const stock = (fin: string, montant: number, autres: Partial<LigneCompte> = {}) =>
    ligne(fin, montant, {
      poste: 'tresorerie',
      debut: fin,
      version: 'plan_tresorerie',
      publie_le: '2025-09-30',
      ...autres
    });
  const lignes = [
    stock('2025-11-30', 3),
    stock('2025-10-31', 5),
    stock('2025-10-31', 1, { poste: 'tresorerie_plus_bas' }),
    stock('2025-09-30', 8),
    stock('2025-10-31', 9, { version: 'situation' }),
    stock('2025-12-31', 2, { publie_le: '2025-10-15' })
  ];

  it('dit les mois à venir qu’il connaissait, dans l’ordre, et son creux au jour le plus bas', () => {
    const plan = planDeTresorerie(lignes, 'A', '2025-09-30');
    expect(plan).toEqual([
      { fin: '2025-10-31', montant: 5, plusBas: 1 },
      { fin: '2025-11-30', montant: 3, plusBas: null }
    ]);
    expect(creuxDuPlan(plan)).toEqual({ fin: '2025-10-31', montant: 1 });
    expect(creuxDuPlan([])).toBeNull();
  });

  it('un solde à date ne vient jamais d’une prévision, et le dernier connu l’emporte', () => {
    expect(soldeADate(lignes, 'A', 'tresorerie', '2025-11-30')).toMatchObject({
      ...{ date: '2025-10-31', montant: 9, version: 'situation' }
    });
    expect(soldeADate(lignes, 'A', 'tresorerie', '2025-10-30')).toBeNull();
    expect(soldeADate(lignes, 'A', 'lignes_tirees', '2025-11-30')).toBeNull();
    // Au 31 décembre, la clôture passe avant la situation, dans quelque ordre que viennent les lignes.
    const fin = [stock('2024-12-31', 7, { version: 'cf_arrete' }), stock('2024-12-31', 6, { version: 'situation' })];
    for (const dites of [fin, fin.toReversed()])
      expect(soldeADate(dites, 'A', 'tresorerie', '2025-11-30')).toEqual({
        ...{ date: '2024-12-31', montant: 7, version: 'cf_arrete' }
      });
  });
});

it('les neuf premiers mois finissent le 30 septembre, les douze avec l’année\u00a0; aucun mois ne finit jamais', () => {
  expect([2, 9, 12].map((n) => finDesMois(2024, n))).toEqual(['2024-02-29', '2024-09-30', '2024-12-31']);
  expect(finDesMois(2024, 0)).toBeNull();
});

it('un plan passe sous zéro au premier mois dont un jour y est, pas à zéro, et jamais sans mois', () => {
  const mois = (fin: string, montant: number, plusBas: number | null = null) => ({ fin, montant, plusBas });
  const [un, deux, trois] = [mois('2026-10-31', 5, 0), mois('2026-11-30', 3, -1), mois('2026-12-31', -2)];
  expect(premierMoisSousZero([un, deux, trois])).toBe('2026-11-30');
  expect(premierMoisSousZero([un, trois])).toBe('2026-12-31');
  expect([premierMoisSousZero([un]), premierMoisSousZero([])]).toEqual([null, null]);
});
