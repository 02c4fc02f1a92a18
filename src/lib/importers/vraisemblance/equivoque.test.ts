import { describe, expect, it } from 'vitest';
import { fiche, genres, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import { importeFinances } from '../diamant-finance/diamant-finance';
import { importeHospidiag } from '../hospidiag/hospidiag';
import { importeMco } from '../sae-etablissement/mco';
import { importeGht } from '../sae-ght/sae-ght';
import { estArrondi, estEquivoque } from './equivoque';

describe('un nombre qui se lit de deux façons', () => {
  it('a un à trois chiffres, puis trois après un point ou une virgule', () => {
    expect(['1.234', '18,250', '-487.130', '4.000', ' 1.234 '].every(estEquivoque)).toBe(true);
    expect(['1234', '0.234', '0.000', '845.25', '1234.567', '1.2345', '1.234.567', ''].some(estEquivoque)).toBe(false);
  });

  it('« 1.234 » équivalents temps plein : gardé, dit à sa cellule, marqué', () => {
    const etp = fiche('ETP', [{ source: 'sae-ght', valeur: 'ETPSAL_TOT' }], 'stock');
    const r = importeGht(octets('GHT_LIBC;LIT_MCO;ETPSAL_TOT\nGE-05;10;1.234\nGE-06;9;845.25\n'), 'GHT_2021r.csv', [
      etp
    ]);
    expect(r.problems).toMatchObject([
      { severite: 'avertissement', ligne: 2, colonne: 'ETPSAL_TOT', valeur: '1.234', genre: 'nombre équivoque' }
    ]);
    expect(r.problems[0]?.message).toMatch(/^«\u00a01\.234\u00a0» se lit 1,234 ou 1\u202f234\u00a0: /);
    expect(mesureDe(r, 'GE-05', 'ETP')).toMatchObject({ valeur: 1.234, qualite: 'ok' });
    expect(mesureDe(r, 'GE-05', 'ETP').reserve).toMatch(/^à vérifier\u00a0: ETPSAL_TOT/);
    expect(mesureDe(r, 'GE-06', 'ETP').reserve).toBeNull();
  });

  it('« 4.000 » lits n’est pas un compte : ni quatre, ni quatre mille', () => {
    const lits = fiche(
      'LITS',
      [
        { source: 'sae-ght', valeur: 'LIT_MCO' },
        { source: 'sae-mco', valeur: 'LIT_MCO' }
      ],
      'stock'
    );
    const ght = importeGht(octets('GHT_LIBC;LIT_MCO\nGE-05;4.000\n'), 'GHT_2021r.csv', [lits]);
    expect(genres(ght)).toEqual(['valeur illisible']);
    expect(mesureDe(ght, 'GE-05', 'LITS')).toMatchObject({ valeur: null, qualite: 'manquant' });
    const mco = importeMco(octets('BOR;FI;FI_EJ;LIT_MCO\nMCO;990000017;990780011;4.000'), 'MCO_2024r.csv', [lits]);
    expect(genres(mco)).toContain('valeur illisible');
    expect(mesureDe(mco, '990780011', 'LITS').valeur).toBeNull();
  });

  it('« 18.250 » euros de résultat dans DIAMANT ; un taux a les décimales qu’il veut', () => {
    const fiches = [
      fiche('RESULTAT', [{ source: 'diamant-finance', valeur: '"SAN Résultat net comptable"' }]),
      fiche('CAF', [{ source: 'diamant-finance', valeur: '"SAN Taux de CAF nette"' }])
    ];
    const texte =
      'Finess EJ;Finess ET;Année;SAN Résultat net comptable;SAN Taux de CAF nette\n990780011;;2021;18.250;1.234\n';
    const r = importeFinances(octets(texte), 'FINANCE_2023_01_20.CSV', fiches);
    expect(r.problems).toMatchObject([{ genre: 'nombre équivoque', ligne: 2, valeur: '18.250' }]);
    expect(mesureDe(r, '990780011', 'RESULTAT').reserve).toMatch(/18,250 ou 18\u202f250/);
    expect(mesureDe(r, '990780011', 'CAF').reserve).toBeNull();
  });

  it('Hospi Diag : « 4.142 » séjours n’ouvrent ni ne ferment un indice sans un mot ; un indice a trois décimales', () => {
    const fiches = [
      fiche('IP', [{ source: 'hospidiag', valeur: 'P1' }]),
      fiche('ABSENCES', [{ source: 'hospidiag', valeur: 'RH8' }])
    ];
    const texte = 'finess,cat,CI_A1,P1,RH8\n990780011,CH,4142,"1,108","8,400"\n990780029,CH,4.142,"1,108","8,4"\n';
    const r = importeHospidiag(octets(texte), 'hd2022.csv', fiches);
    expect(r.problems.map(({ genre, ligne, colonne }) => [genre, ligne, colonne])).toEqual([
      ['nombre équivoque', 2, 'RH8'],
      ['volume inconnu', 3, 'CI_A1']
    ]);
    expect(mesureDe(r, '990780011', 'IP')).toMatchObject({ valeur: 1.108, reserve: null });
    expect(mesureDe(r, '990780029', 'IP')).toMatchObject({ valeur: null, qualite: 'manquant' });
  });

  it('« 3,83E+07 » a perdu ses derniers chiffres dans un tableur', () => {
    expect(['3,83E+07', '-1.2E+5', '4E6', '1,5E+10'].every(estArrondi)).toBe(true);
    expect(['2.1120000000000003E-2', '9.2E-03', '38315470.48', '3.8315470489E+7', '1,5E+02'].some(estArrondi)).toBe(
      false
    );
    const r = importeFinances(
      octets('Finess EJ;Finess ET;Année;SAN Résultat net comptable\n990780011;;2021;3,83E+07\n'),
      ...([
        'QUO_SAN_FINANCE_2023_01_20.CSV',
        [fiche('RESULTAT', [{ source: 'diamant-finance', valeur: '"SAN Résultat net comptable"' }])]
      ] as const)
    );
    expect(genres(r)).toContain('nombre arrondi par un tableur');
    expect(mesureDe(r, '990780011', 'RESULTAT', 2021).reserve).toMatch(/^à vérifier/);
  });
});
