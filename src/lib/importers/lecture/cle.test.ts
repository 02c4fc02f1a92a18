import { expect, it } from 'vitest';
import { fiche, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import { importeFinances } from '../diamant-finance/diamant-finance';
import { importeHospidiag } from '../hospidiag/hospidiag';
import { importeMco } from '../sae-etablissement/mco';
import { aSaCle } from './finess';

/** 080000615: 5 + 2 + 6 + 7 = 20; two digits exchanged, 080000165: 5 + 3 + 1 + 7 = 16. */
const [JUSTE, FAUX] = ['080000615', '080000165'];
const genres = (r: { problems: { genre: string }[] }) => r.problems.map(({ genre }) => genre);
const SANS_CLE = /^à vérifier\u00a0: le FINESS 080000165 n’a pas la clé/;

it('la clé d’un FINESS tient sur les chiffres, et en Corse avec A pour 1 et B pour 2', () => {
  // 2A0000014, as 210000014: 4 + 2 + 0 + 0 + 0 + 0 + 0 + 2 + 2 = 10; 2B0000145, as 220000145: 5 + 8 + 1 + 4 + 2 = 20.
  expect([JUSTE, '2A0000014', '2B0000145'].every(aSaCle)).toBe(true);
  expect([FAUX, '080000616', '2A0000041', '2B0000014'].some(aSaCle)).toBe(false);
  expect(['990780012', '970000003'].every(aSaCle)).toBe(true);
});

it('SAE : le numéro d’un site ou d’une entité sans sa clé est dit à sa ligne, et marque l’entité', () => {
  const lits = fiche('LITS', [{ source: 'sae-mco', valeur: 'LIT_MCO' }], 'stock');
  const lis = (fi: string, ej: string) =>
    importeMco(octets(`BOR;FI;FI_EJ;LIT_MCO\nMCO;${fi};${ej};12\n`), 'MCO_2024r.csv', [lits]);
  const r = lis(JUSTE, FAUX);
  expect(r.problems).toContainEqual(
    expect.objectContaining({ ligne: 2, colonne: 'FI_EJ', valeur: FAUX, genre: 'FINESS sans sa clé' })
  );
  expect(mesureDe(r, FAUX, 'LITS')).toMatchObject({ valeur: 12 });
  expect(mesureDe(r, FAUX, 'LITS').reserve).toMatch(SANS_CLE);
  expect(mesureDe(lis(FAUX, JUSTE), JUSTE, 'LITS').reserve).toMatch(SANS_CLE);
  expect(genres(lis(JUSTE, JUSTE))).not.toContain('FINESS sans sa clé');
});

it('Hospi Diag et DIAMANT : dit et marqué', () => {
  const absences = fiche('ABSENCES', [{ source: 'hospidiag', valeur: 'RH8' }]);
  const h = importeHospidiag(octets(`finess,cat,CI_A1,RH8\n${FAUX},CH,4142,"8,4"\n`), 'hd2022.csv', [absences]);
  expect(genres(h)).toContain('FINESS sans sa clé');
  expect(mesureDe(h, FAUX, 'ABSENCES').reserve).toMatch(SANS_CLE);
  const resultat = fiche('RESULTAT', [{ source: 'diamant-finance', valeur: '"SAN Résultat net comptable"' }]);
  const d = importeFinances(
    octets(`Finess EJ;Finess ET;Année;SAN Résultat net comptable\n${FAUX};;2021;18250\n`),
    'FINANCE_2023_01_20.CSV',
    [resultat]
  );
  expect(genres(d)).toContain('FINESS sans sa clé');
  expect(mesureDe(d, FAUX, 'RESULTAT').reserve).toMatch(SANS_CLE);
});
