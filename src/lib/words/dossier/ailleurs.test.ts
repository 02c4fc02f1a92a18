import { describe, expect, it } from 'vitest';
import { ecritsDe } from '../../../../tests/oracle/ecrits';
import { bilanDe } from '$lib/domain/contrat/depuis/bilan';
import { enCours } from '../contrat/exemples.fixture';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import { idDeLaComparaison, origineDe, pagesDeLaComparaison } from './ailleurs';

describe('une page qui vient d’ailleurs que de sa réunion', () => {
  it('d’une comparaison, dit le jour de son départ ; ce qui n’est pas un jour n’en est pas une', () => {
    expect(origineDe(idDeLaComparaison('2026-06-30'))).toEqual({ depuis: '2026-06-30' });
    expect(origineDe(idDeLaComparaison(null))).toEqual({ depuis: null });
    expect(origineDe('comparaison--abc')).toBeNull();
    expect(origineDe('comparaison--2026-02-31')).toBeNull();
  });

  it('une comparaison qui part d’un jour d’après la situation le dit, et ne compare pas à l’envers', () => {
    const modele: DepuisModele = {
      ...{ entete: { ...enCours.entete, au: '2026-03-31' }, parDefaut: null, revues: [], mouvements: [] },
      ...{ reference: { le: '2026-06-30', quoi: 'choisie' }, exercice: 2026, sources: [] },
      bilan: bilanDe([])
    };
    const [page] = pagesDeLaComparaison(modele, '2026-06-30', '');
    expect(JSON.stringify(page).replaceAll('\u00a0', ' ')).toContain(
      'La comparaison part du 30 juin 2026, qui n’est pas avant la situation, au 31 mars 2026'
    );
  });

  it('une comparaison nomme à son pied ce qu’elle compare, et non les sources de son dossier', () => {
    const modele = ecritsDe('demonstration').lis('depuis', { contrat: 'val-d-ambre-plan-redressement-2024' });
    const pages = pagesDeLaComparaison(modele, null, 'Val-d’Ambre');
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages)
      expect(page).toMatchObject({ genre: 'tableau', source: 'source\u00a0: générateur de Trajectoire' });
  });
});
