import { describe, expect, it } from 'vitest';
import { fixture, octets } from '../../../../tests/fixtures/fixtures';
import { apercuDe, lisCsv, separateurDe } from './csv';

describe('le séparateur', () => {
  it('est celui qui coupe l’en-tête en le plus de cellules, hors des guillemets', () => {
    expect(separateurDe('a;b;c')).toBe(';');
    expect(separateurDe('finess,rs,cat')).toBe(',');
    expect(separateurDe('a|b|c')).toBe('|');
    expect(separateurDe('a\tb')).toBe('\t');
    expect(separateurDe('"a;b;c;d",e,f')).toBe(',');
    expect(separateurDe('seule')).toBe(';');
  });
});

describe('la lecture d’un fichier texte', () => {
  it('numérote les lignes comme le fichier : en-tête en 1, lignes vides et retours entre guillemets comptés', () => {
    const { entete, lignes } = lisCsv(octets('a;b\r\n1;"deux\r\nlignes"\r\n\r\n3;4\r\n;\r\n5;6'));
    expect(entete).toEqual(['a', 'b']);
    expect(lignes.map((l) => l.ligne)).toEqual([2, 5, 7]);
    expect(lignes[0]?.cellules).toEqual(['1', 'deux\r\nlignes']);
    expect(lignes[2]?.cellules).toEqual(['5', '6']);
  });

  it('rend les cellules sans les blancs de remplissage, guillemets doublés compris', () => {
    const { lignes } = lisCsv(octets('finess,P1,rs\n990780011,"        1,02","CH ""DU LAC"""\n'));
    expect(lignes[0]?.cellules).toEqual(['990780011', '1,02', 'CH "DU LAC"']);
  });

  it('reconnaît l’encodage aux octets', () => {
    const sae = lisCsv(fixture('sae/GHT_2019r.csv'));
    expect(sae.encodage).toBe('windows-1252');
    expect(sae.lignes[0]?.cellules[3]).toBe('CŒUR DES COLLINES');
    expect(lisCsv(fixture('hospidiag/hospidiag_opendata_2013.csv')).encodage).toBe('utf-8');
  });

  it('un fichier vide n’a ni en-tête ni lignes', () => {
    expect(lisCsv(octets(''))).toMatchObject({ entete: [], lignes: [] });
  });
});

describe('l’en-tête seul', () => {
  const enteteDe = (bytes: Uint8Array) => apercuDe(bytes.subarray(0, 65_536), bytes.length <= 65_536).entete;

  it('se lit des premiers octets, avec ou sans marque d’ordre', () => {
    expect(enteteDe(octets('\uFEFFAN;"FI";RS\n2024;x;y'))).toEqual(['AN', 'FI', 'RS']);
    expect(enteteDe(octets('AN;FI'))).toEqual(['AN', 'FI']);
    expect(enteteDe(octets(''))).toEqual([]);
  });

  it('n’est pas gêné par un caractère accentué coupé à la limite de lecture', () => {
    const long = `Année;${'é'.repeat(70_000)}\nx`;
    expect(enteteDe(octets(`Année;b\n${long}`))).toEqual(['Année', 'b']);
  });
});
