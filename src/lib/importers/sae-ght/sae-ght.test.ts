import { describe, expect, it } from 'vitest';
import { apercu, fiche, fixture, genres, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import type { ImportResult } from '../types';
import { importeGht, saeGht } from './sae-ght';

const fiches = [
  fiche('LITS_MCO', [{ source: 'sae-ght', valeur: 'LIT_MCO' }], 'stock'),
  fiche('LITS_CHI', [{ source: 'sae-ght', valeur: 'LIT_CHI' }], 'stock'),
  fiche('PLACES_MCO', [{ source: 'sae-ght', valeur: 'PLA_MCO' }], 'stock'),
  fiche('LITS_USLD', [{ source: 'sae-ght', valeur: 'LIT_USLD' }], 'stock'),
  fiche('OCCUPATION', [{ source: 'sae-ght', numerateur: 'JOU_MCO', denominateur: 'LIT_MCO * jours' }]),
  fiche('DMS', [{ source: 'sae-ght', numerateur: 'JOU_MCO', denominateur: 'SEJHC_MCO' }]),
  fiche('FILE_ACTIVE', [{ source: 'sae-ght', valeur: 'FIL_TOT_TOT' }]),
  fiche('ETP_PM', [{ source: 'sae-ght', valeur: 'ETPSAL_TOT' }], 'stock'),
  fiche('ETP_PNM', [
    { source: 'sae-ght', a: 2023, valeur: 'ETP_TOT_PNM' },
    { source: 'sae-ght', de: 2024, valeur: 'ETPPNM_TOT_PNM' }
  ])
];
const lis = (fichier: string): ImportResult => importeGht(fixture(`sae/${fichier}`), fichier, fiches);
const bref = (texte: string, fichier = 'GHT_2024r.csv'): ImportResult => importeGht(octets(texte), fichier, fiches);

describe('un fichier de la SAE par GHT', () => {
  it('se reconnaît à son en-tête, quel que soit son nom, dans ses deux dispositions', () => {
    expect(saeGht.reconnait(apercu(fixture('sae/GHT_2019r.csv')))).toBe(true);
    expect(saeGht.reconnait(apercu(fixture('sae/GHT_2024r.csv')))).toBe(true);
    expect(saeGht.reconnait(apercu(fixture('sae/MCO_2024r.csv')))).toBe(false);
    expect(saeGht.reconnait(apercu(octets('NOM_COURT_GHT;CODE')))).toBe(false);
  });

  it('donne une mesure par GHT et par fiche, avec son édition et sa source', () => {
    const r = lis('GHT_2019r.csv');
    expect(r).toMatchObject({ statut: 'lu', annee: 2019, edition: 'GHT_2019r', lues: 3, gardees: 3 });
    expect(r.rows.mesure).toHaveLength(3 * fiches.length);
    expect(r.source).toMatchObject({ id: 'sae-2019', producteur: 'DREES', edition: 'GHT_2019r' });
    expect(mesureDe(r, 'ZZ-01', 'LITS_MCO')).toMatchObject({
      entite_type: 'ght',
      valeur: 100,
      debut: '2019-12-31',
      fin: '2019-12-31',
      source: 'sae-2019',
      edition: 'GHT_2019r',
      statut: 'definitif',
      simule: false
    });
  });

  it('la base administrative (suffixe a) est provisoire', () => {
    const r = importeGht(fixture('sae/GHT_2019r.csv'), 'GHT_2019a.csv', fiches);
    expect(mesureDe(r, 'ZZ-01', 'LITS_MCO').statut).toBe('provisoire');
  });

  it('rapporte les journées de 2019 à 365 jours, celles de 2020 et de 2024 à 366', () => {
    // 14 600 / (50 × 365), 32 940 / (100 × 366), 30 378 / (100 × 366)
    expect(mesureDe(lis('GHT_2019r.csv'), 'ZZ-02', 'OCCUPATION').valeur).toBeCloseTo(0.8, 12);
    expect(mesureDe(lis('GHT_2020r.csv'), 'ZZ-01', 'OCCUPATION').valeur).toBeCloseTo(0.9, 12);
    expect(mesureDe(lis('GHT_2024r.csv'), 'ZZ-01', 'OCCUPATION')).toMatchObject({
      numerateur: 30_378,
      denominateur: 36_600
    });
  });

  it('lit le point décimal de 2019 comme la virgule entre guillemets de 2024', () => {
    expect(mesureDe(lis('GHT_2019r.csv'), 'ZZ-01', 'ETP_PNM').valeur).toBe(900.25);
    expect(mesureDe(lis('GHT_2024r.csv'), 'ZZ-01', 'ETP_PNM').valeur).toBe(905.5);
    expect(mesureDe(lis('GHT_2024r.csv'), 'ZZ-02', 'ETP_PM').valeur).toBe(41.5);
  });
});

describe('une valeur absente de la SAE par GHT', () => {
  it('le personnel de 2020 manque : il n’est ni nul ni sans objet', () => {
    const r = lis('GHT_2020r.csv');
    for (const ght of ['ZZ-01', 'ZZ-02']) {
      expect(mesureDe(r, ght, 'ETP_PM')).toMatchObject({ valeur: null, qualite: 'manquant' });
      expect(mesureDe(r, ght, 'ETP_PNM')).toMatchObject({ valeur: null, qualite: 'manquant' });
    }
    expect(r.problems).toEqual([]);
  });

  it('un bloc entièrement vide est une activité que le GHT n’a pas', () => {
    const r = lis('GHT_2019r.csv');
    for (const code of ['LITS_CHI', 'FILE_ACTIVE', 'LITS_USLD']) {
      expect(mesureDe(r, 'ZZ-02', code)).toMatchObject({ valeur: null, qualite: 'non_concerne' });
    }
  });

  it('en 2024, un bloc entièrement à zéro aussi', () => {
    const r = lis('GHT_2024r.csv');
    for (const code of ['LITS_CHI', 'FILE_ACTIVE', 'LITS_USLD']) {
      expect(mesureDe(r, 'ZZ-02', code)).toMatchObject({ valeur: null, qualite: 'non_concerne' });
    }
  });

  it('un zéro dans un bloc vivant reste zéro, en 2024 comme avant', () => {
    expect(mesureDe(lis('GHT_2024r.csv'), 'ZZ-01', 'PLACES_MCO')).toMatchObject({ valeur: 0, qualite: 'ok' });
    expect(mesureDe(lis('GHT_2019r.csv'), 'ZZ-02', 'PLACES_MCO')).toMatchObject({ valeur: 0, qualite: 'ok' });
  });

  it('avant 2024, un bloc à zéro est une valeur : zéro lit', () => {
    const r = bref('NOM_COURT_GHT;LIT_MCO;JOU_MCO\nZZ-01;0;0', 'GHT_2021r.csv');
    expect(mesureDe(r, 'ZZ-01', 'LITS_MCO')).toMatchObject({ valeur: 0, qualite: 'ok' });
  });

  it('un rapport de zéro séjour est sans objet', () => {
    expect(mesureDe(lis('GHT_2019r.csv'), 'ZZ-03', 'DMS')).toMatchObject({ valeur: null, qualite: 'non_concerne' });
  });
});

describe('ce que les fichiers de la SAE par GHT ont d’abîmé', () => {
  it('une valeur illisible est dite à sa ligne et tenue pour manquante', () => {
    const r = lis('GHT_2019r.csv');
    expect(r.problems).toMatchObject([
      { severite: 'erreur', ligne: 4, colonne: 'LIT_MCO', valeur: 'douze', genre: 'valeur illisible' }
    ]);
    expect(mesureDe(r, 'ZZ-03', 'LITS_MCO').qualite).toBe('manquant');
    expect(mesureDe(r, 'ZZ-03', 'OCCUPATION').qualite).toBe('manquant');
  });

  it('un nombre de lits négatif n’est pas une valeur', () => {
    const r = bref('GHT_LIBC;LIT_MCO\nZZ-01;-5');
    expect(mesureDe(r, 'ZZ-01', 'LITS_MCO')).toMatchObject({ valeur: null, qualite: 'manquant' });
    expect(genres(r)).toContain('valeur illisible');
  });

  it('la ligne coupée de 2022 est recollée', () => {
    const r = lis('GHT_2022r.csv');
    expect(r).toMatchObject({ annee: 2022, lues: 3, gardees: 2 });
    expect(mesureDe(r, 'ZZ-01', 'LITS_MCO').valeur).toBe(98);
    expect(r.problems.find((p) => p.genre === 'ligne coupée')).toMatchObject({ severite: 'avertissement', ligne: 2 });
  });

  it('mars-02 se lit MAR-02', () => {
    const r = lis('GHT_2023r.csv');
    expect(mesureDe(r, 'MAR-02', 'LITS_MCO').valeur).toBe(60);
    expect(r.problems.find((p) => p.genre === 'code réparé')).toMatchObject({
      severite: 'avertissement',
      ligne: 3,
      valeur: 'mars-02'
    });
  });

  it('un GHT en double garde sa première ligne ; un code inconnu et une ligne incomplète sont laissés de côté', () => {
    const r = lis('GHT_2023r.csv');
    expect(r).toMatchObject({ lues: 5, gardees: 2 });
    expect(mesureDe(r, 'ZZ-01', 'LITS_MCO').valeur).toBe(97);
    const erreurs = r.problems.filter((p) => p.severite === 'erreur').map((p) => [p.ligne, p.genre]);
    expect(erreurs).toEqual([
      [6, 'ligne incomplète'],
      [4, 'GHT en double'],
      [5, 'code illisible']
    ]);
  });

  it('une colonne qu’une fiche attend et qui manque est nommée, le reste est lu', () => {
    const r = lis('GHT_2023r.csv');
    const colonnes = r.problems.filter((p) => p.genre === 'colonne absente').map((p) => p.colonne);
    expect(colonnes).toEqual(['LIT_CHI', 'PLA_MCO', 'LIT_USLD', 'FIL_TOT_TOT', 'ETP_TOT_PNM']);
    expect(r.rows.mesure?.some((m) => m.indicateur === 'PLACES_MCO')).toBe(false);
  });

  it('sans année, ou sans ligne utilisable, le fichier est refusé', () => {
    const sansAnnee = bref('GHT_LIBC;LIT_MCO\nZZ-01;5\n', 'ght.csv');
    expect(sansAnnee).toMatchObject({ statut: 'refuse', rows: {}, gardees: 0 });
    expect(genres(sansAnnee)).toEqual(['année inconnue']);
    const vide = bref('GHT_LIBC;LIT_MCO\nTOTAL;5');
    expect(vide).toMatchObject({ statut: 'refuse', rows: {}, source: null });
    expect(genres(vide).at(-1)).toBe('aucune ligne');
  });
});
