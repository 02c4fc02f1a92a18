import { describe, expect, it } from 'vitest';
import { fiche, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import { importeFinances } from '../diamant-finance/diamant-finance';
import { importeHospidiag } from '../hospidiag/hospidiag';

const diamant = [
  fiche('RESULTAT', [{ source: 'diamant-finance', valeur: '"SAN Résultat net comptable"' }]),
  fiche('FRNG', [{ source: 'diamant-finance', valeur: 'FRNG' }], 'stock'),
  fiche('TRESORERIE', [{ source: 'diamant-finance', valeur: '"Trésorerie"' }], 'stock')
];
const TITRES = ['I', 'II', 'III', 'IV'];
const ENTETE = [
  ...['Finess EJ', 'Finess ET', 'Année', 'SAN Résultat net comptable', 'FRNG', 'BFR', 'Trésorerie'],
  ...TITRES.map((t) => `Recettes Titre ${t} Budget global`),
  ...TITRES.map((t) => `Dépenses Titre ${t} Budget global`)
].join(';');
const lis = (resultat: string, tresorerie: string) =>
  importeFinances(
    octets(
      `${ENTETE}\n990780011;;2021;${resultat};5000000;3000000;${tresorerie};20000000;5000000;4000000;1000000;-18000000;-6000000;-3000000;-2000000\n`
    ),
    ...(['FINANCE_2023_01_20.CSV', diamant] as const)
  );

describe('les identités comptables d’un fichier', () => {
  it('30 M€ de recettes, 29 M€ de dépenses, 1 M€ de résultat, 5 − 3 = 2 M€ de trésorerie : rien à dire', () => {
    expect(lis('1000000', '2000000').problems).toEqual([]);
  });

  it('20 M€ de trésorerie pour 2 : dit à sa ligne, marqué sur le FRNG comme sur la trésorerie', () => {
    const r = lis('1000000', '20000000');
    expect(r.problems).toMatchObject([{ ligne: 2, colonne: 'Trésorerie', genre: 'identité comptable non vérifiée' }]);
    expect(r.problems[0]?.message).toMatch(/20\u202f000\u202f000\u00a0€ pour 2\u202f000\u202f000\u00a0€/);
    for (const code of ['FRNG', 'TRESORERIE']) expect(mesureDe(r, '990780011', code).reserve).toMatch(/^à vérifier/);
    expect(mesureDe(r, '990780011', 'RESULTAT').reserve).toBeNull();
  });

  it('un résultat dont le signe a changé : −1 M€ pour 1 M€', () => {
    const r = lis('-1000000', '2000000');
    expect(r.problems).toMatchObject([{ colonne: 'SAN Résultat net comptable', valeur: '-1000000' }]);
    expect(mesureDe(r, '990780011', 'RESULTAT').reserve).toMatch(/Résultat = recettes − dépenses/);
  });

  it('sans l’un des termes, rien ne se compare', () => {
    expect(lis('1000000', '').problems).toEqual([]);
    expect(lis('', '2000000').problems).toEqual([]);
  });

  it('Hospi Diag : la trésorerie d’un établissement parmi d’autres, justes', () => {
    const noms = Array.from({ length: 27 }, (_, i) => `CI_F${i + 1}_D`);
    const ligne = (finess: string, tresorerie: string) =>
      [
        finess,
        'CH',
        '1',
        ...noms.map((n) => ({ CI_F25_D: '500', CI_F26_D: '300', CI_F27_D: tresorerie })[n] ?? '')
      ].join(';');
    const texte = [
      ['finess', 'cat', 'CI_A1', ...noms].join(';'),
      ...[ligne('990780011', '200'), ligne('990780029', '200'), ligne('990780037', '2000')]
    ].join('\n');
    const tresorerie = fiche('TRESORERIE', [{ source: 'hospidiag-nouveau', valeur: 'CI_F27_D' }], 'stock');
    const r = importeHospidiag(octets(`${texte}\n`), 'hd2021.csv', [tresorerie]);
    expect(r.problems).toMatchObject([{ ligne: 4, colonne: 'CI_F27_D', valeur: '2000' }]);
    expect(mesureDe(r, '990780037', 'TRESORERIE').reserve).toMatch(/^à vérifier/);
    expect(mesureDe(r, '990780011', 'TRESORERIE').reserve).toBeNull();
  });

  it('Hospi Diag : une colonne de pour cent donnée en fractions, dite une fois et marquée partout', () => {
    const absences = fiche('ABSENCES', [{ source: 'hospidiag', valeur: 'RH8 * 0.01' }]);
    const lit = (...taux: string[]) =>
      importeHospidiag(
        octets(`finess;cat;CI_A1;RH8\n${taux.map((t, i) => `99078001${i};CH;1;${t}\n`).join('')}`),
        ...(['hd2021.csv', [absences]] as const)
      );
    const r = lit('0,08', '0,094', '0,12');
    expect(r.problems).toMatchObject([{ colonne: 'RH8', genre: 'échelle de colonne inhabituelle' }]);
    expect(mesureDe(r, '990780011', 'ABSENCES').reserve).toMatch(/aucune des 3\u00a0valeurs de RH8 ne dépasse 1/);
    expect(lit('8', '9,4', '12').problems).toEqual([]);
  });
});
