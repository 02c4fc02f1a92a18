import { expect, it } from 'vitest';
import { datesDeDepart, type DatesLues } from './page';

const modele: DatesLues = {
  entete: {
    au: '2026-09-30',
    dates: [{ date: '2026-09-30' }, { date: '2026-06-30' }, { date: '2026-05-12' }, { date: '2026-04-30' }]
  },
  revues: ['2026-05-12'],
  parDefaut: { le: '2026-05-12', quoi: 'revue' },
  reference: { le: '2026-05-12', quoi: 'revue' }
};

it('offre les versions publiées par leur date, avant la situation, chaque jour une fois et la revue d’abord', () => {
  const dates = datesDeDepart(modele, ['2026-12-31', '2026-06-30', '2026-05-12']);
  expect(dates.versions.map(({ date, libelle }) => [date, libelle.replaceAll('\u00a0', ' ')])).toEqual([
    ['2026-06-30', 'version du 30/06/2026']
  ]);
  expect(dates.revues.map(({ date }) => date)).toEqual(['2026-05-12']);
  expect(dates.autres.map(({ date }) => date)).toEqual(['2026-04-30']);
});

it('sans version publiée avant, n’en offre aucune', () => {
  expect(datesDeDepart(modele).versions).toEqual([]);
  expect(datesDeDepart(modele).autres.map(({ date }) => date)).toEqual(['2026-06-30', '2026-04-30']);
});
