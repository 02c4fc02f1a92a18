import { expect, it } from 'vitest';
import { etatJalon } from '../action/jalon';
import { cibleDeLExercice } from '../comptes/cible';
import { geleAvant, geleDepuis, geleEnCours } from '../gain/absence';
import { dernierJourAttendu, dernierJourAttenduA, dernierJourCompte } from '../gain/gains';
import type { Arret } from './contrat';
import { estAttendu, placeDuContrat } from './echeances';
import { jourArrete, jourDuGel } from './gel';
import { estDuContrat, estFini, exerciceJuge, jugementA } from './jugement';

// Gelé le 7 octobre 2024, arrivé à son terme le 31 décembre 2025.
const fini: Arret = { le: '2025-12-31', motif: 'terme', gel: '2024-10-07' };
const gele: Arret = { le: '2024-10-07', motif: 'gel' };
const au = '2026-09-30';

it('gelé puis à terme, un contrat est fini, et jugé à son terme', () => {
  expect(estFini(fini)).toBe(true);
  expect(jugementA(fini, au)).toBe('2025-12-31');
  expect([fini, gele].map((arret) => exerciceJuge({ arret, au }))).toEqual([2025, 2026]);
  expect([2025, 2026].map((annee) => estDuContrat(annee, fini))).toEqual([true, false]);
  const contrat = { id: 'c', etat: 'terme_echu', suivi: true, gel: true, commence: true };
  expect(placeDuContrat(contrat, fini)).toBe('fini');
  expect(placeDuContrat({ ...contrat, etat: 'abandonne' }, { ...fini, motif: 'abandon' })).toBe('abandonne');
  expect([fini, gele].map((arret) => estAttendu('2026-12-31', arret, au))).toEqual([false, true]);
});

it('ce qu’il devait reste arrêté à son gel ; ce qui est livré compte jusqu’à sa fin', () => {
  expect([jourDuGel(fini), jourArrete(fini), dernierJourAttendu(fini)]).toEqual([
    ...['2024-10-07', '2024-10-07', '2024-10-06']
  ]);
  expect([dernierJourCompte(fini), dernierJourCompte(gele)]).toEqual(['2025-12-31', null]);
  // Au 30 juin 2025, il était gelé et courait encore.
  expect(dernierJourAttenduA(fini, '2025-06-30')).toBe('2024-10-06');
  expect(dernierJourAttenduA(fini, '2024-10-06')).toBeNull();
  expect([2024, 2025].map((annee) => geleAvant(fini, annee))).toEqual([false, true]);
  expect([2024, 2025].map((annee) => geleEnCours(fini, annee))).toEqual([true, false]);
  expect(geleDepuis('gele', fini)).toBe('2024-10-07');
});

it('un jalon en retard l’est des jours d’avant le gel, pas de ceux qui ont suivi jusqu’au terme', () => {
  const jalon = {
    ...{ contrat: 'c', action: '1', jalon: '1', libelle: 'Ouverture', echeance: '2024-09-30' },
    ...{ date_reelle: null, enregistre_le: null, preuve: null }
  };
  // Du 30 septembre au 7 octobre : sept jours.
  expect(etatJalon(jalon, [], au, fini)).toMatchObject({ enRetard: true, joursDeRetard: 7 });
  expect(etatJalon({ ...jalon, echeance: '2025-03-31' }, [], au, fini)).toMatchObject({ enRetard: false, du: false });
});

it('la cible d’un exercice gelé l’est jusqu’à la fin du contrat, et n’existe plus après', () => {
  const cible = (exercice: number, arret: Arret) =>
    cibleDeLExercice({
      ...{ exercice, cible: 1, tendanciel: null, debut: '2023-01-01', gel: true, arret },
      suspenduLe: null,
      dernierJour: dernierJourAttendu(arret)
    }).absence;
  expect([2023, 2024, 2025, 2026].map((exercice) => cible(exercice, fini))).toEqual([
    ...[null, 'gelee', 'gelee', 'arrete']
  ]);
  expect(cible(2026, gele)).toBe('gelee');
});
