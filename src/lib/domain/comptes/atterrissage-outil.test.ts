import { describe, expect, it } from 'vitest';
import type { PalierGain } from '../gain/palier';
import { atterrissageOutil, methodeRetenue } from './atterrissage-outil';
import { titre4Repris } from './base-atterrissage';
import { essais, type Essai, type Methode } from './epreuve-atterrissage';
import type { GainsDesComptes } from './gains-de-l-annee';
import type { LigneCompte } from './comptes-ej';
import { annuel, EJ, GAIN, moisDe, palier } from './situations.fixture';

const AU = '2026-09-30';
const RIEN: GainsDesComptes = { lignes: [], paliers: [], dernierJour: null };
const lu = (comptes: readonly LigneCompte[], gains = RIEN, au = AU) =>
  atterrissageOutil({ comptes, gains: () => gains }, EJ, 2026, au);
const poste = (base: ReturnType<typeof lu>, nom: string) => base?.postes.find((p) => p.poste === nom);

/**
 * 2025: 10 M€ of receipts a month, 9 M€ of staff; closed at 122 and 110 M€ (what is only booked at closing), titre 4 at
 * 13 M€: −1 M€. 2026: 10.2 and 9.3 M€ a month over six months.
 */
const de2025 = [...annuel(2025, { P1: 122e6, C1: 110e6, C4: 13e6 }), ...moisDe(2025, 12, { P1: 10e6, C1: 9e6 })];
const de2026 = moisDe(2026, 6, { P1: 10.2e6, C1: 9.3e6 });

describe('l’atterrissage de l’outil', () => {
  it('par poste : la part de l’année que les mêmes mois faisaient l’an passé', () => {
    const base = lu([...de2025, ...de2026]);
    // 61,2 M€ quand 60,0 en faisaient 122 : 61,2 × 122 / 60. 55,8 quand 54 en faisaient 110 : 55,8 × 110 / 54.
    expect(poste(base, 'P1')?.valeur).toBeCloseTo(124.44e6, 0);
    expect(poste(base, 'C1')?.valeur).toBeCloseTo(113.6667e6, -3);
    expect(base).toMatchObject({ mois: 6, jusquAu: '2026-06-30', dernierExercice: 2025 });
  });

  it('du résultat : la moyenne de la lecture par poste et du dernier résultat plus l’écart à date', () => {
    // Par poste : 124,44 − 113,667 − 13 = −2,227. Écart : −1 + 1,2 − 1,8 = −1,6. Moyenne : −1,913 M€.
    const base = lu([...de2025, ...de2026]);
    expect(base?.resultat.valeur).toBeCloseTo(-1.91333e6, -2);
    expect(base?.resultat.methode).toBe('outil');
  });

  it('de plusieurs exercices passés, prend la moyenne de leurs saisons, trois au plus, et garde l’écart de chacune', () => {
    const autre = (annee: number, P1: number, publie?: string) => [
      ...annuel(annee, { P1, C1: 110e6, C4: 13e6 }, 'cf_approuve', publie),
      ...moisDe(annee, 12, { P1: 10e6, C1: 9e6 })
    ];
    const base = lu([
      ...de2025,
      ...autre(2024, 120e6),
      ...autre(2023, 124e6),
      ...autre(2022, 500e6, '2026-01-01'),
      ...de2026
    ]);
    // 61,2 × (122 + 120 + 124) / 3 / 60.
    expect(poste(base, 'P1')?.valeur).toBeCloseTo(124.44e6, 0);
    expect(base?.resultat.saisons.map((s) => s.annee)).toEqual([2025, 2024, 2023]);
    // 2023 finit 2 M€ plus haut pour 60 : 61,2 × 2 / 60, la moitié dans le résultat.
    expect(base?.resultat.saisons[2]?.ecart).toBeCloseTo(1.02e6, 0);
  });

  it('avant que N-1 soit clos, lit la saison et l’écart de l’exercice clos d’avant', () => {
    const de2024 = [...annuel(2024, { P1: 120e6, C1: 108e6, C4: 13e6 }), ...moisDe(2024, 12, { P1: 10e6, C1: 9e6 })];
    const base = lu([...de2024, ...de2025, ...de2026], RIEN, '2026-05-31');
    expect(base).toMatchObject({ mois: 5, dernierExercice: 2024 });
    // 51 × 120 / 50.
    expect(poste(base, 'P1')?.valeur).toBeCloseTo(122.4e6, 0);
  });

  it('tient le titre 4 pour connu : du dernier document de l’année, sinon du dernier exercice clos', () => {
    const repris = lu([...de2025, ...de2026]);
    expect(repris?.titre4).toEqual({ montant: 13e6, version: 'cf_arrete', exercice: 2025 });
    const eprd = annuel(2026, { C4: 13.5e6 }, 'eprd', '2026-01-15');
    const ria = annuel(2026, { C4: 14e6 }, 'ria1', '2026-06-15');
    const connu = lu([...de2025, ...de2026, ...eprd, ...ria]);
    expect(connu?.titre4).toEqual({ montant: 14e6, version: 'ria1', exercice: 2026 });
    expect((connu?.resultat.valeur ?? 0) - (repris?.resultat.valeur ?? 0)).toBeCloseTo(-1e6, 0);
    expect([repris && titre4Repris(repris), connu && titre4Repris(connu)]).toEqual([true, false]);
  });

  it('ne se fait pas avant trois mois complets, ni sans un exercice passé clos et connu par mois', () => {
    expect(lu([...de2025, ...moisDe(2026, 2, {})])).toBeNull();
    expect(lu(de2026)).toBeNull();
    expect(lu([...annuel(2025, {}), ...de2026])).toBeNull();
    expect(lu([...moisDe(2025, 12, {}), ...de2026])).toBeNull();
  });

  it('s’arrête au premier mois dont un titre manque, et ne lit que ce qui est connu, du CRP de l’entité', () => {
    const troue = de2026.filter((l) => !(l.poste === 'C2' && l.fin === '2026-05-31'));
    expect(lu([...de2025, ...troue])?.mois).toBe(4);
    const tard = de2026.map((l) => (l.fin === '2026-06-30' ? { ...l, publie_le: '2026-10-01' } : l));
    expect(lu([...de2025, ...tard])?.mois).toBe(5);
    const autres = moisDe(2026, 9, { P1: 99e6 }).flatMap((l) => [
      { ...l, ej: 'B' },
      { ...l, budget: 'B' }
    ]);
    const cumul = { ...de2026[0], debut: '2026-01-01', fin: '2026-03-31', montant: 99e6 } as LigneCompte;
    expect(poste(lu([cumul, ...autres, ...de2025, ...de2026]), 'P1')?.cumul).toBeCloseTo(61.2e6, 0);
  });
});

describe('un gain n’est compté qu’une fois', () => {
  const avec = (...paliers: PalierGain[]): GainsDesComptes => ({
    lignes: [GAIN],
    paliers,
    dernierJour: null
  });
  const six = [...de2025, ...de2026];

  it('en vigueur après les mois connus, il vient entier sur son reste : 0,6 M€ de moins au titre 1', () => {
    const realise = lu(six, avec(palier('realise', '2026-07-01')));
    expect((poste(lu(six), 'C1')?.valeur ?? 0) - (poste(realise, 'C1')?.valeur ?? 0)).toBeCloseTo(0.6e6, 0);
    expect(realise?.promesses).toEqual([]);
  });

  it('en vigueur depuis le début de l’année, il est dans les mois connus, et le reste n’en ajoute pas un second', () => {
    const gains = { ...avec(palier('realise', '2026-01-01')), lignes: [{ ...GAIN, effet: '2026-01-01' }] };
    // Sans le gain, 9,4 M€ par mois : 56,4 × 110 / 54 = 114,889 ; moins 1,2 M€ sur l’année : 113,689.
    expect(poste(lu(six, gains), 'C1')?.valeur).toBeCloseTo(113.6889e6, -3);
  });

  it('promis, il n’est pas dans le poste, mais à part, de D à la fin de l’année', () => {
    // D est le 30 septembre : trois mois de 100 k€.
    const base = lu(six, avec(palier('securise', '2026-02-01')));
    expect(base?.promesses).toEqual([{ titre: 'C1', palier: 'securise', montant: 300_000 }]);
    expect(poste(base, 'C1')?.valeur).toBe(poste(lu(six), 'C1')?.valeur);
    // Reporté au 1er novembre, il reste deux mois, que rien n’assure plus.
    const reporte = [
      palier('securise', '2026-02-01'),
      { ...palier('securise', '2026-08-01'), palier: 'reporte' as const, effet: '2026-11-01' }
    ];
    expect(lu(six, avec(...reporte))?.promesses).toEqual([
      { titre: 'C1', palier: 'securise', montant: 200_000, reportee: true }
    ]);
    // Un gel l’arrête.
    expect(lu(six, { ...avec(palier('securise', '2026-02-01')), dernierJour: '2026-10-31' })?.promesses).toEqual([
      { titre: 'C1', palier: 'securise', montant: 100_000 }
    ]);
  });

  it('au titre 4, tenu pour connu du dernier document, il ne promet rien de plus', () => {
    const gains = { ...avec(palier('securise', '2026-02-01')), lignes: [{ ...GAIN, titre: 'C4' }] };
    expect(lu(six, gains)?.promesses).toEqual([]);
  });

  it('perdu, sans palier, évité, d’une autre entité ou d’un budget annexe, il ne promet rien', () => {
    expect(lu(six, avec(palier('valide', '2026-01-01'), palier('perdu', '2026-03-01', 2)))?.promesses).toEqual([]);
    expect(lu(six, avec())?.promesses).toEqual([]);
    const lignes = [
      { ...GAIN, ej: 'B' },
      { ...GAIN, budget: 'B' },
      { ...GAIN, nature: 'depense_evitee' as const }
    ];
    expect(lu(six, { ...avec(palier('valide', '2026-01-01')), lignes })?.promesses).toEqual([]);
  });
});

const essai = (annee: number, prevus: Partial<Record<Methode, number>>): Essai => ({
  ...{ annee, mois: 6, poste: 'C1', clos: 100, hopital: null },
  prevus: { outil: 90, ecart: 90, dernier: 90, lineaire: 90, ...prevus }
});

describe('la méthode gardée', () => {
  it('est celle de l’outil, sauf une naïve qui s’est moins trompée sur trois exercices au moins', () => {
    const mieux = [2023, 2024, 2025].map((annee) => essai(annee, { lineaire: 95 }));
    expect(methodeRetenue(mieux, 'C1')).toBe('lineaire');
    expect(methodeRetenue(mieux.slice(1), 'C1')).toBe('outil');
    expect(
      methodeRetenue(
        [2023, 2024, 2025].map((annee) => essai(annee, {})),
        'C1'
      )
    ).toBe('outil');
  });

  it('se juge sans signe : −5 puis +5 ne font pas une erreur nulle', () => {
    const opposes = [essai(2023, { ecart: 80 }), essai(2024, { ecart: 120 }), essai(2025, { ecart: 100 })];
    expect(methodeRetenue(opposes, 'C1')).toBe('outil');
  });
});

describe('l’épreuve sur les exercices passés', () => {
  const annees = [2022, 2023, 2024, 2025];
  const comptes = annees.flatMap((annee, i) => [
    ...annuel(annee, { P1: (120 + i) * 1e6, C1: 110e6, C4: 10e6 }),
    ...annuel(annee, { P1: 121e6, C1: 110e6, C4: 10e6 }, 'eprd', `${annee}-01-10`),
    ...annuel(annee, { P1: 119e6, C1: 110e6, C4: 10e6 }, 'ria1', `${annee}-06-15`),
    ...moisDe(annee, 12, { P1: 10e6, C1: 9e6 })
  ]);
  const tentes = (mois: number) => essais({ comptes, gains: () => RIEN }, EJ, 2026, AU, mois);

  it('lit chaque exercice clos comme il était connu le jour de ses mois', () => {
    // Avril 2024 : 2023 n’est clos que le 30 juin 2024, seul 2022 se lit. 40 × 120 / 40.
    const p1 = tentes(4).filter((e) => e.poste === 'P1');
    expect(p1.map((e) => [e.annee, e.clos, e.prevus.outil])).toEqual([
      [2024, 122e6, 120e6],
      // Avril 2025 : 2022 et 2023.
      [2025, 123e6, 120.5e6]
    ]);
    // Août 2023 : 2022 est clos.
    expect(
      tentes(8)
        .filter((e) => e.poste === 'P1')
        .map((e) => e.annee)
    ).toEqual([2023, 2024, 2025]);
  });

  it('met à côté la valeur du dernier exercice clos, la ligne droite, et le document de l’hôpital de ce jour-là', () => {
    const aout = tentes(8).find((e) => e.annee === 2025 && e.poste === 'P1');
    expect(aout?.prevus).toMatchObject({ dernier: 122e6, lineaire: 120e6, ecart: 122e6 });
    expect(aout?.hopital).toEqual({ montant: 119e6, versions: ['ria1'] });
    expect(tentes(4).find((e) => e.annee === 2025)?.hopital?.versions).toEqual(['eprd']);
  });

  it('juge le résultat du CRP entier : 2025 clos à 123 − 110 − 10 = 3 M€', () => {
    const aout = tentes(8).find((e) => e.annee === 2025 && e.poste === 'resultat');
    expect(aout?.clos).toBe(3e6);
    // Par poste : P1 à (120 + 121 + 122) / 3, soit 1 M€ ; écart à 2024 : 2 M€.
    expect(aout?.prevus.outil).toBeCloseTo(1.5e6, 0);
    expect(aout?.hopital?.montant).toBe(-1e6);
  });
});
