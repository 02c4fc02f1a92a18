import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moisEntre, plusJours } from '../temps/calendrier';
import {
  aCommenceEn,
  anneePleine,
  compteEnResultat,
  dependDeLActivite,
  effetEntre,
  effetExercice,
  estPonctuelle,
  net,
  report,
  type LigneGain
} from './gain';
import { PERENNE as perenne } from './ligne.fixture';

const ponctuel: LigneGain = {
  ...perenne,
  gain: '2',
  nature: 'recette',
  type_recette: 'facturation',
  perennite: 'ponctuel',
  brut: 100_000,
  couts_induits: 10_000,
  effet: null,
  debut: '2024-07-01',
  fin: '2025-06-30'
};

describe('le net d’un gain', () => {
  it('est le brut moins les coûts induits, quelle que soit sa nature', () => {
    expect(net(perenne)).toBe(400_000);
    const recette: LigneGain = { ...perenne, nature: 'recette' };
    expect(net(recette)).toBe(400_000);
    expect(net({ ...perenne, brut: 30_000 })).toBe(-20_000);
  });

  it('un gain ponctuel n’a pas d’année pleine', () => {
    expect(anneePleine(perenne)).toBe(400_000);
    expect(anneePleine(ponctuel)).toBeNull();
  });
});

it('dépend de l’activité une recette de volume ou de case-mix, et elle seule', () => {
  const depend = (type_recette: LigneGain['type_recette'], nature: LigneGain['nature'] = 'recette') =>
    dependDeLActivite({ nature, type_recette });
  expect([depend('volume'), depend('case_mix'), depend('codage'), depend(null)]).toEqual([true, true, false, false]);
  expect(depend('volume', 'depense')).toBe(false);
});

describe('l’effet sur un exercice', () => {
  it('d’une mesure en vigueur au 1er juillet est la moitié de l’année pleine, puis le report est l’autre moitié', () => {
    // 400 000 × 6 / 12 = 200 000 en 2024 ; 400 000 en 2025, dont 400 000 − 200 000 de report.
    expect(effetExercice(perenne, 2023)).toBe(0);
    expect(effetExercice(perenne, 2024)).toBe(200_000);
    expect(effetExercice(perenne, 2025)).toBe(400_000);
    expect(report(perenne, 2024)).toBe(0);
    expect(report(perenne, 2025)).toBe(200_000);
    expect(effetExercice(perenne, 2030)).toBe(400_000);
    expect(report(perenne, 2026)).toBe(0);
  });

  it('un mois commencé compte pour ses jours', () => {
    // Du 16 septembre : 15 / 30 de septembre et trois mois, 3,5 mois : 400 000 × 3,5 / 12 = 116 666,67.
    expect(effetExercice({ ...perenne, effet: '2024-09-16' }, 2024)).toBeCloseTo(116_666.67, 2);
  });

  it('une mesure du 1er janvier n’a pas de report', () => {
    expect(report({ ...perenne, effet: '2024-01-01' }, 2025)).toBe(0);
  });

  it('une mesure qui donne moins que l’an passé, sous un plafond partagé, n’a pas de report ; un coût reporte le sien', () => {
    // 200 000 en 2024 ; en 2025, un quart de 400 000, soit 100 000.
    const etapes = [
      { des: '2024-07-01', coefficient: 1 },
      { des: '2025-01-01', coefficient: 0.25 }
    ];
    expect(effetExercice({ ...perenne, etapes }, 2025)).toBe(100_000);
    expect(report({ ...perenne, etapes }, 2025)).toBe(0);
    // 60 000 de coûts par an dès juillet 2024 : 30 000 en 2024, 30 000 de plus en 2025.
    expect(report({ ...perenne, brut: 0, couts_induits: 60_000 }, 2025)).toBe(-30_000);
  });

  it('s’arrête au dernier jour de la vie du gain', () => {
    // De juillet 2024 à mars 2026 : 6 + 12 + 3 mois.
    const fini = { ...perenne, fin: '2026-03-31' };
    expect([2024, 2025, 2026, 2027].map((a) => effetExercice(fini, a))).toEqual([200_000, 400_000, 100_000, 0]);
  });

  it('d’un gain ponctuel suit les mois de sa période', () => {
    // 90 000 sur douze mois, six en 2024 et six en 2025.
    expect(effetExercice(ponctuel, 2024)).toBe(45_000);
    expect(effetExercice(ponctuel, 2025)).toBe(45_000);
    expect(effetExercice(ponctuel, 2026)).toBe(0);
    expect(report(ponctuel, 2025)).toBe(0);
  });

  it('ne se calcule pas sans date', () => {
    expect(effetExercice({ ...perenne, effet: null }, 2024)).toBeNull();
    expect(effetExercice({ ...ponctuel, fin: null }, 2024)).toBeNull();
    expect(report({ ...perenne, effet: null }, 2024)).toBeNull();
  });

  it('d’un gain ponctuel d’un jour tient à ce jour ; fini avant d’avoir commencé, il ne se calcule pas', () => {
    expect(effetExercice({ ...ponctuel, fin: '2024-07-01' }, 2024)).toBe(90_000);
    expect(effetExercice({ ...ponctuel, fin: '2024-06-30' }, 2024)).toBeNull();
  });

  it('sous un plafond qui se dit plus tard, suit la première part dès le premier jour', () => {
    // La moitié de 400 000 dès juillet 2024, un quart dès janvier 2026.
    const etapes = [
      { des: '2025-01-01', coefficient: 0.5 },
      { des: '2026-01-01', coefficient: 0.25 }
    ];
    expect([2024, 2025, 2026].map((a) => effetExercice({ ...perenne, etapes }, a))).toEqual([
      100_000, 200_000, 100_000
    ]);
  });

  it('en cours d’année, est ce qui court jusqu’au jour dit', () => {
    // De juillet à septembre : 400 000 × 3 / 12.
    expect(effetEntre(perenne, '2024-01-01', '2024-09-30')).toBe(100_000);
    expect(effetEntre(perenne, '2024-01-01', '2024-06-30')).toBe(0);
  });
});

describe('les lois des gains', () => {
  const jour = fc.integer({ min: 0, max: 2500 }).map((n) => plusJours('2020-01-01', n));
  const montant = fc.integer({ min: 0, max: 1_000_000 });
  const ligne = fc
    .record({ brut: montant, couts_induits: montant, effet: jour, vie: fc.integer({ min: 1, max: 2500 }) })
    .map(({ vie, ...l }): LigneGain => ({ ...perenne, ...l, fin: plusJours(l.effet, vie) }));
  const annees = Array.from({ length: 16 }, (_, i) => 2019 + i);

  it('la somme des effets annuels d’un gain pérenne est son année pleine fois ses années en vigueur', () => {
    fc.assert(
      fc.property(ligne, (l) => {
        const somme = annees.reduce((total, annee) => total + (effetExercice(l, annee) ?? NaN), 0);
        expect(somme).toBeCloseTo((net(l) * moisEntre(l.effet ?? '', l.fin ?? '')) / 12, 4);
      })
    );
  });

  it('l’effet de l’année du début et le report font l’année pleine, tant que le gain vit', () => {
    fc.assert(
      fc.property(ligne, (l) => {
        const sansFin = { ...l, fin: null };
        const annee = Number((l.effet ?? '').slice(0, 4));
        expect((effetExercice(sansFin, annee) ?? NaN) + (report(sansFin, annee + 1) ?? NaN)).toBeCloseTo(net(l), 4);
      })
    );
  });

  it('un gain ponctuel rapporte en tout son montant, ni plus ni moins', () => {
    fc.assert(
      fc.property(jour, fc.nat({ max: 2000 }), montant, (debut, duree, brut) => {
        const l = { ...ponctuel, brut, couts_induits: 0, debut, fin: plusJours(debut, duree) };
        expect(annees.reduce((total, annee) => total + (effetExercice(l, annee) ?? NaN), 0)).toBeCloseTo(brut, 4);
      })
    );
  });
});

it('une dépense évitée ne compte pas en résultat\u00a0; une ligne est pérenne ou ponctuelle', () => {
  expect((['recette', 'depense', 'depense_evitee'] as const).filter((nature) => compteEnResultat({ nature }))).toEqual([
    'recette',
    'depense'
  ]);
  expect((['perenne', 'ponctuel'] as const).map((perennite) => estPonctuelle({ perennite }))).toEqual([false, true]);
});

it('aucun compte d’avant le premier effet d’un gain ne peut le compter, ni celui d’une dépense évitée', () => {
  // Une mesure ponctuelle de juillet 2024 à juin 2025.
  expect([2023, 2024, 2025].map((annee) => aCommenceEn(ponctuel, annee))).toEqual([false, true, true]);
  expect(aCommenceEn({ ...perenne, effet: '2027-10-01' }, 2026)).toBe(false);
  expect(aCommenceEn({ ...perenne, effet: null }, 2026)).toBe(false);
  expect(aCommenceEn({ ...ponctuel, nature: 'depense_evitee' }, 2024)).toBe(false);
});
