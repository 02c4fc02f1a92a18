import { describe, expect, it } from 'vitest';
import {
  cibleAVenir,
  constatJuge,
  dernieresDeuxValeurs,
  dernierConstat,
  etatEngagement,
  positionJugee,
  tireDesComptes
} from './engagement';

const valeur = (par: 'etablissement' | 'ars', date: string, n: number | null) => ({ par, date, valeur: n });
const faits = { position: 'manquee' as const, mesure: true, cibleAVenir: true, gel: false, commence: true };

describe('l’état d’un engagement', () => {
  it('gelé, ne se juge pas ; pas encore commencé, non plus', () => {
    expect(etatEngagement({ ...faits, gel: true })).toBe('gele');
    expect(etatEngagement({ ...faits, gel: null })).toBe('gel_non_precise');
    expect(etatEngagement({ ...faits, commence: false })).toBe('a_venir');
  });

  it('sans valeur, attend sa mesure tant qu’une cible est à venir', () => {
    expect(etatEngagement({ ...faits, position: null, mesure: false })).toBe('non_mesure');
    expect(etatEngagement({ ...faits, position: null, mesure: false, cibleAVenir: false })).toBe('sans_valeur');
    expect(etatEngagement({ ...faits, position: null })).toBe('sans_cible');
  });

  it('mesuré, se juge à la position de sa valeur', () => {
    expect(etatEngagement(faits)).toBe('manquee');
  });

  it('seul un engagement mesuré contre sa cible est jugé', () => {
    expect(
      (['gele', 'gel_non_precise', 'a_venir', 'non_mesure', 'sans_valeur', 'sans_cible'] as const).map(positionJugee)
    ).toEqual(Array.from({ length: 6 }, () => null));
    const juges = ['atteinte', 'tolerance', 'manquee'] as const;
    expect(juges.map(positionJugee)).toEqual(juges);
  });
});

it('un engagement se juge sur sa dernière valeur, celle de l’établissement quand les deux parties en donnent une', () => {
  const [ars, hopital] = [valeur('ars', '2025-12-31', 3), valeur('etablissement', '2025-12-31', 4)];
  expect(dernierConstat([ars, hopital])).toBe(hopital);
  expect(dernierConstat([hopital, ars])).toBe(hopital);
  expect(dernierConstat([hopital, valeur('ars', '2026-03-31', 2)])).toMatchObject({ par: 'ars', valeur: 2 });
  // Laissée vide, une valeur n’en est pas une.
  expect(dernierConstat([ars, valeur('etablissement', '2026-03-31', null)])).toBe(ars);
  expect(dernierConstat([])).toBeNull();
});

describe('les valeurs des deux parties', () => {
  const valeur = (par: 'etablissement' | 'ars', date: string, lue: number | null) => ({ par, date, valeur: lue });

  it('se lisent au dernier jour où l’une en donne une\u00a0; celle que l’autre n’a pas donnée manque', () => {
    const valeurs = [
      ...[valeur('etablissement', '2026-03-31', 10), valeur('ars', '2026-03-31', 9)],
      ...[valeur('etablissement', '2026-06-30', 12), valeur('ars', '2026-06-30', 11)]
    ];
    expect(dernieresDeuxValeurs(valeurs)).toEqual({ date: '2026-06-30', etablissement: 12, ars: 11 });
    const seule = { date: '2026-09-30', etablissement: 14, ars: null };
    expect(dernieresDeuxValeurs([...valeurs, valeur('etablissement', '2026-09-30', 14)])).toEqual(seule);
    // Laissée vide par les deux, une date n’en est pas une.
    const vides = [valeur('etablissement', '2026-12-31', null), valeur('ars', '2026-12-31', null)];
    expect(dernieresDeuxValeurs([...valeurs, valeur('etablissement', '2026-09-30', 14), ...vides])).toEqual(seule);
  });

  it('une seule partie, même à deux jours différents\u00a0: la dernière dite, sans celle de l’autre\u00a0; aucune, rien', () => {
    const ars = valeur('ars', '2026-03-31', 9);
    expect(dernieresDeuxValeurs([ars])).toEqual({ date: '2026-03-31', etablissement: null, ars: 9 });
    expect(dernieresDeuxValeurs([ars, valeur('etablissement', '2026-04-01', 9)])).toEqual({
      ...{ date: '2026-04-01', etablissement: 9, ars: null }
    });
    expect(dernieresDeuxValeurs([])).toBeNull();
  });
});

describe('un engagement d’un contrat qui a fini le 30/06/2026', () => {
  const lus = [valeur('ars', '2025-12-31', 2), valeur('ars', '2026-12-31', 3)];
  it('est jugé sur ce qui était mesuré à sa fin', () => {
    expect(constatJuge(lus, { le: '2026-06-30', motif: 'terme' })).toMatchObject({ date: '2025-12-31', valeur: 2 });
  });
  it('gelé ou en cours, il l’est sur la dernière mesure', () => {
    expect(constatJuge(lus, { le: '2026-06-30', motif: 'gel' })).toMatchObject({ valeur: 3 });
    expect(constatJuge(lus, null)).toMatchObject({ valeur: 3 });
  });
});

it('une cible est à venir tant que son jour n’est pas venu', () => {
  expect(cibleAVenir([{ date: '2026-06-30' }], '2026-06-30')).toBe(false);
  expect(cibleAVenir([{ date: '2026-06-30' }, { date: '2026-12-31' }], '2026-06-30')).toBe(true);
});

it('un engagement est tiré des comptes quand il est en euros ou sur un de leurs résultats ; des jours, rien ne le dit', () => {
  expect(tireDesComptes({ resultat: null, unite: 'euros' })).toBe(true);
  expect(tireDesComptes({ resultat: 'comptable', unite: 'fraction' })).toBe(true);
  expect(tireDesComptes({ resultat: null, unite: 'jours' })).toBe(false);
});
