import { definitionsDeDepuis } from './page';
import { expect, it } from 'vitest';
import { datesDArrivee, datesDeDepart, type DatesLues, type GroupeDeDates } from './dates';

const modele: DatesLues = {
  entete: {
    au: '2026-09-30',
    dates: [{ date: '2026-09-30' }, { date: '2026-06-30' }, { date: '2026-05-12' }, { date: '2026-04-30' }]
  },
  revues: ['2026-05-12'],
  parDefaut: { le: '2026-05-12', quoi: 'revue' },
  reference: { le: '2026-05-12', quoi: 'revue' }
};

const dits = (groupes: readonly GroupeDeDates[]) =>
  groupes.map(({ titre, dates }) => [titre, ...dates.map(({ libelle }) => libelle.replaceAll('\u00a0', ' '))]);

it('offre les versions publiées par leur date, avant la situation, chaque jour une fois et la revue d’abord', () => {
  expect(dits(datesDeDepart(modele, ['2026-12-31', '2026-06-30', '2026-05-12']))).toEqual([
    ['Revues de contrat', 'revue du 12/05/2026'],
    ['Versions publiées', 'version du 30/06/2026'],
    ['Autres dates', '30 avril 2026']
  ]);
});

it('sans version publiée avant, n’en offre aucune', () => {
  expect(dits(datesDeDepart(modele))).toEqual([
    ['Revues de contrat', 'revue du 12/05/2026'],
    ['Autres dates', '30 juin 2026', '30 avril 2026']
  ]);
});

it('dit la signature, et garde la date que le lecteur a donnée parmi les autres', () => {
  const signe: DatesLues = {
    ...modele,
    revues: [],
    parDefaut: { le: '2026-02-01', quoi: 'signature' },
    reference: { le: '2026-05-20', quoi: 'choisie' }
  };
  expect(dits(datesDeDepart(signe))).toEqual([
    ['Autres dates', '1er février 2026 (signature)', '30 juin 2026', '20 mai 2026', '12 mai 2026', '30 avril 2026']
  ]);
});

it('arrive à la date des données, à une version publiée ou à une autre date, toutes après le départ', () => {
  const avant = { ...modele, entete: { ...modele.entete, au: '2026-06-15' } };
  expect(dits(datesDArrivee(avant, ['2026-08-31', '2026-06-30', '2026-03-31'], '2026-09-30'))).toEqual([
    ['Date des données', '30 septembre 2026'],
    ['Versions publiées', 'version du 31/08/2026', 'version du 30/06/2026'],
    ['Autres dates', '15 juin 2026']
  ]);
});

it('arrive à une version gardée par ses tables, non par son jour, si elle est après le départ', () => {
  const gardees = [
    { au: '2026-08-31', version: '71b65ba8d639', comparable: true },
    { au: '2026-07-31', version: '99aabbccddee', comparable: false },
    { au: '2026-03-31', version: '0011223344aa', comparable: true }
  ];
  const groupes = datesDArrivee(modele, ['2026-08-31', '2026-07-31'], '2026-09-30', gardees);
  expect(groupes.find(({ titre }) => titre === 'Versions publiées')?.dates).toEqual([
    { date: '2026-08-31.71b65ba8', libelle: 'la version publiée du 31/08/2026' },
    { date: '2026-07-31', libelle: 'version du 31/07/2026' }
  ]);
});

it('à la veille de la date des données, n’offre que celle-ci', () => {
  const tard = { ...modele, reference: { le: '2026-09-29', quoi: 'choisie' as const } };
  expect(dits(datesDArrivee(tard, ['2026-08-31'], '2026-09-30'))).toEqual([['Date des données', '30 septembre 2026']]);
});

it('une version gardée s’offre telle qu’elle a été publiée, non par sa date ; deux du même jour se distinguent', () => {
  const gardees = [
    { au: '2026-06-30', version: '71b65ba8d639', comparable: true },
    { au: '2026-03-31', version: '0011223344aa', comparable: false }
  ];
  const groupes = datesDeDepart(modele, ['2026-06-30', '2026-03-31'], gardees);
  expect(groupes.find(({ titre }) => titre === 'Versions publiées')?.dates).toEqual([
    { date: '2026-06-30.71b65ba8', libelle: 'la version publiée du 30/06/2026' },
    // Of another format of tables: by its day, as any that is not kept.
    { date: '2026-03-31', libelle: 'version du 31/03/2026' }
  ]);
  const jumelles = [gardees[0], { au: '2026-06-30', version: 'ffee00112233', comparable: true }].flatMap(
    (v) => v ?? []
  );
  expect(dits(datesDeDepart(modele, [], jumelles))[1]).toEqual([
    'Versions publiées',
    'la version publiée du 30/06/2026 (71b65ba8)',
    'la version publiée du 30/06/2026 (ffee0011)'
  ]);
});

it('dit par quoi une version publiée se compare, et comment en garder une quand il n’y en a pas', () => {
  const dite = (...lues: Parameters<typeof definitionsDeDepuis>) =>
    definitionsDeDepuis(...lues).find(({ terme }) => terme === 'Versions publiées')?.texte;
  expect(dite(['2026-06-30'])).toMatch(/^Une version qui n’est plus gardée se compare par sa date/u);
  expect(dite([])).toMatch(/^Aucune version antérieure n’est connue de ce jeu\. .*s’offrent alors ici/u);
  const gardee = { au: '2026-06-30', version: '71b65ba8d639', comparable: true };
  expect(dite(['2026-06-30'], [gardee])).toMatch(
    /^Une version gardée se compare telle qu’elle a été publiée.*sans avenant\.$/u
  );
  expect(dite(['2026-06-30'], [{ ...gardee, comparable: false }])).toMatch(/^Une version gardée dans un autre format/u);
});
