import { describe, expect, it } from 'vitest';
import {
  memeEnveloppe,
  notificationAttendue,
  rapproche,
  sansDoubleCompte,
  type LigneARapprocher,
  type Notification
} from './rapprochement';

const ligne = (autres: Partial<LigneARapprocher> = {}): LigneARapprocher => ({
  ...{ tranche: 1, exercice: 2026, montant: 1_200_000, enveloppe: 'AC', ej: 'A', notifieeLe: null, attendue: true },
  ...autres
});
const n = (autres: Partial<Notification> = {}): Notification => ({
  ...{ ej: 'A', campagne: 2026, detail: 'notification', numero: '1', date: '2026-03-01', enveloppe: 'MIGAC' },
  ...{ sous_enveloppe: 'AC', mesure: null, libelle: null, montant: 1_200_000 },
  ...autres
});

describe('une tranche et une notification', () => {
  it('se rapprochent par le bénéficiaire, la campagne, l’enveloppe et le montant, tous les quatre', () => {
    expect(rapproche([ligne()], [n()])).toMatchObject({ paires: [{ notifications: [{ numero: '1' }] }] });
    const autrement: Partial<Notification>[] = [
      { ej: 'B' },
      { campagne: 2025 },
      { sous_enveloppe: 'MIG' },
      { montant: 1_200_001 }
    ];
    for (const autre of autrement) {
      const { paires, sansNotification } = rapproche([ligne()], [n(autre)]);
      expect([autre, paires.length, sansNotification.length]).toEqual([autre, 0, 1]);
    }
  });

  it('notifiée l’année d’avant son exercice, se retrouve à la campagne de sa notification', () => {
    const { paires } = rapproche([ligne({ notifieeLe: '2025-12-20' })], [n({ campagne: 2025 })]);
    expect(paires).toHaveLength(1);
  });

  it('en plusieurs notifications, se retrouve quand elles font ensemble son montant', () => {
    const deux = [n({ montant: 700_000 }), n({ numero: '2', montant: 500_000 })];
    expect(rapproche([ligne()], deux).paires[0]?.notifications).toHaveLength(2);
    expect(rapproche([ligne()], [...deux, n({ numero: '3', montant: 1 })]).paires).toHaveLength(0);
  });

  it('une notification ne sert qu’une fois, à la tranche notifiée d’abord', () => {
    const lignes = [ligne({ tranche: 1, attendue: false }), ligne({ tranche: 2 })];
    const { paires, sansNotification } = rapproche(lignes, [n()]);
    expect(paires.map((p) => p.ligne.tranche)).toEqual([2]);
    // Rien n’est attendu de celle qui n’est ni notifiée ni versée.
    expect(sansNotification).toEqual([]);
  });

  it('ce qui reste est une notification sans tranche, ou d’autre chose', () => {
    const { sansTranche, ailleurs } = rapproche(
      [ligne()],
      [n(), n({ numero: '2', montant: 180_000 }), n({ numero: '3', sous_enveloppe: 'MIG', montant: 50_000 })]
    );
    expect(sansTranche.map(({ numero }) => numero)).toEqual(['2']);
    expect(ailleurs).toEqual({ nombre: 1, montant: 50_000 });
  });

  it('ce que l’échéancier ne place dans aucun exercice n’est cherché nulle part', () => {
    expect(rapproche([ligne({ exercice: null })], [n()])).toMatchObject({ paires: [], sansNotification: [] });
  });
});

it('l’enveloppe se lit sans accent ni ponctuation, à son nom, à sa sous-enveloppe ou dans sa mesure', () => {
  expect(memeEnveloppe('AC', n())).toBe(true);
  expect(memeEnveloppe('migac', n())).toBe(true);
  expect(memeEnveloppe('Article 50', n({ mesure: 'Dotation (article 50)' }))).toBe(true);
  expect(memeEnveloppe('FIR', n({ mesure: 'Affirmation' }))).toBe(false);
  expect(memeEnveloppe('', n({ sous_enveloppe: '' }))).toBe(false);
});

it('les sommes d’un mois ne doublent pas les notifications de la même campagne', () => {
  const mois = n({ detail: 'mois', numero: '2026-03' });
  expect(sansDoubleCompte([mois, n()])).toEqual([n()]);
  expect(sansDoubleCompte([mois, n({ campagne: 2025 })])).toHaveLength(2);
  expect(sansDoubleCompte([mois, n({ ej: 'B' })])).toHaveLength(2);
});

it('une notification s’attend d’une part versée, ou d’une tranche notifiée d’un seul tenant', () => {
  const part = { classe: 'a_verser', parts: 1, notifieeLe: '2026-03-01' } as const;
  expect(notificationAttendue(part)).toBe(true);
  expect(notificationAttendue({ ...part, notifieeLe: null })).toBe(false);
  // Notified at once, paid by year: the part of a year to come is not notified yet.
  expect(notificationAttendue({ ...part, parts: 2 })).toBe(false);
  expect(notificationAttendue({ classe: 'versee', parts: 2, notifieeLe: null })).toBe(true);
});
