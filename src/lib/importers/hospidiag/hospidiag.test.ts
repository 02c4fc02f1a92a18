import { describe, expect, it } from 'vitest';
import { apercu, fiche, fixture, genres, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import type { ImportResult } from '../types';
import { hospidiag, importeHospidiag } from './hospidiag';

const fiches = [
  fiche('IP_MED', [{ source: 'hospidiag', valeur: 'P1' }]),
  fiche('IP_CHI', [{ source: 'hospidiag', valeur: 'P2' }]),
  fiche('AMBU', [{ source: 'hospidiag', valeur: 'P12 * 0.01' }]),
  fiche('ABSENTEISME', [{ source: 'hospidiag', valeur: 'RH8 * 0.01' }]),
  fiche('TURNOVER', [{ source: 'hospidiag', valeur: 'RH9 * 0.01' }]),
  fiche('EQUIPEMENT', [{ source: 'hospidiag', valeur: 'CI_E4_V2' }]),
  fiche('TRESORERIE', [
    { source: 'hospidiag-ancien', valeur: 'CI_F16_D' },
    { source: 'hospidiag-nouveau', valeur: 'CI_F27_D' }
  ]),
  fiche('CAF_NETTE', [
    { source: 'hospidiag-ancien', valeur: 'F2_D * F3_D * 0.0001', condition: 'CI_F11_D > 0' },
    { source: 'hospidiag-nouveau', valeur: 'F3_D * 0.01' }
  ]),
  fiche('DUREE', [
    { source: 'hospidiag-ancien', numerateur: 'CI_F13_D', denominateur: 'CI_F11_D', condition: 'CI_F11_D > 0' }
  ])
];
const financieres = ['TRESORERIE', 'CAF_NETTE', 'DUREE'];
const lis = (fichier: string): ImportResult => importeHospidiag(fixture(`hospidiag/${fichier}`), fichier, fiches);
const texte2013 = new TextDecoder().decode(fixture('hospidiag/hospidiag_opendata_2013.csv'));
const lisTexte = (texte: string, fichier = 'hospidiag_opendata_2013.csv'): ImportResult =>
  importeHospidiag(octets(texte), fichier, fiches);
const aDesFinances = (r: ImportResult): boolean =>
  (r.rows.mesure ?? []).some((m) => financieres.includes(m.indicateur));

describe('une édition annuelle de Hospi Diag', () => {
  it('se reconnaît à son en-tête ; les fichiers de parts de marché n’en sont pas', () => {
    expect(hospidiag.reconnait(apercu(fixture('hospidiag/hd2022.csv')))).toBe(true);
    expect(hospidiag.reconnait(apercu(fixture('hospidiag/pdmreg_2013.csv')))).toBe(false);
  });

  it('garde les entités juridiques publiques et compte les autres', () => {
    const r = lis('hospidiag_opendata_2013.csv');
    expect(r).toMatchObject({ statut: 'lu', annee: 2013, edition: 'hospidiag_opendata_2013', lues: 5, gardees: 3 });
    const entites = [...new Set(r.rows.mesure?.map((m) => m.entite))];
    expect(entites).toEqual(['2A9780012', '990780011', '990780029']);
    expect(r.problems.find((p) => p.genre === 'hors périmètre')?.message).toMatch(/^2 lignes/);
    expect(r.source).toMatchObject({ id: 'hospidiag-2013', producteur: 'ATIH' });
  });

  it('lit les décimales à virgule sous leur remplissage, et rend les taux en fractions', () => {
    const r = lis('hospidiag_opendata_2013.csv');
    expect(mesureDe(r, '990780011', 'IP_MED')).toMatchObject({ valeur: 1.02, statut: 'definitif', entite_type: 'ej' });
    expect(mesureDe(r, '990780011', 'AMBU').valeur).toBeCloseTo(0.6, 12);
    expect(mesureDe(r, '2A9780012', 'AMBU').valeur).toBeCloseTo(0.2505, 12);
    expect(mesureDe(r, '990780011', 'ABSENTEISME').valeur).toBeCloseTo(0.081, 12);
  });

  it('dit pourquoi une valeur manque : .z non concerné, .c secret, .v et « Donnée Manquante » manquant', () => {
    const r = lis('hospidiag_opendata_2013.csv');
    expect(mesureDe(r, '990780011', 'TURNOVER')).toMatchObject({ valeur: null, qualite: 'non_concerne' });
    expect(mesureDe(r, '2A9780012', 'IP_CHI')).toMatchObject({ valeur: null, qualite: 'secret' });
    expect(mesureDe(r, '2A9780012', 'ABSENTEISME')).toMatchObject({ valeur: null, qualite: 'manquant' });
    const recent = lis('hd2022.csv');
    expect(mesureDe(recent, '990780011', 'TURNOVER').qualite).toBe('manquant');
    expect(mesureDe(recent, '990780029', 'ABSENTEISME').qualite).toBe('manquant');
  });

  it('ne fait cas ni d’un indice ni d’un zéro tirés de quelques séjours', () => {
    const r = lis('hospidiag_opendata_2013.csv');
    for (const code of ['IP_CHI', 'AMBU']) {
      expect(mesureDe(r, '990780029', code)).toMatchObject({ valeur: null, qualite: 'non_concerne' });
    }
    expect(mesureDe(r, '990780029', 'IP_MED').valeur).toBe(1.24);
    const dits = r.problems.filter((p) => p.genre === 'volume trop faible');
    expect(dits.map((p) => [p.severite, p.colonne])).toEqual([
      ['information', 'P2'],
      ['information', 'P12']
    ]);
    expect(dits[0]?.message).toBe('1 établissement a moins de 100 séjours de chirurgie dans l’année.');
  });

  it('sans volume lisible, l’indice ne se montre pas : cellule « .. », « 1e400 », vide, ou en-tête renommé', () => {
    const [entete = '', ...lignes] = texte2013.trimEnd().split('\n');
    const cellules = (ligne: string): string[] => ligne.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g) ?? [];
    const place = entete.split(',').indexOf('CI_A1');
    for (const illisible of ['..', '1e400', '']) {
      const abimees = lignes.map((ligne) => {
        const lues = cellules(ligne);
        return (lues[0] === '990780011' ? lues.with(place, illisible) : lues).join(',');
      });
      const r = lisTexte([entete, ...abimees].join('\n'));
      expect(mesureDe(r, '990780011', 'IP_MED')).toMatchObject({ valeur: null, qualite: 'manquant' });
      expect(r.problems.find((p) => p.genre === 'volume inconnu')).toMatchObject({
        colonne: 'CI_A1',
        valeur: illisible
      });
      // The others keep theirs.
      expect(mesureDe(r, '990780029', 'IP_MED').valeur).toBe(1.24);
    }
    const renommee = lisTexte([entete.replace('CI_A2', 'VOLUME'), ...lignes].join('\n'));
    expect(mesureDe(renommee, '990780011', 'AMBU')).toMatchObject({ valeur: null, qualite: 'manquant' });
    expect(mesureDe(renommee, '990780011', 'IP_MED').valeur).toBe(1.02);
  });

  it('trouve une colonne dont la casse a changé', () => {
    expect(mesureDe(lis('hospidiag_opendata_2013.csv'), '990780011', 'EQUIPEMENT').valeur).toBe(3);
    expect(mesureDe(lis('hd2022.csv'), '990780011', 'EQUIPEMENT').valeur).toBe(3);
  });

  it('une lettre à la place d’un nombre est dite à sa ligne', () => {
    const r = lisTexte(texte2013.replace('"         8,1"', 'B'));
    expect(r.problems.find((p) => p.genre === 'valeur illisible')).toMatchObject({
      ligne: 3,
      colonne: 'RH8',
      valeur: 'B'
    });
    expect(mesureDe(r, '990780011', 'ABSENTEISME').qualite).toBe('manquant');
  });

  it('hors finances, un nombre négatif n’est pas une valeur', () => {
    const r = lisTexte(texte2013.replace('"         8,1"', '"        -8,1"'));
    expect(r.problems.find((p) => p.genre === 'valeur illisible')).toMatchObject({ colonne: 'RH8', valeur: '-8,1' });
    expect(mesureDe(r, '990780029', 'TRESORERIE').valeur).toBe(-500_000);
  });

  it('sans année dans le nom, l’édition est refusée', () => {
    const r = lisTexte(texte2013, 'hospidiag_opendata.csv');
    expect(r).toMatchObject({ statut: 'refuse', rows: {} });
    expect(r.problems[0]).toMatchObject({ severite: 'refus', genre: 'année inconnue' });
  });

  it('un établissement en double garde sa première ligne ; un FINESS sans son zéro fait refuser le fichier', () => {
    const [entete = '', lac = ''] = texte2013.split('\n');
    const double = lisTexte([entete, lac, lac, ''].join('\n'));
    expect(double.gardees).toBe(1);
    expect(genres(double)).toContain('FINESS en double');
    const casse = lisTexte([entete, lac.replace('990780029', '10780054'), ''].join('\n'));
    expect(casse.statut).toBe('refuse');
    expect(genres(casse)).toEqual(['identifiant abîmé par un tableur']);
  });
});

describe('le bloc financier de Hospi Diag', () => {
  it('ancien codage : F3 est la CAF nette en % de la CAF, la durée est dette sur CAF', () => {
    const r = lis('hospidiag_opendata_2013.csv');
    expect(mesureDe(r, '990780011', 'TRESORERIE').valeur).toBe(2_000_000);
    expect(mesureDe(r, '990780011', 'CAF_NETTE').valeur).toBeCloseTo(0.01, 12); // 4 % × 25 %
    expect(mesureDe(r, '990780011', 'DUREE')).toMatchObject({ valeur: 10, numerateur: 40_000_000 });
  });

  it('une CAF négative n’a ni CAF nette ni durée de dette', () => {
    const r = lis('hospidiag_opendata_2013.csv');
    expect(mesureDe(r, '990780029', 'CAF_NETTE')).toMatchObject({ valeur: null, qualite: 'non_significatif' });
    expect(mesureDe(r, '990780029', 'DUREE')).toMatchObject({ valeur: null, qualite: 'non_significatif' });
    expect(mesureDe(r, '990780029', 'TRESORERIE').valeur).toBe(-500_000);
  });

  it('nouveau codage : les mêmes fiches lisent d’autres colonnes', () => {
    const r = lis('hospidiag_opendata_2020.csv');
    expect(mesureDe(r, '990780011', 'TRESORERIE').valeur).toBe(2_500_000);
    expect(mesureDe(r, '990780011', 'CAF_NETTE').valeur).toBeCloseTo(0.01, 12);
    expect(r.rows.mesure?.some((m) => m.indicateur === 'DUREE')).toBe(false);
  });

  it('l’année ne décide de rien : l’ancien codage sous un nom de 2020 reste l’ancien', () => {
    const r = lisTexte(texte2013, 'hospidiag_opendata_2020.csv');
    expect(mesureDe(r, '990780011', 'DUREE').valeur).toBe(10);
  });

  it('vide dans toute l’édition, il ne donne aucune mesure, et cela se dit', () => {
    const r = lis('hd2022.csv');
    expect(aDesFinances(r)).toBe(false);
    expect(r.problems.find((p) => p.genre === 'édition sans finances')?.message).toMatch(
      /^Aucune donnée financière dans cette édition/
    );
  });

  it('ambigu, il est laissé de côté et le reste est gardé', () => {
    const r = lisTexte(texte2013.replace('F12_D', 'F13_D'));
    expect(aDesFinances(r)).toBe(false);
    expect(mesureDe(r, '990780011', 'IP_MED').valeur).toBe(1.02);
    expect(r.problems.find((p) => p.genre === 'codage financier ambigu')?.severite).toBe('erreur');
  });

  it('contredit par ses valeurs, il l’est aussi', () => {
    const r = lisTexte(texte2013.replaceAll('CI_F15_D', 'ECHANGE').replaceAll('CI_F13_D', 'CI_F15_D'));
    expect(aDesFinances(r)).toBe(false);
    expect(r.problems.find((p) => p.genre === 'codage financier ambigu')?.message).toContain('FRNG − BFR');
  });
});
