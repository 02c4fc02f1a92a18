import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avancementJalons, compteJalons, estAtteint, etatAction, jalonsEnAvance } from './action';
import { plusJours } from '../temps/calendrier';
import {
  dansLAnneeQuiVient,
  dansLes90Jours,
  etatJalon,
  jourDesRetards,
  premiersParAction,
  joursAvant,
  placeDeLEcheance,
  type Jalon,
  type RevisionJalon
} from './jalon';

const cle = { contrat: 'essai', action: '1.1', jalon: '2' };
const jalon: Jalon = { ...cle, echeance: '2024-09-30', date_reelle: null, enregistre_le: null };
const revision = (rang: number, date: string, echeance: string, enregistre_le: string | null = null) => ({
  ...cle,
  rang,
  date,
  echeance,
  enregistre_le
});
const revisions: RevisionJalon[] = [
  revision(1, '2024-09-15', '2024-11-30'),
  revision(2, '2024-12-05', '2025-01-31'),
  { ...revision(1, '2024-01-01', '2030-01-01'), jalon: '3' },
  { ...revision(1, '2024-01-01', '2031-01-01'), contrat: 'autre' }
];

describe('un jalon à une date', () => {
  it('n’est ni dû ni en retard de plus après que le contrat s’est arrêté', () => {
    // Échéance du 30/11 : cinq jours de retard le 5 décembre, et toujours cinq s’il a été gelé ce jour-là.
    expect(etatJalon(jalon, revisions.slice(0, 1), '2026-09-30', { le: '2024-12-05', motif: 'gel' })).toMatchObject({
      enRetard: true,
      joursDeRetard: 5
    });
    expect(etatJalon(jalon, revisions.slice(0, 1), '2026-09-30', { le: '2024-11-29', motif: 'gel' })).toMatchObject({
      enRetard: false,
      joursDeRetard: 0,
      du: false
    });
    expect(
      etatJalon(jalon, revisions.slice(0, 1), '2024-12-03', { le: '2026-09-30', motif: 'terme' }).joursDeRetard
    ).toBe(3);
  });

  it('reporté après le gel, il garde le retard du jour du gel\u00a0; le jour même, ou le gel levé, le report compte', () => {
    const reportes = [revision(1, '2024-09-15', '2024-11-30'), revision(2, '2026-09-30', '2026-12-31', '2026-09-30')];
    const gel = { le: '2024-12-05', motif: 'gel' } as const;
    expect(etatJalon(jalon, reportes, '2026-09-30', gel)).toMatchObject({
      ...{ enRetard: true, joursDeRetard: 5, echeance: '2024-11-30', du: true, nbRevisions: 1 }
    });
    expect(etatJalon(jalon, reportes, '2026-09-30')).toMatchObject({ enRetard: false, echeance: '2026-12-31' });
    // Décidé le jour du gel, enregistré depuis.
    const ceJour = [revision(1, '2024-12-05', '2025-06-30', '2025-01-10')];
    expect(etatJalon(jalon, ceJour, '2026-09-30', gel)).toMatchObject({ enRetard: false, echeance: '2025-06-30' });
    // Fini après son gel, le contrat avait cessé de devoir au gel.
    const fini = { le: '2026-06-30', motif: 'abandon', gel: '2024-12-05' } as const;
    expect(etatJalon(jalon, [revision(1, '2025-03-01', '2026-12-31')], '2026-09-30', fini).joursDeRetard).toBe(66);
  });

  it('atteint après le gel, il garde le retard qu’il avait ce jour-là, et le jour où il l’a été\u00a0; le jour même, il est atteint', () => {
    const gel = { le: '2024-12-05', motif: 'gel' } as const;
    const atteint = (date_reelle: string, arret: typeof gel | null = gel) =>
      etatJalon({ ...jalon, date_reelle }, revisions.slice(0, 1), '2026-09-30', arret);
    expect(atteint('2024-12-06')).toMatchObject({ enRetard: true, joursDeRetard: 5, atteintLe: '2024-12-06' });
    expect(atteint('2024-12-05')).toMatchObject({ enRetard: false, atteintLe: '2024-12-05' });
    expect(atteint('2024-12-06', null)).toMatchObject({ enRetard: false, atteintLe: '2024-12-06' });
    // Échéance du 30/11 : elle n’était pas passée au gel du 29.
    const avant = etatJalon({ ...jalon, date_reelle: '2024-12-06' }, revisions.slice(0, 1), '2026-09-30', {
      ...gel,
      le: '2024-11-29'
    });
    expect(avant.enRetard).toBe(false);
    // À venir au gel du 29/11, échéance du 30, il l’est resté : ni dû, ni atteint, ni en avance, ni tenu.
    expect(avant).toMatchObject({ apresGel: true, du: false, tenu: false, atteintLe: '2024-12-06' });
    const enAvance = etatJalon({ ...jalon, date_reelle: '2024-11-29' }, [], '2026-09-30', { ...gel, le: '2024-09-01' });
    expect(jalonsEnAvance([{ etat: 'en_cours', jalons: [avant, enAvance] }])).toBe(0);
    expect(avancementJalons([avant]).atteints).toBe(0);
    expect(etatAction([], [avant], '2026-09-30').etat).toBe('non_demarree');
    // Atteint le jour du gel, il l’était ; fini depuis, le contrat n’y change rien.
    const leJour = { le: '2026-06-30', motif: 'abandon', gel: '2024-11-29' } as const;
    const atteintLe = (date_reelle: string) => etatJalon({ ...jalon, date_reelle }, [], '2026-09-30', leJour);
    expect([atteintLe('2024-11-29'), atteintLe('2024-11-30')].map(estAtteint)).toEqual([true, false]);
    // Compté une fois : un jalon dû, en retard au gel, aucun atteint.
    expect(compteJalons([{ etat: 'en_retard', jalons: [atteint('2024-12-06')] }])).toMatchObject({
      ...{ atteints: 0, dus: 1, enRetard: 1, total: 1 }
    });
    expect(etatAction([], [atteint('2024-12-06')], '2026-09-30').etat).toBe('en_retard');
  });

  it('dû la veille d’un gel, il est en retard d’un jour\u00a0; dû le jour même, il n’est plus dû\u00a0; dû le jour d’une fin, il l’est', () => {
    const connu = (le: string, motif: 'gel' | 'fin' | 'terme' | 'abandon') =>
      etatJalon(jalon, revisions.slice(0, 1), '2026-09-30', { le, motif });
    expect(connu('2024-12-01', 'gel')).toMatchObject({ du: true, enRetard: true, joursDeRetard: 1 });
    expect(connu('2024-11-30', 'gel')).toMatchObject({ du: false, enRetard: false });
    expect(connu('2024-11-30', 'abandon')).toMatchObject({ du: true, enRetard: false });
  });

  it('dont l’échéance révisée est passée et sans date réelle est en retard', () => {
    // Échéance révisée au 30/11, connue le 03/12 : trois jours de retard ; 61 jours de glissement depuis le 30/09.
    expect(etatJalon(jalon, revisions, '2024-12-03')).toEqual({
      action: '1.1',
      jalon: '2',
      echeanceInitiale: '2024-09-30',
      echeance: '2024-11-30',
      atteintLe: null,
      apresGel: false,
      enRetard: true,
      joursDeRetard: 3,
      glisse: true,
      joursDeGlissement: 61,
      nbRevisions: 1,
      du: true,
      tenu: false
    });
  });

  it('n’est pas en retard le jour même de son échéance, mais il est dû', () => {
    expect(etatJalon(jalon, [], '2024-09-30')).toMatchObject({ enRetard: false, du: true, glisse: false });
    expect(etatJalon(jalon, [], '2024-10-01')).toMatchObject({ enRetard: true, joursDeRetard: 1 });
  });

  it('révisé avant d’être en retard, il a glissé sans être en retard', () => {
    expect(etatJalon(jalon, revisions, '2024-10-15')).toMatchObject({ glisse: true, enRetard: false, du: false });
  });

  it('une révision décidée après D, ou enregistrée après D, n’était pas connue', () => {
    const echeance = (connues: readonly RevisionJalon[], au: string) => etatJalon(jalon, connues, au).echeance;
    expect(echeance(revisions, '2024-09-14')).toBe('2024-09-30');
    expect(echeance(revisions, '2024-12-05')).toBe('2025-01-31');
    expect(echeance([revision(1, '2024-09-15', '2024-11-30', '2024-10-20')], '2024-10-19')).toBe('2024-09-30');
  });

  it('suit ses révisions dans l’ordre de leurs rangs, lues dans un autre, et jamais celles d’une autre action', () => {
    const deuxFois = [revision(2, '2024-11-05', '2025-01-31'), revision(1, '2024-09-15', '2024-11-30')];
    expect(etatJalon(jalon, deuxFois, '2024-12-03')).toMatchObject({ echeance: '2025-01-31', nbRevisions: 2 });
    const ailleurs = deuxFois.map((r) => ({ ...r, action: '2.1' }));
    expect(etatJalon(jalon, ailleurs, '2024-12-03')).toMatchObject({ echeance: '2024-09-30', nbRevisions: 0 });
  });

  it('enregistré sans jour n’est pas atteint', () => {
    const sansJour = { ...jalon, enregistre_le: '2024-08-01' };
    expect(etatJalon(sansJour, [], '2024-10-15')).toMatchObject({ atteintLe: null, enRetard: true, tenu: false });
  });

  it('échu la veille de D dans un contrat arrêté plus tard, il est dû et en retard d’un jour', () => {
    const fini = { le: '2024-12-31', motif: 'fin' } as const;
    expect(etatJalon(jalon, [], '2024-10-01', fini)).toMatchObject({ du: true, enRetard: true, joursDeRetard: 1 });
    // Rien n’est dû avant son jour, quelle que soit la fin du contrat.
    expect(etatJalon(jalon, [], '2024-09-29', fini)).toMatchObject({ du: false, enRetard: false, joursDeRetard: 0 });
  });

  it('atteint après sa première échéance, il n’est pas tenu, et n’est plus en retard', () => {
    const atteint = { ...jalon, echeance: '2024-05-31', date_reelle: '2024-06-20' };
    expect(etatJalon(atteint, [], '2024-06-19')).toMatchObject({ atteintLe: null, enRetard: true });
    expect(etatJalon(atteint, [], '2024-06-20')).toMatchObject({
      atteintLe: '2024-06-20',
      enRetard: false,
      joursDeRetard: 0,
      tenu: false
    });
    expect(etatJalon({ ...atteint, date_reelle: '2024-05-31' }, [], '2024-06-20').tenu).toBe(true);
  });

  it('une date réelle enregistrée après D laisse le jalon en retard à D', () => {
    const enregistre = { ...jalon, date_reelle: '2024-09-20', enregistre_le: '2024-11-01' };
    expect(etatJalon(enregistre, [], '2024-10-15').enRetard).toBe(true);
    expect(etatJalon(enregistre, [], '2024-11-01')).toMatchObject({ enRetard: false, tenu: true });
  });

  it('une échéance avancée ne glisse pas', () => {
    expect(etatJalon(jalon, [revision(1, '2024-06-01', '2024-08-31')], '2024-07-01')).toMatchObject({
      glisse: false,
      joursDeGlissement: -30,
      nbRevisions: 1
    });
  });

  it('dans les 90 prochains jours, D et le 90e jour compris', () => {
    const a = (au: string) => dansLes90Jours(etatJalon(jalon, [], au), au);
    expect(a('2024-09-30')).toBe(true);
    expect(a('2024-10-01')).toBe(false);
    // Du 2 juillet au 30 septembre : 29 + 31 + 30 = 90 jours.
    expect(a('2024-07-02')).toBe(true);
    expect(a('2024-07-01')).toBe(false);
    expect(dansLes90Jours(etatJalon({ ...jalon, date_reelle: '2024-09-01' }, [], '2024-09-10'), '2024-09-10')).toBe(
      false
    );
  });

  it('dans les douze mois de D, du jour même à son anniversaire ; ni atteint, ni d’un contrat arrêté', () => {
    const a = (au: string) => dansLAnneeQuiVient(etatJalon(jalon, [], au), au);
    // Échéance du 30/09/2024.
    expect([a('2024-10-01'), a('2024-09-30'), a('2023-09-30'), a('2023-09-29')]).toEqual([false, true, true, false]);
    const atteint = etatJalon({ ...jalon, date_reelle: '2024-09-01' }, [], '2024-09-10');
    expect(dansLAnneeQuiVient(atteint, '2024-09-10')).toBe(false);
    expect(dansLAnneeQuiVient(etatJalon(jalon, [], '2024-09-10'), '2024-09-10', { le: '2024-09-09' })).toBe(false);
  });

  it('d’un contrat arrêté, aucun jalon n’est attendu dans les 90 jours', () => {
    const etat = etatJalon(jalon, [], '2024-09-10');
    expect(dansLes90Jours(etat, '2024-09-10', { le: '2024-09-09', motif: 'terme' })).toBe(false);
    expect(dansLes90Jours(etat, '2024-09-10', null)).toBe(true);
  });

  it('jamais à la fois en retard et atteint, ni en retard et dans les 90 jours', () => {
    const jour = fc.integer({ min: 0, max: 800 }).map((n) => plusJours('2024-01-01', n));
    fc.assert(
      fc.property(jour, fc.option(jour), jour, jour, jour, (echeance, reelle, decidee, revisee, au) => {
        const etat = etatJalon({ ...jalon, echeance, date_reelle: reelle }, [revision(1, decidee, revisee)], au);
        expect(etat.enRetard && etat.atteintLe !== null).toBe(false);
        expect(etat.enRetard && dansLes90Jours(etat, au)).toBe(false);
        if (etat.enRetard) expect(etat.du).toBe(true);
        expect(etat.glisse).toBe(etat.joursDeGlissement > 0);
      })
    );
  });
});

describe('les jours qui restent avant une échéance', () => {
  it('zéro le jour même, un la veille', () => {
    expect(joursAvant({ echeance: '2026-09-30' }, '2026-09-30')).toBe(0);
    expect(joursAvant({ echeance: '2026-10-01' }, '2026-09-30')).toBe(1);
  });
});

it('une échéance est passée le lendemain, du jour le jour même, à venir la veille', () => {
  expect([-1, 0, 1].map(placeDeLEcheance)).toEqual(['passee', 'ce_jour', 'a_venir']);
});

describe('des jalons à venir, le premier de chaque action', () => {
  it('garde leur ordre, et n’en compte qu’un par action', () => {
    const jalons = ['1.1', '2.1', '1.1', '3.1', '2.1'].map((action, jour) => ({ action, jour }));
    expect(premiersParAction(jalons).map(({ action, jour }) => [action, jour])).toEqual([
      ['1.1', 0],
      ['2.1', 1],
      ['3.1', 3]
    ]);
  });

  it('le jour jusqu’où un retard se compte est celui de l’arrêt, quand le contrat s’est arrêté avant', () => {
    expect([
      jourDesRetards('2026-09-30', null),
      jourDesRetards('2026-09-30', { le: '2025-10-07', motif: 'gel' }),
      jourDesRetards('2025-06-30', { le: '2025-10-07', motif: 'gel' })
    ]).toEqual(['2026-09-30', '2025-10-07', '2025-06-30']);
  });
});
