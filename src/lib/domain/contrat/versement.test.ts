import { describe, expect, it } from 'vitest';
import { nonSecurise } from '../gain/non-securise';
import { reunionsDe } from './reunions';
import { statutDeLaTranche } from './aides';
import { livreDesAides, sommesDuLivre } from './livre-des-aides';
import {
  attendSonVersement,
  estSoldee,
  paiementDeLaTranche,
  partsAPayer,
  partsDeLaTranche,
  retardDeVersement
} from './versement';

const TRANCHE = { tranche: 1, montant: 10_000_000, prevue_le: '2025-06-01', versee_le: null };
const part = (exercice: number, versee_le: string | null = null, montant = 1_000_000) => ({
  ...{ tranche: 1, exercice, montant, versee_le }
});
const du = { exigible: true, au: '2025-12-31' };

it('l’agence est en retard d’une tranche versée après son jour, ou exigible et pas versée', () => {
  expect(retardDeVersement({ ...TRANCHE, versee_le: '2025-06-11' }, [], du)).toBe(10);
  expect(retardDeVersement({ ...TRANCHE, versee_le: '2025-05-20' }, [], du)).toBe(0);
  expect(retardDeVersement(TRANCHE, [], { ...du, au: '2025-06-30' })).toBe(29);
});

it('une tranche dont la condition n’est pas remplie, ou qui n’est pas due, n’est pas en retard', () => {
  expect(retardDeVersement(TRANCHE, [], { ...du, exigible: false })).toBeNull();
  expect(retardDeVersement(TRANCHE, [], { ...du, au: '2025-06-01' })).toBeNull();
});

it('une tranche entièrement versée par ses parts n’est pas en retard ; versée en partie, elle l’est de la plus ancienne due', () => {
  const deux = { ...TRANCHE, montant: 2_000_000 };
  expect(retardDeVersement(deux, [part(2024, '2024-09-15'), part(2025, '2025-05-30')], du)).toBe(0);
  // Celle de 2024 est due au 31/12/2024 et versée le 10/01/2025.
  expect(retardDeVersement(deux, [part(2024, '2025-01-10'), part(2025, '2025-05-30')], du)).toBe(10);
  expect(retardDeVersement(deux, [part(2024, '2024-09-15'), part(2025)], { ...du, au: '2025-06-11' })).toBe(10);
  expect(retardDeVersement(deux, [part(2024, '2024-09-15'), part(2026)], du)).toBeNull();
});

describe('le paiement d’une tranche', () => {
  const dixAns = Array.from({ length: 10 }, (_, i) => part(2024 + i, i < 2 ? `${2024 + i}-06-30` : null));
  const tranche = { ...TRANCHE, prevue_le: '2033-06-30' };

  it('dit le versé, l’échu et l’à venir, qui font la tranche', () => {
    expect(paiementDeLaTranche(tranche, dixAns, '2027-01-01')).toEqual({
      ...{ verse: 2_000_000, echu: 1_000_000, aVenir: 7_000_000, dernierLe: '2025-06-30' },
      prochaine: { le: '2026-12-31', montant: 1_000_000 }
    });
    expect(paiementDeLaTranche(tranche, dixAns, '2026-12-30')).toMatchObject({ echu: 0, aVenir: 8_000_000 });
  });

  it('ne dit pas versée une tranche de 10 M€ dont l’échéancier, tout versé, n’en place que 8', () => {
    const huit = dixAns.slice(0, 8).map((p) => ({ ...p, versee_le: '2026-06-30' }));
    const { verse, aVenir, prochaine } = paiementDeLaTranche(tranche, huit, '2026-09-30');
    expect({ verse, aVenir, prochaine }).toEqual({
      ...{ verse: 8_000_000, aVenir: 2_000_000 },
      prochaine: { le: '2033-06-30', montant: 2_000_000 }
    });
    const statut = { ...tranche, notifiee_le: '2024-03-15', suspendue_le: null, condition: null };
    expect(statutDeLaTranche(statut, estSoldee(statut, huit))).toBe('notifiee');
    const jugee = { ...statut, enveloppe: 'Article 50', statut: 'notifiee' as const };
    const jugement = { verdict: 'sans_condition' as const, raison: null, faits: [] };
    const echeances = huit.map((p) => ({ ...p, version: 0, controle_le: null, reprise: null }));
    expect(sommesDuLivre(livreDesAides([{ ...jugee, jugement }], echeances, '2026-09-30', null))).toMatchObject({
      ...{ versee: 8_000_000, a_verser: 2_000_000 }
    });
  });

  it('dit soldée une tranche toute versée dont l’échéancier prévoit encore un trop\u00a0: personne ne le doit', () => {
    const unMillion = { ...TRANCHE, montant: 1_000_000 };
    const trop = [part(2024, '2024-09-15'), part(2026, null, 300_000)];
    expect(estSoldee(unMillion, trop)).toBe(true);
    expect(paiementDeLaTranche(unMillion, trop, '2027-06-30')).toEqual({
      ...{ verse: 1_000_000, echu: 0, aVenir: 0, dernierLe: '2024-09-15', prochaine: null }
    });
    // Due le 31/12/2024 et versée le 10/01/2025, elle l’a été avec dix jours de retard.
    expect(retardDeVersement(unMillion, [part(2024, '2025-01-10'), part(2026, null, 300_000)], du)).toBe(10);
    // Rien n’en est versé : elle n’est pas soldée, et doit son montant.
    expect(estSoldee(unMillion, [part(2024), part(2026, null, 300_000)])).toBe(false);
  });

  it('d’une tranche versée au-delà de son montant, n’en compte pas plus\u00a0: rien n’est à verser en négatif', () => {
    const unMillion = { ...TRANCHE, montant: 1_000_000, condition: null, notifiee_le: null, suspendue_le: null };
    const trop = [part(2023, '2023-09-15', 600_000), part(2024, '2024-09-15', 600_000), part(2026, null, 100_000)];
    expect(estSoldee(unMillion, trop)).toBe(true);
    expect(paiementDeLaTranche(unMillion, trop, '2027-06-30')).toMatchObject({ verse: 1_000_000, echu: 0, aVenir: 0 });
    const jugee = { ...unMillion, enveloppe: 'FIR', statut: 'versee' as const };
    const jugement = { verdict: 'sans_condition' as const, raison: null, faits: [] };
    const echeances = trop.map((p) => ({ ...p, version: 0, controle_le: null, reprise: null }));
    expect(sommesDuLivre(livreDesAides([{ ...jugee, jugement }], echeances, '2026-09-30', null))).toMatchObject({
      ...{ versee: 1_000_000, a_verser: 0, total: 1_000_000 }
    });
  });

  it('croit l’échéancier qui date ses versements, et le jour de la tranche quand il n’en date aucun', () => {
    const versee = { ...tranche, versee_le: '2024-06-30' };
    expect(paiementDeLaTranche(versee, dixAns, '2026-09-30').verse).toBe(2_000_000);
    const sansJour = dixAns.map((p) => ({ ...p, versee_le: null }));
    expect(paiementDeLaTranche(versee, sansJour, '2026-09-30').verse).toBe(10_000_000);
  });

  it('d’un échéancier qui donne plus que la tranche, n’en compte que le montant', () => {
    const trop = [part(2024, '2024-06-30', 6_000_000), part(2026, null, 6_000_000)];
    expect(paiementDeLaTranche(tranche, trop, '2026-09-30')).toMatchObject({
      verse: 6_000_000,
      echu: 0,
      aVenir: 4_000_000,
      prochaine: { le: '2026-12-31', montant: 4_000_000 }
    });
  });

  it('chaque part porte ce qu’on en retranche\u00a0: ce qui est échu d’elles est ce qui est échu de la tranche', () => {
    const de150 = { ...TRANCHE, montant: 150_000 };
    const trop = [part(2025, null, 300_000), part(2027, null, 200_000)];
    const parts = partsDeLaTranche(de150, trop).map((p) => [p.prevueLe, p.montant]);
    expect(parts).toEqual([
      ['2025-06-01', 300_000],
      ['2027-12-31', 200_000],
      ['2027-12-31', -200_000],
      ['2025-06-01', -150_000]
    ]);
    expect(paiementDeLaTranche(de150, trop, '2026-09-30')).toMatchObject({ echu: 150_000, aVenir: 0 });
  });

  it('retranche ce qu’un échéancier donne de trop de sa dernière part, puis de celle d’avant', () => {
    const due = (prevueLe: string, montant: number, verseeLe: string | null = null) => ({
      prevueLe,
      montant,
      verseeLe
    });
    const dues = (...parts: ReturnType<typeof due>[]) => partsAPayer(parts).map((p) => [p.prevueLe, p.montant]);
    const [de2026, de2027] = [due('2026-12-31', 700_000), due('2027-12-31', 600_000)];
    expect(dues(de2026, de2027)).toEqual([
      ['2026-12-31', 700_000],
      ['2027-12-31', 600_000]
    ]);
    expect(dues(de2026, de2027, due('2027-12-31', -300_000))).toEqual([
      ['2026-12-31', 700_000],
      ['2027-12-31', 300_000]
    ]);
    expect(dues(de2026, de2027, due('2027-12-31', -800_000))).toEqual([['2026-12-31', 500_000]]);
    expect(dues({ ...de2026, verseeLe: '2026-06-30' }, de2027, due('2027-12-31', -600_000))).toEqual([]);
  });
});

it('3 M€ sécurisés ou réalisés et 1 M€ validé laissent 1 M€ sans acte', () => {
  expect(
    nonSecurise([
      { palier: 'securise', montant: 2e6 },
      { palier: 'realise', montant: 1e6 },
      { palier: 'valide', montant: 6e5 },
      { palier: 'identifie', montant: 4e5 }
    ])
  ).toBe(1e6);
});

it('un PTSM n’a que sa revue', () => {
  expect(reunionsDe({ surDesComptes: false })).toEqual(['revue']);
  expect(reunionsDe({ surDesComptes: true })).toHaveLength(5);
});

it('une tranche attend son versement à son jour, sa condition remplie, et plus une fois versée ou suspendue', () => {
  const due = { statut: 'notifiee', condition: null, remplie: null, paiement: { echu: 300_000 } };
  expect(attendSonVersement(due)).toBe(true);
  expect(attendSonVersement({ ...due, condition: 'Un jalon', remplie: true })).toBe(true);
  for (const autre of [
    { statut: 'versee' },
    { statut: 'suspendue' },
    { paiement: { echu: 0 } },
    { condition: 'Un jalon', remplie: false },
    { condition: 'Un jalon', remplie: null }
  ])
    expect(attendSonVersement({ ...due, ...autre })).toBe(false);
});
