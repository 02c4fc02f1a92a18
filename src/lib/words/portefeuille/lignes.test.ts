import { describe, expect, it } from 'vitest';
import type { LignePortefeuille, PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import { suivi } from './exemples.fixture';
import type { Tri } from '$lib/format/address-field';
import { normalise } from '$lib/format/order';
import { nextSort, sortRows } from '../table-order';
import { colonnesDuPortefeuille } from './colonnes';
import { CONTRAT, filtre, PERIMETRE } from './lignes';

const ligne = (
  ght: string,
  libelle: string,
  lits: number | null,
  departements: string[],
  etat?: string
): LignePortefeuille => ({
  ght,
  libelle,
  departements,
  support: null,
  dansRegion: true,
  note: null,
  fin: null,
  nbEtablissements: 1,
  contrats: etat
    ? [
        {
          id: ght,
          intitule: 'Contrat',
          type: 'contrat_performance',
          tome: null,
          etat,
          etatTexte: etat,
          dureeTexte: null
        }
      ]
    : [],
  suivis: [],
  series: { LITS: [{ annee: 2024, valeur: lits, qualite: lits === null ? 'manquant' : 'ok', statut: 'definitif' }] }
});

const BRUME = ligne('VB-01', 'Cœur de Brume', 120, ['88'], 'suspendu');
const ETANGS = ligne('VB-02', 'Étangs du Nord', null, ['08']);
const PLATEAU = ligne('VB-03', 'Plateau', 80, ['52', '88'], 'en_cours');

const contour = { type: 'Polygon' as const, coordinates: [] };
const modele: Pick<PortefeuilleModele, 'lignes' | 'carte'> = {
  lignes: [BRUME, ETANGS, PLATEAU],
  carte: {
    departements: [
      { code: '08', libelle: 'Ardennes', contour },
      { code: '88', libelle: 'Vosges', contour },
      { code: '52', libelle: 'Haute-Marne', contour }
    ],
    etablissements: [
      {
        ej: '080000001',
        nom: 'CH de l’Étang-Noir',
        ght: 'VB-02',
        commune: 'Saint-Ély',
        lon: 4,
        lat: 49,
        position: 'commune',
        litsMco: null
      }
    ],
    sansPosition: 0
  }
};

const colonnes = (annee: number) =>
  colonnesDuPortefeuille([{ code: 'LITS', libelle: 'Lits', libelleCourt: 'Lits', unite: 'lits', decimales: 0 }], annee);
const trie = (lignes: readonly LignePortefeuille[], tri: Tri | null, annee: number) =>
  sortRows(colonnes(annee), lignes, tri);
const triSuivant = (tri: Tri | null, colonne: string) =>
  nextSort(colonnes(2024).find(({ key }) => key === colonne) ?? { key: colonne }, tri);
const codes = (lignes: LignePortefeuille[]) => lignes.map((l) => l.ght);

describe('la recherche dans le portefeuille', () => {
  it('ignore les accents, la casse, les ligatures, les traits d’union et les apostrophes', () => {
    expect(normalise('L’Étang-Noir,  CŒUR')).toBe('l etang noir, coeur');
    expect(codes(filtre(modele, 'coeur'))).toEqual(['VB-01']);
    expect(codes(filtre(modele, 'ETANG NOIR'))).toEqual(['VB-02']);
  });

  it('trouve par le code, le département (code ou nom), l’hôpital et sa commune', () => {
    expect(codes(filtre(modele, 'vb-03'))).toEqual(['VB-03']);
    expect(codes(filtre(modele, 'vosges'))).toEqual(['VB-01', 'VB-03']);
    expect(codes(filtre(modele, 'saint ely'))).toEqual(['VB-02']);
  });

  it('trouve un périmètre par le nom d’un contrat ou d’un de ses membres', () => {
    const suivie = { ...PLATEAU, suivis: [suivi('x', { intitule: 'CREF du Levant', membres: ['CH de l’Aubier'] })] };
    const avec = { ...modele, lignes: [BRUME, suivie] };
    expect(codes(filtre(avec, 'cref levant'))).toEqual(['VB-03']);
    expect(codes(filtre(avec, 'aubier'))).toEqual(['VB-03']);
  });

  it('veut tous les mots', () => {
    expect(codes(filtre(modele, 'vosges plateau'))).toEqual(['VB-03']);
    expect(filtre(modele, 'vosges étangs')).toEqual([]);
  });

  it('vide, laisse tout', () => {
    expect(codes(filtre(modele, '  '))).toEqual(['VB-01', 'VB-02', 'VB-03']);
  });
});

describe('le tri du portefeuille', () => {
  it('met les valeurs absentes en dernier dans les deux sens', () => {
    expect(codes(trie(modele.lignes, { colonne: 'LITS', sens: 'croissant' }, 2024))).toEqual([
      'VB-03',
      'VB-01',
      'VB-02'
    ]);
    expect(codes(trie(modele.lignes, { colonne: 'LITS', sens: 'decroissant' }, 2024))).toEqual([
      'VB-01',
      'VB-03',
      'VB-02'
    ]);
  });

  it('range les noms comme un dictionnaire français, et les contrats par leur état en mots', () => {
    expect(codes(trie(modele.lignes, { colonne: PERIMETRE, sens: 'croissant' }, 2024))).toEqual([
      'VB-01',
      'VB-02',
      'VB-03'
    ]);
    // « En cours » avant « Suspendu » ; sans contrat, en dernier.
    expect(codes(trie(modele.lignes, { colonne: CONTRAT, sens: 'croissant' }, 2024))).toEqual([
      'VB-03',
      'VB-01',
      'VB-02'
    ]);
  });

  it('d’une colonne inconnue, ou sans choix, garde l’ordre du portefeuille', () => {
    expect(codes(trie(modele.lignes, null, 2024))).toEqual(['VB-01', 'VB-02', 'VB-03']);
    expect(codes(trie(modele.lignes, { colonne: 'DISPARUE', sens: 'croissant' }, 2024))).toEqual([
      'VB-01',
      'VB-02',
      'VB-03'
    ]);
  });

  it('trois pressions sur une colonne : le plus grand d’abord, l’inverse, puis l’ordre du portefeuille', () => {
    const un = triSuivant(null, 'LITS');
    const deux = triSuivant(un, 'LITS');
    expect([un, deux, triSuivant(deux, 'LITS')]).toEqual([
      { colonne: 'LITS', sens: 'decroissant' },
      { colonne: 'LITS', sens: 'croissant' },
      null
    ]);
    expect(triSuivant(un, PERIMETRE)).toEqual({ colonne: PERIMETRE, sens: 'croissant' });
  });
});
