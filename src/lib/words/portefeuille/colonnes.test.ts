import { describe, expect, it } from 'vitest';
import type { IndicateurBref, Point } from '$lib/views/modele';
import { LITS } from '../aide/exemple';
import { colonnesEcrites, colonnesMontrees, partDeLaRegion } from './colonnes';

const indicateur = (code: string, principal: boolean): IndicateurBref => ({ ...LITS, code, principal });

const vivants = [indicateur('LITS', true), indicateur('PLACES', false), indicateur('DMS', true)];
const codes = (indicateurs: IndicateurBref[]) => indicateurs.map((i) => i.code);
const point = (valeur: number | null): Point => ({
  annee: 2024,
  valeur,
  qualite: valeur === null ? 'non_concerne' : 'ok',
  statut: 'definitif'
});

describe('les colonnes du portefeuille', () => {
  it('sont les principales tant que le lecteur n’a rien choisi dans la famille', () => {
    expect(codes(colonnesMontrees(vivants, null))).toEqual(['LITS', 'DMS']);
    expect(codes(colonnesMontrees(vivants, ['ETP_PM']))).toEqual(['LITS', 'DMS']);
  });

  it('choisies, gardent l’ordre des fiches ; un code disparu est ignoré', () => {
    expect(codes(colonnesMontrees(vivants, ['DMS', 'PLACES', 'ANCIEN']))).toEqual(['PLACES', 'DMS']);
  });

  it('écrites, gardent le choix des autres familles', () => {
    expect(colonnesEcrites(vivants, ['ETP_PM', 'LITS'], ['PLACES', 'LITS'])).toEqual(['ETP_PM', 'LITS', 'PLACES']);
  });

  it('revenues au défaut, ne s’écrivent plus', () => {
    expect(colonnesEcrites(vivants, ['ETP_PM', 'PLACES'], ['DMS', 'LITS'])).toEqual(['ETP_PM']);
  });
});

describe('la part dans la région', () => {
  it('est le volume du périmètre sur la somme de la région', () => {
    expect(partDeLaRegion(point(250), point(1000))).toBe(0.25);
  });

  it('n’existe pas quand l’une des deux valeurs manque ou que la somme est nulle', () => {
    expect(partDeLaRegion(point(null), point(1000))).toBeNull();
    expect(partDeLaRegion(point(250), null)).toBeNull();
    expect(partDeLaRegion(point(0), point(0))).toBeNull();
  });
});
