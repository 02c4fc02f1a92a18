import { describe, expect, it } from 'vitest';
import { anneePleine, effetEntre, effetExercice, net, type LigneGain } from './gain';
import { PERENNE as ligne } from './ligne.fixture';
import type { Palier } from '../action/codes';
import { effetALaRealisation, palierA, reportContraire, situationGain, surEchelle, type PalierGain } from './palier';

const cle = { contrat: 'essai', action: '1.1', gain: '1' };
let rang = 0;
const pas = (palier: Palier, date: string, autres: Partial<PalierGain> = {}): PalierGain => ({
  ...cle,
  rang: ++rang,
  date,
  palier,
  net: null,
  effet: null,
  enregistre_le: null,
  ...autres
});
const chiffre = pas('chiffre', '2024-03-01');
const realise = pas('realise', '2024-10-01', { net: 380_000, effet: '2024-10-01' });

describe('le palier d’un gain à une date', () => {
  it('est le dernier connu, par son rang', () => {
    const paliers = [realise, chiffre];
    expect(palierA(ligne, paliers, '2024-02-29')).toBeNull();
    expect(palierA(ligne, paliers, '2024-09-30')?.palier).toBe('chiffre');
    expect(palierA(ligne, paliers, '2024-10-01')?.palier).toBe('realise');
    expect(palierA(ligne, [{ ...realise, enregistre_le: '2024-12-01' }], '2024-11-30')).toBeNull();
    expect(palierA(ligne, [{ ...realise, gain: '2' }], '2024-11-30')).toBeNull();
    expect(palierA(ligne, [{ ...realise, action: '1.2' }], '2024-11-30')).toBeNull();
    expect(palierA(ligne, [{ ...realise, contrat: 'autre' }], '2024-11-30')).toBeNull();
  });

  it('réalisé, il compte au net et à la date constatés ; avant, au prévu', () => {
    const avant = situationGain(ligne, [chiffre, realise], '2024-09-30');
    expect(avant).toMatchObject({ palier: 'chiffre', echelon: 'chiffre', realisee: null });
    expect(avant.retenue && net(avant.retenue)).toBe(400_000);
    const apres = situationGain(ligne, [chiffre, realise], '2024-10-15');
    // 380 000 nets au 1er octobre : 95 000 en 2024.
    expect(apres.realisee && anneePleine(apres.realisee)).toBe(380_000);
    expect(apres.realisee && effetExercice(apres.realisee, 2024)).toBe(95_000);
  });

  it('ce qu’un palier dit du net et de la date vaut jusqu’à ce qu’un autre le dise', () => {
    const constate = pas('constate', '2025-03-01');
    const s = situationGain(ligne, [chiffre, realise, constate], '2025-03-01');
    expect(s.echelon).toBe('constate');
    expect(s.realisee).toMatchObject({ effet: '2024-10-01' });
    expect(s.realisee && net(s.realisee)).toBe(380_000);
  });

  it('perdu, il ne rapporte plus rien de ce jour, et garde ce qu’il a rapporté', () => {
    const perdu = pas('perdu', '2025-04-01');
    const s = situationGain(ligne, [chiffre, realise, perdu], '2025-04-01');
    expect(s).toMatchObject({ palier: 'perdu', echelon: null, retenue: null });
    // 380 000 : trois mois en 2024, trois en 2025.
    expect(s.realisee && [2024, 2025, 2026].map((a) => s.realisee && effetExercice(s.realisee, a))).toEqual([
      95_000, 95_000, 0
    ]);
    expect(situationGain(ligne, [chiffre, pas('perdu', '2024-06-01')], '2024-12-31').realisee).toBeNull();
  });

  it('un gain ponctuel repris garde la part de sa période déjà courue', () => {
    const ponctuel: LigneGain = {
      ...ligne,
      perennite: 'ponctuel',
      brut: 120_000,
      couts_induits: 0,
      effet: null,
      debut: '2024-07-01',
      fin: '2025-06-30'
    };
    const s = situationGain(ponctuel, [pas('realise', '2024-07-01'), pas('repris', '2024-10-01')], '2024-12-31');
    // Trois mois sur douze : 30 000.
    expect(s.realisee && net(s.realisee)).toBeCloseTo(30_000, 6);
    expect(s.realisee && effetExercice(s.realisee, 2024)).toBeCloseTo(30_000, 6);
    const repris = (l: LigneGain) =>
      situationGain(l, [pas('realise', '2024-07-01'), pas('repris', '2024-10-01')], '2024-12-31').realisee;
    // Ses coûts courent comme lui : (120 000 − 12 000) × 3 ÷ 12.
    const couteux = repris({ ...ponctuel, couts_induits: 12_000 });
    expect(couteux && net(couteux)).toBeCloseTo(27_000, 6);
    const nul = repris({ ...ponctuel, brut: 0 });
    expect(nul && net(nul)).toBe(0);
    // Remis en vigueur, il repart de ce jour.
    const remis = [pas('realise', '2024-07-01'), pas('repris', '2024-10-01'), pas('realise', '2025-01-01')];
    expect(situationGain(ponctuel, remis, '2025-06-30').acquis.map((a) => a.ligne.debut)).toEqual([
      '2024-07-01',
      '2025-01-01'
    ]);
  });

  it('un gain ponctuel décalé garde ses mois : 22 mois dès octobre 2025 finissent en juillet 2027', () => {
    const ponctuel: LigneGain = {
      ...ligne,
      ...{ perennite: 'ponctuel', brut: 342_000, couts_induits: 0, effet: null, debut: '2025-03-01', fin: '2026-12-31' }
    };
    const { realisee } = situationGain(ponctuel, [pas('realise', '2025-10-01', { effet: '2025-10-01' })], '2025-12-31');
    expect(realisee).toMatchObject({ debut: '2025-10-01', fin: '2027-07-31' });
    // Trois mois sur vingt-deux.
    expect(realisee && effetExercice(realisee, 2025)).toBeCloseTo(46_636.36, 2);
    // Du 15 mars au 20 avril, 36 jours plus loin, faute de mois entiers.
    const court = { ...ponctuel, debut: '2025-03-15', fin: '2025-04-20' };
    const retenue = situationGain(court, [pas('reporte', '2025-03-01', { effet: '2025-05-15' })], '2025-03-31').retenue;
    expect(retenue).toMatchObject({ debut: '2025-05-15', fin: '2025-06-20' });
  });

  it('un gain ponctuel commencé en retard garde ses euros et ce que chaque mois apporte ; l’attendu reste à ses dates', () => {
    // 10 k€ par mois, prévus de février à avril 2026, en vigueur en mars : jusqu’à mai, et non 15 k€ jusqu’en avril.
    const ponctuel: LigneGain = {
      ...ligne,
      ...{ perennite: 'ponctuel', brut: 30_000, couts_induits: 0, effet: null, debut: '2026-02-01', fin: '2026-04-30' }
    };
    const { realisee } = situationGain(ponctuel, [pas('realise', '2026-03-01', { effet: '2026-03-01' })], '2026-12-31');
    expect(realisee).toMatchObject({ debut: '2026-03-01', fin: '2026-05-31' });
    const apporte = (lue: LigneGain | null, debut: string, fin: string) => lue && effetEntre(lue, debut, fin);
    expect(['03-31', '04-30', '05-31', '12-31'].map((fin) => apporte(realisee, '2026-01-01', `2026-${fin}`))).toEqual([
      10_000, 20_000, 30_000, 30_000
    ]);
    expect(apporte(ponctuel, '2026-01-01', '2026-04-30')).toBe(30_000);
  });

  it('d’un gain ponctuel dont une date manque, un palier ne calcule pas de durée', () => {
    const ponctuel: LigneGain = {
      ...ligne,
      perennite: 'ponctuel',
      effet: null,
      debut: '2024-07-01',
      fin: '2025-06-30'
    };
    const retenue = (l: LigneGain, p: PalierGain) => situationGain(l, [p], '2024-12-31').retenue;
    expect(retenue({ ...ponctuel, debut: null }, pas('realise', '2024-10-01'))).toMatchObject({
      debut: '2024-10-01',
      fin: '2025-06-30'
    });
    expect(retenue({ ...ponctuel, fin: null }, pas('realise', '2024-10-01'))).toMatchObject({
      debut: '2024-07-01',
      fin: null
    });
    expect(retenue(ponctuel, pas('reporte', '2024-06-01'))).toMatchObject({ debut: null, fin: '2025-06-30' });
  });

  it('sans date d’effet, un palier qui ne le met pas en vigueur ne lui en donne pas', () => {
    const sansDate = { ...ligne, effet: null };
    expect(situationGain(sansDate, [chiffre], '2024-03-01').retenue?.effet).toBeNull();
    expect(situationGain(sansDate, [pas('realise', '2024-05-01')], '2024-05-01').realisee?.effet).toBe('2024-05-01');
  });

  it('perdu avant son premier jour, il n’a rien rapporté ; perdu le lendemain, il a rapporté un jour', () => {
    const enJanvier = pas('realise', '2024-10-01', { effet: '2025-01-01' });
    const acquis = (perduLe: string) => situationGain(ligne, [enJanvier, pas('perdu', perduLe)], '2025-12-31').acquis;
    expect(acquis('2025-01-01')).toEqual([]);
    // 400 000 ÷ 12 ÷ 31.
    expect(acquis('2025-01-02').map((a) => Math.round(effetExercice(a.ligne, 2025) ?? NaN))).toEqual([1075]);
  });

  it('perdu après la fin de sa vie, il n’y gagne pas un jour', () => {
    const fini = { ...ligne, fin: '2024-12-31' };
    const s = situationGain(fini, [pas('realise', '2024-07-01'), pas('perdu', '2025-04-01')], '2025-12-31');
    expect(s.acquis.map((a) => effetExercice(a.ligne, 2025))).toEqual([0]);
  });

  it('remis en vigueur, il repart au jour que son palier donne, jamais avant la fin de la période d’avant', () => {
    // En vigueur d’octobre 2024 au 31 mars 2025, remis en octobre 2025.
    const repart = (effet: string) =>
      situationGain(
        ligne,
        [realise, pas('repris', '2025-04-01'), pas('realise', '2025-10-01', { effet })],
        '2026-12-31'
      ).realisee?.effet;
    expect([repart('2026-01-01'), repart('2025-04-01'), repart('2025-03-31')]).toEqual([
      '2026-01-01',
      '2025-04-01',
      '2025-10-01'
    ]);
  });

  it('reporté, il change de date et reste où il était, au plus sécurisé', () => {
    const reporte = pas('reporte', '2024-06-15', { effet: '2025-01-01' });
    expect(situationGain(ligne, [chiffre, reporte], '2024-06-15')).toMatchObject({
      palier: 'reporte',
      echelon: 'chiffre',
      retenue: { effet: '2025-01-01' }
    });
    expect(situationGain(ligne, [realise, pas('reporte', '2024-11-01')], '2024-11-01')).toMatchObject({
      echelon: 'securise',
      retenue: { effet: null },
      realisee: null
    });
  });

  it('un recul agit de sa date : ce qui a été en vigueur reste acquis, de période en période', () => {
    // 380 000 d’octobre 2024 à fin mars 2025, repris en avril, remis en vigueur le 1er octobre 2025.
    const paliers = [realise, pas('repris', '2025-04-01'), pas('realise', '2025-10-01', { net: 360_000 })];
    const { acquis, realisee } = situationGain(ligne, paliers, '2026-12-31');
    const de = (annee: number) => acquis.reduce((t, a) => t + (effetExercice(a.ligne, annee) ?? 0), 0);
    expect([2024, 2025, 2026].map(de)).toEqual([95_000, 95_000 + 90_000, 360_000]);
    expect(realisee).toMatchObject({ effet: '2025-10-01', fin: null });
  });

  it('réalisé puis reporté, il garde ce qu’il a rapporté et reprend à sa nouvelle date', () => {
    const paliers = [realise, pas('reporte', '2025-01-01', { effet: '2026-01-01' })];
    const { acquis, retenue, realisee, echelon } = situationGain(ligne, paliers, '2025-06-30');
    expect(acquis.map((a) => effetExercice(a.ligne, 2024))).toEqual([95_000]);
    expect({ effet: retenue?.effet, realisee, echelon }).toEqual({
      effet: '2026-01-01',
      realisee: null,
      echelon: 'securise'
    });
  });

  it('réalisé après un report sans date, il prend effet le jour où il est réalisé', () => {
    const s = situationGain(ligne, [pas('reporte', '2024-06-15'), pas('realise', '2025-02-01')], '2025-02-01');
    expect(s.realisee?.effet).toBe('2025-02-01');
  });

  it('un gain ponctuel reporté garde la durée de sa période', () => {
    const ponctuel: LigneGain = { ...ligne, perennite: 'ponctuel', debut: '2024-07-01', fin: '2024-07-31' };
    expect(
      situationGain(ponctuel, [pas('reporte', '2024-06-01', { effet: '2024-09-01' })], '2024-06-01').retenue
    ).toMatchObject({ debut: '2024-09-01', fin: '2024-09-30' });
  });

  it('revenir en arrière est un palier de plus, et l’histoire reste', () => {
    const paliers = [chiffre, realise, pas('valide', '2024-11-01')];
    expect(situationGain(ligne, paliers, '2024-11-01')).toMatchObject({ echelon: 'valide', realisee: null });
    expect(situationGain(ligne, paliers, '2024-10-31').echelon).toBe('realise');
  });
});

it('un report à la date qu’il avait, ou plus tôt, se contredit ; sans date, ou plus tard, il n’en dit rien', () => {
  expect(reportContraire('2024-07-01', '2024-07-01')).toBe(true);
  expect(reportContraire('2024-06-30', '2024-07-01')).toBe(true);
  expect(reportContraire('2024-07-02', '2024-07-01')).toBe(false);
  expect(reportContraire('2024-07-01', '2024-07-01', true)).toBe(false);
  expect(reportContraire('2024-06-30', '2024-07-01', true)).toBe(true);
  expect([reportContraire(null, '2024-07-01'), reportContraire('2024-07-01', null)]).toEqual([false, false]);
});

it('perdu, repris et reporté ne sont pas des barreaux de l’échelle', () => {
  const paliers = ['identifie', 'constate', 'perdu', 'repris', 'reporte'];
  expect(paliers.filter(surEchelle)).toEqual(['identifie', 'constate']);
});

describe('le jour d’effet d’un gain mis en vigueur en séance, sans qu’il soit dit', () => {
  const LE = '2026-09-30';
  const pas = (palier: Palier, date: string, effet: string | null = null) => ({ palier, date, effet });
  const effet = (palier: Palier, prevu: string | null, ...connus: ReturnType<typeof pas>[]) =>
    effetALaRealisation({ palier, date: LE }, prevu, connus);

  it('est le jour atteint quand le jour prévu est passé, constaté du premier coup comme réalisé', () => {
    expect(effet('realise', '2026-01-01', pas('securise', '2025-12-01'))).toBe(LE);
    expect(effet('constate', '2026-01-01', pas('securise', '2025-12-01'))).toBe(LE);
    expect(effet('realise', '2027-01-01', pas('securise', '2025-12-01'))).toBeNull();
  });

  it('ne change pas quand le gain est déjà en vigueur', () => {
    expect(effet('constate', '2026-01-01', pas('realise', '2026-01-01'))).toBeNull();
  });

  it('remis en vigueur après un report, ne regagne pas les mois où il n’agissait plus', () => {
    const reporte = [pas('realise', '2024-10-01'), pas('reporte', '2025-02-01', '2025-06-01')] as const;
    expect(effet('realise', '2024-10-01', ...reporte)).toBe(LE);
  });
});
