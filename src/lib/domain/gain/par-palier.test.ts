import { describe, expect, it } from 'vitest';
import type { LigneGain } from './gain';
import { ligneDe } from './ligne.fixture';
import { effetsParPalier } from './par-palier';
import type { PalierGain } from './palier';

const AU = '2026-09-30';
const ligne = (gain: string, autres: Partial<LigneGain>) =>
  ligneDe('1.1', 120_000, { gain, effet: '2025-01-01', ...autres });
const pas = (gain: string, rang: number, palier: PalierGain['palier'], date: string, effet: string | null = null) => ({
  ...{ contrat: 'essai', action: '1.1', gain, rang, date, palier, net: null, effet, enregistre_le: null }
});
type Arret = Parameters<typeof effetsParPalier>[4] | null;
const parts = (lignes: LigneGain[], paliers: PalierGain[], annee: number, arret: Arret = null) => {
  const { parts: lues, report, attendu } = effetsParPalier(lignes, paliers, annee, AU, arret);
  const dites = lues.filter((p) => p.montant !== 0).map(({ echu, ...p }) => ({ ...p, ...(echu !== 0 && { echu }) }));
  return { parts: dites, report, attendu };
};

describe('les effets d’une année par palier', () => {
  it('met chaque ligne une fois, à son palier et à sa nature, le report à part', () => {
    const lignes = [
      ligne('1', {}),
      ligne('2', { nature: 'recette', type_recette: 'volume', effet: '2026-07-01' }),
      ligne('3', { nature: 'depense_evitee' }),
      ligne('4', { effet: '2025-07-01' })
    ];
    const paliers = [
      pas('1', 1, 'realise', '2025-01-01'),
      pas('2', 1, 'securise', '2026-01-01'),
      pas('4', 1, 'constate', '2025-07-01')
    ];
    // 2026 : 120 000 et 60 000 (six mois, dont trois passés sans effet) ; la ligne 4 redonne ses 60 000 de 2025 et 60 000 de report.
    expect(parts(lignes, paliers, 2026)).toEqual({
      parts: [
        { palier: 'realise', nature: 'depense', montant: 120_000 },
        { palier: 'securise', nature: 'recette_activite', montant: 60_000, echu: 30_000 },
        { palier: 'constate', nature: 'depense', montant: 60_000 }
      ],
      report: 60_000,
      attendu: 120_000 + 60_000 + 120_000
    });
  });

  it('une mesure de N-1 dont la date est passée sans être réalisée n’est pas un report', () => {
    // De juillet 2025, rien n’a été apporté en 2025 : 120 000 restent dus en 2026, dont neuf mois passés sans effet.
    const passee = parts([ligne('1', { effet: '2025-07-01' })], [pas('1', 1, 'securise', '2025-06-01')], 2026);
    expect(passee).toEqual({
      parts: [{ palier: 'securise', nature: 'depense', montant: 120_000, echu: 90_000 }],
      report: 0,
      attendu: 120_000
    });
    // D’octobre 2026, à venir : 30 000 en 2026, et 90 000 de report en 2027.
    const aVenir = parts([ligne('1', { effet: '2026-10-01' })], [pas('1', 1, 'securise', '2026-06-01')], 2027);
    expect([aVenir.parts[0]?.montant, aVenir.report]).toEqual([30_000, 90_000]);
  });

  it('le report d’une ligne qu’aucun acte ne porte n’est pas plus sûr qu’elle', () => {
    // D’octobre 2026 : 90 000 de report en 2027, sécurisés pour l’une, seulement validés pour l’autre.
    const lignes = [ligne('1', { effet: '2026-10-01' }), ligne('2', { effet: '2026-10-01' })];
    const paliers = [pas('1', 1, 'securise', '2026-06-01'), pas('2', 1, 'valide', '2026-06-01')];
    expect(effetsParPalier(lignes, paliers, 2027, AU)).toMatchObject({ report: 180_000, reportOuvert: 90_000 });
    // Ni l’une ni l’autre n’est en vigueur\u00a0: tout ce report reste à venir\u00a0; réalisée, une ligne n’en est plus.
    expect(effetsParPalier(lignes, paliers, 2027, AU).reportAVenir).toBe(180_000);
    const realisee = [...paliers, pas('1', 2, 'realise', '2026-09-01')];
    expect(effetsParPalier(lignes, realisee, 2027, AU).reportAVenir).toBe(90_000);
  });

  it('une ligne sécurisée puis reportée reste à son palier, et s’y dit à part : aucun acte ne la sécurise plus', () => {
    // Reportée au 1er octobre 2026 : 30 000 en 2026, à venir ; l’autre, sécurisée au 1er juillet, en fait 60 000, dont 30 000 échus.
    const lignes = [ligne('1', {}), ligne('2', { effet: '2026-07-01' })];
    const paliers = [
      ...[pas('1', 1, 'securise', '2024-12-01'), pas('2', 1, 'securise', '2026-01-01')],
      pas('1', 2, 'reporte', '2025-01-15', '2026-10-01')
    ];
    const part = { palier: 'securise', nature: 'depense', montant: 90_000, echu: 30_000 };
    const lues = effetsParPalier(lignes, paliers, 2026, AU);
    expect(lues.parts).toEqual([{ ...part, reportee: { montant: 30_000, echu: 0 } }]);
    // En 2027, 30 000 comme en 2026 et 90 000 de report, ouverts eux aussi.
    expect(effetsParPalier(lignes, paliers, 2027, AU)).toMatchObject({
      parts: [{ montant: 150_000, reportee: { montant: 30_000 } }],
      ...{ report: 90_000, reportOuvert: 90_000 }
    });
    const resecurisee = [...paliers, pas('1', 3, 'securise', '2026-09-01')];
    expect(effetsParPalier(lignes, resecurisee, 2026, AU).parts).toEqual([part]);
  });

  it('un gain repris en 2026 reste aux années qui l’ont eu', () => {
    // Réalisé au 1er novembre 2024, constaté en 2025, repris au 1er janvier 2026.
    const paliers = [
      pas('1', 1, 'realise', '2024-11-01', '2024-11-01'),
      pas('1', 2, 'constate', '2025-07-01'),
      pas('1', 3, 'repris', '2026-01-01')
    ];
    const lignes = [ligne('1', { effet: '2024-09-01' })];
    expect(parts(lignes, paliers, 2024).parts).toEqual([{ palier: 'constate', nature: 'depense', montant: 20_000 }]);
    expect(parts(lignes, paliers, 2025)).toMatchObject({
      parts: [{ palier: 'constate', nature: 'depense', montant: 20_000 }],
      report: 100_000
    });
    expect(parts(lignes, paliers, 2026)).toEqual({ parts: [], report: 0, attendu: 120_000 });
  });

  it('deux lignes d’un même palier et d’une même nature s’additionnent', () => {
    const lignes = [ligne('1', {}), ligne('2', { brut: 30_000 }), ligne('3', { nature: 'recette' })];
    const paliers = ['1', '2', '3'].map((gain) => pas(gain, 1, 'realise', '2025-01-01'));
    expect(parts(lignes, paliers, 2025).parts).toEqual([
      { palier: 'realise', nature: 'depense', montant: 150_000 },
      { palier: 'realise', nature: 'recette_autre', montant: 120_000 }
    ]);
  });

  it('ce qui s’arrête en cours d’année ne fait de report que ce qu’il donne de plus', () => {
    // De juillet 2025, 60 000 ; jusqu’à mars 2026, 30 000 : moins que l’an passé.
    const lignes = [ligne('1', { effet: '2025-07-01' })];
    // Jusqu’en août 2026, 80 000 : 20 000 de plus, que le pont dit en deux pièces, 60 000 et −40 000.
    const enAout = [pas('1', 1, 'realise', '2025-07-01'), pas('1', 2, 'repris', '2026-09-01')];
    expect(parts(lignes, enAout, 2026)).toMatchObject({ report: 20_000 });
    const repris = [pas('1', 1, 'realise', '2025-07-01'), pas('1', 2, 'repris', '2026-04-01')];
    expect(parts(lignes, repris, 2026)).toMatchObject({
      parts: [{ palier: 'realise', nature: 'depense', montant: 30_000 }],
      report: 0
    });
    expect(parts(lignes, [pas('1', 1, 'securise', '2025-07-01')], 2026, { le: '2026-04-01', motif: 'gel' })).toEqual({
      parts: [{ palier: 'securise', nature: 'depense', montant: 30_000, echu: 30_000 }],
      report: 0,
      attendu: 30_000
    });
  });

  it('ce qui s’est arrêté avant le terme du contrat ne court pas jusqu’à lui', () => {
    // De décembre 2025, 10 000 ; repris au 1er mars 2026, 20 000, dont 10 000 de report ; le contrat finit en juin.
    const lignes = [ligne('1', { effet: '2025-12-01' })];
    const repris = [pas('1', 1, 'realise', '2025-12-01'), pas('1', 2, 'repris', '2026-03-01')];
    expect(parts(lignes, repris, 2026, { le: '2026-06-30', motif: 'terme' })).toEqual({
      parts: [{ palier: 'realise', nature: 'depense', montant: 10_000 }],
      report: 10_000,
      attendu: 60_000
    });
  });

  it('ce qui court encore au terme du contrat ne fait de report que jusqu’à lui', () => {
    // De juillet 2025, 60 000 ; de janvier au 30 juin 2026, 60 000 encore, et non 120 000 : rien de plus que l’an passé.
    const lignes = [ligne('1', { effet: '2025-07-01' })];
    const terme = { le: '2026-06-30', motif: 'terme' } as const;
    expect(parts(lignes, [pas('1', 1, 'realise', '2025-07-01')], 2026, terme)).toEqual({
      parts: [{ palier: 'realise', nature: 'depense', montant: 60_000 }],
      report: 0,
      attendu: 60_000
    });
  });

  it('un contrat gelé n’attend plus rien de ce jour, et garde ce qui est en vigueur', () => {
    const lignes = [ligne('1', {}), ligne('2', {})];
    const paliers = [pas('1', 1, 'realise', '2025-01-01')];
    const gel = { le: '2025-07-01', motif: 'gel' } as const;
    expect(parts(lignes, paliers, 2025, gel)).toEqual({
      parts: [
        { palier: 'realise', nature: 'depense', montant: 120_000 },
        { palier: 'identifie', nature: 'depense', montant: 60_000, echu: 60_000 }
      ],
      report: 0,
      attendu: 120_000
    });
    expect(parts(lignes, paliers, 2026, gel)).toMatchObject({ attendu: 0, report: 0 });
    expect(parts(lignes, paliers, 2026, gel).parts).toHaveLength(1);
  });

  it('un contrat clos en cours d’année ne compte ni attendu ni réalisé au-delà de sa fin', () => {
    const lignes = [ligne('1', {}), ligne('2', { effet: '2026-01-01', fin: '2026-03-31' })];
    const paliers = [pas('1', 1, 'realise', '2025-01-01')];
    const fin = { le: '2026-06-30', motif: 'fin' } as const;
    // 120 000 × 6/12 des deux côtés ; la ligne 2, finie au 31 mars, n’en donne que trois mois.
    expect(parts(lignes, paliers, 2026, fin)).toEqual({
      parts: [
        { palier: 'realise', nature: 'depense', montant: 60_000 },
        { palier: 'identifie', nature: 'depense', montant: 30_000, echu: 30_000 }
      ],
      report: 0,
      attendu: 90_000
    });
  });

  it('le report d’un gain fini avant le gel n’est pas prolongé jusqu’au gel', () => {
    // D’octobre 2024 à février 2025, trois mois puis deux : rien de plus qu’en 2024, gelé ou non en juillet.
    const lignes = [ligne('1', { effet: '2024-10-01', fin: '2025-02-28' })];
    const attendue = {
      parts: [{ palier: 'identifie', nature: 'depense', montant: 20_000, echu: 20_000 }],
      report: 0,
      attendu: 20_000
    };
    expect(parts(lignes, [], 2025)).toEqual(attendue);
    expect(parts(lignes, [], 2025, { le: '2025-07-01', motif: 'gel' })).toEqual(attendue);
  });
});
