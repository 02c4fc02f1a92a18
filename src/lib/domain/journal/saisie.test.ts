import { describe, expect, it } from 'vitest';
import { applique } from './applique';
import { depart } from './depart.fixture';
import { changementDe, dernierPoint, jourDuChangement, type Saisie } from './saisie';

const bornes = { terme: '2027-12-31', aujourdhui: '2026-11-29' };
const vide: Saisie = {
  ...{ genre: 'echeance', cible: '', date: '', echeance: '', texte: '', responsable: '' },
  ...{ instance: '', partie: '', etat: '', meteo: '' }
};
const lis = (saisie: Partial<Saisie>) => changementDe({ ...vide, ...saisie }, depart, bornes);
const report = { genre: 'echeance', cible: '1.1 1', date: '2026-09-30', texte: ' Recrutement ' } as const;

describe('une saisie devient une ligne, ou dit ce qui ne va pas champ par champ', () => {
  it('vide, elle nomme tout ce qui manque', () => {
    expect(lis({})).toEqual({ fautes: { cible: 'vide', date: 'vide', echeance: 'vide', texte: 'vide' } });
    expect(lis({ genre: 'atteint' })).toEqual({ fautes: { cible: 'vide', date: 'vide', texte: 'vide' } });
    expect(lis({ genre: 'faite' })).toEqual({ fautes: { cible: 'vide', date: 'vide' } });
    expect(lis({ genre: 'decision' })).toEqual({
      fautes: { date: 'vide', instance: 'vide', texte: 'vide', responsable: 'vide' }
    });
    expect(lis({ genre: 'point' })).toEqual({
      fautes: { cible: 'vide', date: 'vide', partie: 'vide', etat: 'vide', meteo: 'vide', texte: 'vide' }
    });
  });

  it('une nouvelle échéance est un jour, au plus le terme du contrat, et une autre que celle en vigueur', () => {
    const faute = (echeance: string) => lis({ ...report, echeance });
    expect(faute('2026-02-30')).toEqual({ fautes: { echeance: 'pas_une_date' } });
    expect(faute('2028-01-01')).toEqual({ fautes: { echeance: 'apres_le_terme' } });
    // Celle de la signature est le 30 juin, la révision en vigueur le 31 août.
    expect(faute('2026-08-31')).toEqual({ fautes: { echeance: 'inchangee' } });
    expect(faute('2027-12-31')).toEqual({
      changement: {
        ...{ genre: 'echeance', cible: { action: '1.1', jalon: '1' }, avant: { echeance: '2026-08-31' } },
        apres: { date: '2026-09-30', echeance: '2027-12-31' }
      },
      motif: 'Recrutement'
    });
  });

  it('ce qui est arrivé n’est pas à venir', () => {
    expect(lis({ genre: 'atteint', cible: '1.1 2', date: '2026-11-30', texte: 'PV' })).toEqual({
      fautes: { date: 'a_venir' }
    });
    expect(lis({ genre: 'atteint', cible: '1.1 2', date: '2026-11-29', texte: 'PV' })).toMatchObject({
      changement: { avant: { date_reelle: null }, apres: { date_reelle: '2026-11-29', preuve: 'PV' } }
    });
  });

  it('une décision se passe d’échéance ; si elle en a une, c’est un jour', () => {
    const decision: Partial<Saisie> = {
      ...{ genre: 'decision', date: '2026-05-12', instance: 'revue', texte: 'Geler' },
      responsable: 'DRH'
    };
    expect(lis({ ...decision, echeance: '?' })).toEqual({ fautes: { echeance: 'pas_une_date' } });
    expect(lis(decision)).toMatchObject({ changement: { cible: { date: '2026-05-12' }, apres: { echeance: null } } });
  });

  it('une décision faite retient son texte, pour ne pas en clore une autre', () => {
    expect(lis({ genre: 'faite', cible: '2026-05-12 1', date: '2026-06-20' })).toMatchObject({
      changement: { avant: { texte: 'Transmettre le TPER', faite_le: null }, apres: { faite_le: '2026-06-20' } }
    });
  });

  it('un commentaire porte l’état et la météo, et connaît le dernier que la partie a dits', () => {
    const saisie: Partial<Saisie> = {
      ...{ genre: 'point', cible: '1.1', date: '2026-09-30', partie: 'ars', etat: 'en_cours', meteo: 'appuis' },
      texte: 'Recrutement en cours'
    };
    const lue = lis(saisie);
    expect(lue).toMatchObject({ changement: { avant: null, apres: { commentaire: 'Recrutement en cours' } } });
    if (!('changement' in lue)) throw new Error('la saisie est refusée');
    const entree = { id: 'a', contrat: 'essai', par: 'DAF', le: '2026-09-30T09:00:00Z', version: 'v', motif: null };
    const { tables } = applique(depart, [{ ...lue.changement, ...entree }]);
    expect(dernierPoint(tables, '1.1', 'ars')).toMatchObject({ etat: 'en_cours', meteo: 'appuis' });
    expect(dernierPoint(tables, '1.1', 'etablissement')).toBeNull();
    expect(jourDuChangement(lue.changement)).toBe('2026-09-30');
  });
});
