import { describe, expect, it } from 'vitest';
import { estArticle50, vieDeLArticle50 } from './article-50';
import { capitalDAide } from './capital-d-aide';

const part = (exercice: number, versee_le: string | null = null, controle_le: string | null = null) => ({
  ...{ tranche: 1, version: 0, exercice, montant: 500_000, versee_le, controle_le },
  reprise: controle_le === null ? null : 40_000
});

describe('une aide de l’article 50', () => {
  it('se reconnaît à son enveloppe', () => {
    for (const nom of ['Article 50', 'article 50 LFSS 2021', 'Art. 50', 'FMIS, article\u00a050']) {
      expect([nom, estArticle50(nom)]).toEqual([nom, true]);
    }
    for (const nom of ['FIR', 'Article 500', 'Part 50', 'AC']) expect([nom, estArticle50(nom)]).toEqual([nom, false]);
  });

  it('a sa vie : versements, contrôles, reprises, dix ans au plus', () => {
    const aide = { tranche: 1, montant: 1_500_000, prevue_le: '2034-06-30', versee_le: null };
    const parts = [part(2025, '2025-07-01', '2026-03-01'), part(2026, '2026-07-01'), part(2034)];
    expect(vieDeLArticle50(aide, parts, '2026-12-30')).toEqual({
      ...{ premier: 2025, dernier: 2034, annees: 10, tropLong: false, verse: 1_000_000, echu: 0, aVenir: 500_000 },
      ...{ sansControle: { parts: 1, montant: 500_000 }, dernierControle: '2026-03-01', repris: 40_000 }
    });
    expect(vieDeLArticle50(aide, [part(2025), part(2035)], '2026-12-30')).toMatchObject({ annees: 11, tropLong: true });
    expect(vieDeLArticle50(aide, [], '2026-12-30')).toBeNull();
  });

  it('dit à part ce qui est échu et non versé, et compte à venir ce que l’échéancier oublie', () => {
    const aide = { tranche: 1, montant: 5_000_000, prevue_le: '2034-06-30', versee_le: null };
    const parts = [part(2024, '2024-07-01'), part(2025), part(2026)];
    // Sur 5 M€, 0,5 versé, 0,5 dû au 31/12/2025, 0,5 à venir en 2026 et 3,5 que l’échéancier ne place pas.
    expect(vieDeLArticle50(aide, parts, '2026-09-30')).toMatchObject({ verse: 5e5, echu: 5e5, aVenir: 4e6 });
    // Versée d’un jour que la tranche seule écrit, elle l’est toute.
    const versee = { ...aide, versee_le: '2026-06-30' };
    expect(vieDeLArticle50(versee, [part(2025), part(2026)], '2026-09-30')).toMatchObject({
      ...{ verse: 5e6, echu: 0, aVenir: 0 },
      sansControle: { parts: 2, montant: 1_000_000 }
    });
  });
});

describe('le capital qu’une aide apporte', () => {
  const ligne = (tranche: number, verseeLe: string | null, controleLe: string | null = null) => ({
    ...{ tranche, exercice: 2025, montant: 500_000, classe: 'versee' as const, risque: null, motif: null },
    ...{ prevueLe: '2025-12-31', verseeLe, controleLe },
    reprise: controleLe === null ? null : 40_000
  });
  const tranches = [
    { tranche: 1, imputation: 'subvention', ej: 'A' },
    { tranche: 2, imputation: 'avance', ej: 'A' },
    { tranche: 3, imputation: 'capitaux', ej: null },
    { tranche: 4, imputation: 'subvention', ej: 'B' }
  ];
  const capital = (livre: Parameters<typeof capitalDAide>[1], support: string | null = 'A') =>
    capitalDAide(tranches, livre, { ejs: ['A'], support, au: '2025-12-31' });

  it('est ce qui est versé en subvention ou en capitaux à la fin de l’exercice, net des reprises d’alors', () => {
    expect(capital([ligne(1, '2025-12-31')])).toBe(500_000);
    expect(capital([ligne(1, '2026-01-01')])).toBe(0);
    expect(capital([ligne(1, '2025-06-30', '2025-12-01')])).toBe(460_000);
    expect(capital([ligne(1, '2025-06-30', '2026-03-01')])).toBe(500_000);
  });

  it('n’est ni une avance, ni l’aide d’une autre entité ; sans bénéficiaire, c’est celle du support', () => {
    expect(capital([ligne(2, '2025-06-30'), ligne(4, '2025-06-30')])).toBe(0);
    expect(capital([ligne(3, '2025-06-30')])).toBe(500_000);
    expect(capital([ligne(3, '2025-06-30')], null)).toBe(0);
  });
});
