import { describe, expect, it } from 'vitest';
import { effetDesHypotheses, estConstatee, impactNeutralise, parHypothese, variationDesHypotheses } from './hypotheses';

const EJ = '970000001';
const h = (impact: number | null, neutralisee = true, ej = EJ, exercice = 2025) => ({
  ej,
  exercice,
  impact,
  neutralisee
});

describe('ce que le contrat neutralise', () => {
  it('est la somme des impacts neutralisés de l’entité et de l’année', () => {
    const hypotheses = [h(-250_000), h(100_000), h(-900_000, false), h(-5, true, '970000002'), h(-7, true, EJ, 2024)];
    expect(impactNeutralise(hypotheses, EJ, 2025)).toBe(-150_000);
  });

  it('un impact neutralisé qui n’est pas chiffré n’est pas zéro', () => {
    expect(impactNeutralise([h(-250_000), h(null)], EJ, 2025)).toBeNull();
    expect(impactNeutralise([h(null)], EJ, 2025)).toBeNull();
    expect(impactNeutralise([h(null, false), h(-250_000)], EJ, 2025)).toBe(-250_000);
  });

  it('est nul quand rien n’est neutralisé', () => {
    expect(impactNeutralise([], EJ, 2025)).toBe(0);
  });
});

it('d’une année à l’autre, l’effet des hypothèses n’est pas connu quand l’année d’avant n’en chiffre aucune', () => {
  const de = (...autres: ReturnType<typeof h>[]) => variationDesHypotheses([h(-250_000), ...autres], [EJ], 2025);
  expect(de()).toEqual({ connu: -250_000, inconnues: 0 });
  expect(de(h(100_000, true, EJ, 2024))).toEqual({ connu: -350_000, inconnues: 0 });
  expect(de(h(null, true, EJ, 2024))).toEqual({ connu: null, inconnues: 1 });
  expect(de(h(100_000, true, EJ, 2024), h(null, true, EJ, 2024))).toEqual({ connu: -350_000, inconnues: 1 });
});

it('l’effet prix dit ce qui est chiffré et compte ce qui ne l’est pas', () => {
  const hypotheses = [h(-250_000), h(null), h(50_000, false), h(-1, true, '970000009')];
  expect(effetDesHypotheses(hypotheses, [EJ], 2025)).toEqual({ connu: -200_000, inconnues: 1 });
  expect(effetDesHypotheses([h(null)], [EJ], 2025)).toEqual({ connu: null, inconnues: 1 });
  expect(effetDesHypotheses([], [EJ], 2025)).toEqual({ connu: null, inconnues: 0 });
});

it('un taux national que personne n’a encore fixé ne se chiffre pas\u00a0; un taux nul est un taux', () => {
  expect([0.013, 0, null].map((reel) => estConstatee({ reel }))).toEqual([true, true, false]);
});

describe('une hypothèse et ses entités', () => {
  const lue = (ej: string, reel: number | null, impact: number | null, autres = {}) => ({
    ...h(impact, true, ej),
    ...{ poste: 'energie', libelle: 'Prix de l’énergie', attendu: 0.02, reel, clause: false, ...autres }
  });
  const [A, B, C] = ['970000001', '970000002', '970000003'];

  it('se lisent en une ligne : les euros s’ajoutent, un taux n’est dit que s’il est le même pour toutes', () => {
    const [energie, ...reste] = parHypothese([lue(A, 0.07, -400_000), lue(B, 0.06, -100_000)]);
    expect(reste).toEqual([]);
    expect(energie).toMatchObject({
      attendu: { commun: true, valeur: 0.02 },
      reel: { commun: false },
      effet: { connu: -500_000, inconnues: 0 }
    });
    expect(energie?.entites.map(({ ej }) => ej)).toEqual([A, B]);
  });

  it('un impact inconnu laisse la somme incomplète, et un taux inconnu n’est pas celui des autres', () => {
    const [energie] = parHypothese([lue(A, 0.07, -400_000), lue(B, 0.07, 150_000), lue(C, null, null)]);
    expect(energie).toMatchObject({ reel: { commun: false }, effet: { connu: -250_000, inconnues: 1 } });
    const [inconnue] = parHypothese([lue(A, null, null), lue(B, null, null)]);
    expect(inconnue).toMatchObject({ reel: { commun: true, valeur: null }, effet: { connu: null, inconnues: 2 } });
  });

  it('ne se confondent ni d’un exercice à l’autre ni sous un autre nom, et se neutralisent selon l’entité', () => {
    const lignes = parHypothese([
      lue(A, 0.07, -1),
      lue(B, 0.07, -2, { neutralisee: false, clause: true }),
      lue(A, 0.07, -4, { exercice: 2024 }),
      lue(C, 0.07, -8, { poste: 'autre', libelle: 'Loyers' }),
      lue(A, 0.07, -16, { poste: 'autre', libelle: 'Péages' })
    ]);
    expect(lignes.map(({ effet }) => effet.connu)).toEqual([-3, -4, -8, -16]);
    expect(lignes[0]).toMatchObject({ neutralisee: { commun: false }, clause: { commun: false } });
    expect(lignes[1]).toMatchObject({ neutralisee: { commun: true, valeur: true } });
  });
});
