import { expect, it } from 'vitest';
import { verifieUnite } from './unite';

const PAIE = 'Dépenses Titre I Budget global';
const PM = 'Nombre d\u0027ETP PM';
const PNM = 'Nombre d\u0027ETP PNM';
const unite = (valeurs: Record<string, number>) =>
  verifieUnite((nom) => valeurs[nom] ?? null, [PM, PNM, PAIE, 'FRNG', 'SAN Taux de CAF nette'], {
    fichier: 'Q.csv',
    ligne: 2
  });

it('58 € de personnel par ETP : les montants sont en milliers, et marqués, non les taux', () => {
  const { problems, reserves } = unite({ [PAIE]: 38_570, [PM]: 69, [PNM]: 596 });
  expect(problems).toMatchObject([{ ligne: 2, genre: 'unité des montants', colonne: PAIE, valeur: '38570' }]);
  expect(problems[0]?.message).toMatch(/^58\u00a0€ de charges de personnel par ETP/u);
  expect([...reserves.keys()]).toEqual([PAIE, 'FRNG']);
});

it('58 000 € par ETP, ou aucune charge donnée : rien à dire', () => {
  const justes = { [PAIE]: -38_570_000, [PM]: 69, [PNM]: 596 };
  expect(unite(justes).problems).toEqual([]);
  expect(unite({ [PNM]: 596 }).problems).toEqual([]);
});

it('sans effectif, moins d’un million de charges dans l’année', () => {
  expect(unite({ [PAIE]: 38_570 }).problems[0]?.message).toMatch(/^38\u202f570\u00a0€ de charges dans l’année/u);
});
