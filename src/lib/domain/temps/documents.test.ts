import { describe, expect, it } from 'vitest';
import { attenduOuVenuDepuis, compteConnuA, eprdRejeteA, estEnRetard, retourA } from './documents';

describe('un compte à une date', () => {
  it('est connu du jour où il a été transmis, non du dernier jour de l’exercice', () => {
    const clos = { fin: '2025-12-31', publie_le: '2026-05-28' };
    expect(compteConnuA(clos, '2026-05-27')).toBe(false);
    expect(compteConnuA(clos, '2026-05-28')).toBe(true);
  });

  it('sans jour de transmission, il est connu à la fin de sa période', () => {
    const mois = { fin: '2025-11-30', publie_le: null };
    expect([compteConnuA(mois, '2025-11-29'), compteConnuA(mois, '2025-11-30')]).toEqual([false, true]);
  });
});

describe('un EPRD rejeté', () => {
  const eprd = { document: 'eprd', etat: 'rejete', etat_le: '2026-02-10' };

  it('ne l’est que du jour où l’agence l’a rejeté ; un EPRD approuvé ou un autre document ne l’est pas', () => {
    expect([eprdRejeteA(eprd, '2026-02-09'), eprdRejeteA(eprd, '2026-02-10')]).toEqual([false, true]);
    expect(eprdRejeteA({ ...eprd, etat: 'approuve_tacite' }, '2026-09-30')).toBe(false);
    expect(eprdRejeteA({ ...eprd, document: 'ria1' }, '2026-09-30')).toBe(false);
    expect(eprdRejeteA({ ...eprd, etat_le: null }, '2026-09-30')).toBe(false);
  });
});

describe('un retour dû à une date', () => {
  const du = { echeance: '2026-05-31', transmis_le: null };

  it('est en retard le lendemain de son échéance', () => {
    expect(retourA(du, '2026-05-30')).toBeNull();
    expect(retourA(du, '2026-05-31')).toEqual({ transmisLe: null, attendu: false, joursDeRetard: 0 });
    expect(retourA(du, '2026-06-01')).toEqual({ transmisLe: null, attendu: true, joursDeRetard: 1 });
  });

  it('transmis en retard, il n’est plus attendu et garde ses jours', () => {
    const tardif = { ...du, transmis_le: '2026-06-10' };
    expect(retourA(tardif, '2026-06-05')).toEqual({ transmisLe: null, attendu: true, joursDeRetard: 5 });
    expect(retourA(tardif, '2026-09-30')).toEqual({ transmisLe: '2026-06-10', attendu: false, joursDeRetard: 10 });
  });

  it('transmis en avance, il est connu avant d’être dû', () => {
    const avance = { ...du, transmis_le: '2026-05-20' };
    expect(retourA(avance, '2026-05-20')).toEqual({ transmisLe: '2026-05-20', attendu: false, joursDeRetard: 0 });
  });
});

it('un document est en retard dès le lendemain de son jour', () => {
  expect([0, 1].map((joursDeRetard) => estEnRetard({ joursDeRetard }))).toEqual([false, true]);
});

it('un document venu depuis un jour, ou toujours attendu, se dit encore ; venu ce jour-là ou avant, non', () => {
  const depuis = (transmisLe: string | null, jour?: string) => attenduOuVenuDepuis({ transmisLe }, jour);
  expect([depuis('2026-05-26', '2026-05-26'), depuis('2026-05-27', '2026-05-26')]).toEqual([false, true]);
  expect([depuis(null, '2026-05-26'), depuis('2020-01-01')]).toEqual([true, true]);
});
