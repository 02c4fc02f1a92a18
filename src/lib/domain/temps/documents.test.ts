import { describe, expect, it } from 'vitest';
import { attenduOuVenuDepuis, aUnEprdRejete, compteConnuA, eprdRejeteA, estEnRetard, retourA } from './documents';
import { estRemplaceA, remplacantA } from './retours';

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
    // De cet hôpital et de cette année seulement.
    const sien = { ...eprd, ej: 'A', exercice: 2026 };
    const lu = (ej: string, exercice: number) => aUnEprdRejete([sien], { ej, exercice }, '2026-02-10');
    expect([lu('A', 2026), lu('B', 2026), lu('A', 2025)]).toEqual([true, false, false]);
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
  const depuis = (transmisLe: string | null, le: string | null) =>
    attenduOuVenuDepuis({ transmisLe }, le === null ? null : { le });
  expect([depuis('2026-05-26', '2026-05-26'), depuis('2026-05-27', '2026-05-26')]).toEqual([false, true]);
  expect([depuis(null, '2026-05-26'), depuis(null, null)]).toEqual([true, true]);
  // Le contrat commence en 2027 : ce qui est venu avant n’est pas l’affaire de sa revue.
  expect(depuis('2026-03-15', '2027-01-01')).toBe(false);
  // Rien ne dit depuis quand : aucun retard n’est tu.
  expect(depuis('2026-03-15', null)).toBe(true);
});

describe('un document qui en remplace un autre', () => {
  const du = (
    document: 'eprd' | 'ria1' | 'ria2' | 'compte_financier' | 'pgfp',
    exercice: number,
    echeance: string
  ) => ({
    ...{ document, exercice, echeance },
    transmis_le: null as string | null
  });
  const ria1 = du('ria1', 2025, '2025-06-15');
  const ria2 = du('ria2', 2025, '2025-10-15');
  const cf = du('compte_financier', 2025, '2026-06-30');

  it('un RIA 2 se demande jusqu’à ce que le compte financier de l’année soit dû, et plus ensuite : c’est lui qui l’est', () => {
    expect(estRemplaceA(ria2, [ria2, cf], '2026-06-30')).toBe(false);
    expect(estRemplaceA(ria2, [ria2, cf], '2026-07-01')).toBe(true);
    expect(estRemplaceA(cf, [ria2, cf], '2026-09-30')).toBe(false);
  });

  it('venu avant son jour, le compte financier le remplace du jour où il vient', () => {
    const venu = { ...cf, transmis_le: '2026-05-20' };
    expect(['2026-05-19', '2026-05-20'].map((le) => estRemplaceA(ria2, [ria2, venu], le))).toEqual([false, true]);
  });

  it('c’est celui qui est venu qui tient sa place, plutôt que celui qui n’est que dû', () => {
    const [attendu, venu] = [{ ...ria2 }, { ...cf, transmis_le: '2026-05-20' }];
    expect(remplacantA(ria1, [ria1, attendu, venu], '2026-09-30')).toBe(venu);
    expect(remplacantA(ria1, [ria1, attendu, venu], '2026-01-31')).toBe(attendu);
    expect(remplacantA(ria1, [ria1, attendu, venu], '2025-09-30')).toBeNull();
  });

  it('le compte financier d’une autre année ne remplace rien', () => {
    const autre = { ...cf, exercice: 2024, transmis_le: '2025-06-20' };
    expect(estRemplaceA(ria2, [ria2, autre], '2026-09-30')).toBe(false);
  });

  it('un RIA 1 n’est plus demandé quand le RIA 2 est dû ; un RIA 2 ne l’est pas par un RIA 1', () => {
    expect(['2025-10-15', '2025-10-16'].map((le) => estRemplaceA(ria1, [ria1, ria2], le))).toEqual([false, true]);
    expect(estRemplaceA(ria2, [{ ...ria1, transmis_le: '2025-06-10' }, ria2], '2025-12-31')).toBe(false);
  });

  it('un EPRD l’est par le compte financier de son année, un PGFP par un PGFP suivant', () => {
    const eprd = du('eprd', 2025, '2025-01-31');
    expect(estRemplaceA(eprd, [eprd, { ...ria2, transmis_le: '2025-10-10' }], '2025-12-31')).toBe(false);
    expect(estRemplaceA(eprd, [eprd, cf], '2026-07-01')).toBe(true);
    const pgfp = du('pgfp', 2025, '2025-03-31');
    const suivant = { ...du('pgfp', 2026, '2026-03-31'), transmis_le: '2026-03-01' };
    expect(estRemplaceA(pgfp, [pgfp, cf], '2026-07-01')).toBe(false);
    expect(estRemplaceA(pgfp, [pgfp, suivant], '2026-03-01')).toBe(true);
    expect(estRemplaceA(suivant, [pgfp, suivant], '2026-09-30')).toBe(false);
  });

  it('ce qui est venu n’est pas remplacé : son retard reste dit', () => {
    const tard = { ...ria2, transmis_le: '2025-11-02' };
    expect(estRemplaceA(tard, [tard, { ...cf, transmis_le: '2026-05-20' }], '2026-09-30')).toBe(false);
  });
});
