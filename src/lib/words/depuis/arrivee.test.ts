import { expect, it } from 'vitest';
import { arriveeDe } from './arrivee';

const [juin, mars] = [
  { au: '2026-06-30', version: '71b65ba8d639', comparable: true },
  { au: '2026-03-31', version: '0011223344aa', comparable: true }
];
const lues = { gardees: [juin, mars], etat: 'lues' } as const;
const AU = '2026-09-30';

it('la fin est une version gardée, avec ses propres tables, et part d’une plus ancienne', () => {
  expect(arriveeDe('2026-06-30.71b65ba8', lues, AU)).toEqual({
    ...{ version: '2026-06-30.71b65ba8', au: '2026-06-30', avant: [mars], reserve: '' }
  });
});

it('sans version écrite, la fin est le jour de la situation', () => {
  expect(arriveeDe(null, lues, AU)).toEqual({ version: null, au: AU, avant: lues.gardees, reserve: '' });
});

it('avant que les versions gardées soient lues, n’en refuse aucune', () => {
  expect(arriveeDe('2026-06-30.71b65ba8', { gardees: [], etat: 'lecture' }, AU).reserve).toBe(
    'Lecture des versions gardées…'
  );
});

it.each(['2026-06-30.00000000', '2026-06-30', 'hier'])(
  '« %s » n’est pas une version gardée : la fin reste la date de la situation, et c’est dit',
  (ecrite) => {
    const { version, au, reserve } = arriveeDe(ecrite, lues, AU);
    expect([version, au]).toEqual([null, AU]);
    expect(reserve.replaceAll('\u00a0', ' ')).toBe(
      `La comparaison ne peut pas aller jusqu’à « ${ecrite} », qui n’est pas une version gardée comparable : elle va jusqu’à la date de la situation. Versions gardées : celle du 30/06/2026 (71b65ba8), celle du 31/03/2026 (00112233).`
    );
  }
);

it('liste illisible ou données du poste, la raison est dite, et aucune version n’est dite absente', () => {
  const dite = (etat: 'illisibles' | 'locales') =>
    arriveeDe('2026-06-30.71b65ba8', { gardees: [], etat }, AU).reserve.replaceAll('\u00a0', ' ');
  expect(dite('illisibles')).toMatch(/^La liste des versions gardées n’a pas pu être lue : /u);
  expect(dite('locales')).toMatch(/^Vos données de ce poste n’ont pas de version publiée avant elles : /u);
  expect(arriveeDe('hier', { gardees: [], etat: 'lues' }, AU).reserve).toMatch(/Aucune version ne s’offre comme fin/u);
});
