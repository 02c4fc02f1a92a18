import { describe, expect, it } from 'vitest';
import type { IndicateurModele, PerimetreSerie } from '$lib/views/indicateur/indicateur.types';
import type { Point } from '$lib/views/modele';
import { anneeMontree, anneesAvecValeur, comparaison, comparaisonHistorique, indices, parGroupe } from './comparaison';
import { exempleModele, fiche } from './exemples.fixture';

function points(...valeurs: (number | null)[]): Point[] {
  return valeurs.map((valeur, i) => ({
    annee: 2022 + i,
    valeur,
    qualite: valeur === null ? 'manquant' : 'ok',
    statut: 'definitif'
  }));
}

function perimetre(ght: string, serie: Point[]): PerimetreSerie {
  return { ght, libelle: ght, dansRegion: true, fin: null, serie, changements: [] };
}

function modele(perimetres: PerimetreSerie[], autres: Partial<IndicateurModele> = {}): IndicateurModele {
  return exempleModele({ perimetres, ...autres });
}

describe('la comparaison des périmètres', () => {
  it('propose les années qui ont une valeur et montre la dernière, ou celle du lecteur', () => {
    const m = modele([perimetre('A', points(null, 10, 12)), perimetre('B', points(null, null, 8))]);
    expect(anneesAvecValeur(m)).toEqual([2023, 2024]);
    expect(anneeMontree(null, [2023, 2024])).toBe(2024);
    expect(anneeMontree(2023, [2023, 2024])).toBe(2023);
    expect(anneeMontree(1999, [2023, 2024])).toBe(2024);
    expect(anneeMontree(null, [])).toBeNull();
  });

  it('lit membre par membre ce qui n’a pas de valeur de groupe', () => {
    const m = modele([perimetre('A', [])], {
      etablissements: [{ ej: '1', nom: 'CH', ght: 'A', serie: points(null, 0.05, null) }]
    });
    expect(parGroupe(m)).toBe(false);
    expect(anneesAvecValeur(m)).toEqual([2023]);
  });

  it('prend la région pour repère d’un rapport, jamais d’une somme', () => {
    const region = points(100, 100, 100);
    const serie = [perimetre('A', points(1, 2, 3))];
    expect(comparaison(modele(serie, { region }), 2024).reference).toBeNull();
    const ratio = { ...modele([]).indicateur, agregation: 'ratio' as const };
    expect(comparaison(modele(serie, { region, indicateur: ratio }), 2024).reference?.valeur).toBe(100);
  });

  it('traite en histoire des finances dont la dernière année est 2014', () => {
    const serie = [{ annee: 2014, valeur: 1, qualite: 'ok' as const, statut: 'definitif' as const }];
    const finances = { ...modele([]).indicateur, famille: 'finances' as const };
    expect(comparaisonHistorique(modele([perimetre('A', serie)], { indicateur: finances }))).toBe(true);
    expect(comparaisonHistorique(modele([perimetre('A', serie)]))).toBe(false);
  });
});

describe('les volumes en indices', () => {
  it('valent 100 la première année que tous ont', () => {
    const m = modele([perimetre('A', points(2000, 1900, 1500)), perimetre('B', points(null, 50, 60))]);
    const lus = indices(m);
    expect(lus?.base).toBe(2023);
    expect(lus?.series[0]?.map((p) => Math.round(p.valeur ?? 0))).toEqual([105, 100, 79]);
    expect(lus?.series[1]?.map((p) => p.valeur)).toEqual([null, 100, 120]);
  });

  it('laissent absent qui n’a pas de valeur l’année de base, et dit pourquoi l’année manque', () => {
    const sans = points(null, null, null).map((p) => ({ ...p, qualite: 'non_concerne' as const }));
    const lus = indices(modele([perimetre('A', points(10, 11, 12)), perimetre('B', sans)]));
    expect(lus?.base).toBe(2022);
    expect(lus?.series[1]?.every((p) => p.valeur === null && p.qualite === 'non_concerne')).toBe(true);
  });

  it('n’existent ni pour un rapport, ni par-dessus une rupture, ni avec des valeurs négatives, ni pour un seul point', () => {
    const serie = [perimetre('A', points(10, 11, 12))];
    const ratio = { ...modele([]).indicateur, agregation: 'ratio' as const };
    expect(indices(modele(serie, { indicateur: ratio }))).toBeNull();
    expect(indices(modele(serie, { fiche: { ...fiche, ruptures: [{ annee: 2024, texte: '' }] } }))).toBeNull();
    expect(indices(modele([perimetre('A', points(10, -1, 12))]))).toBeNull();
    expect(indices(modele([perimetre('A', points(null, null, 12))]))).toBeNull();
  });
});
