import { describe, expect, it } from 'vitest';
import { recopiesIncrementees, trieeSeule } from './colonne-de-dates';

const DU_5_AU_9 = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'];

describe('une date qu’un tableur a recopiée vers le bas en lui ajoutant un jour', () => {
  it('se voit à cinq lignes qui se suivent d’un jour, et pas à quatre', () => {
    expect(recopiesIncrementees(['2026-01-01', ...DU_5_AU_9, '2026-07-01'])).toEqual([[1, 5]]);
    expect(recopiesIncrementees(DU_5_AU_9.slice(1))).toEqual([]);
  });

  it('se voit aussi vers le haut, d’un mois à l’autre, et deux fois dans la colonne', () => {
    const mars = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'];
    expect(recopiesIncrementees([...mars, ...DU_5_AU_9.toReversed()])).toEqual([
      [0, 4],
      [5, 9]
    ]);
  });

  it('n’est ni la même date partout, ni une date par mois, ni un va-et-vient', () => {
    expect(recopiesIncrementees(Array<string>(9).fill('2026-01-05'))).toEqual([]);
    expect(recopiesIncrementees(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'])).toEqual([]);
    const vaEtVient = ['2026-01-05', '2026-01-06', '2026-01-05', '2026-01-06', '2026-01-05', '2026-01-06'];
    expect(recopiesIncrementees(vaEtVient)).toEqual([]);
  });
});

describe('une colonne de dates triée sans les autres', () => {
  const dix = Array.from({ length: 10 }, (_, mois) => `2026-${String(mois + 1).padStart(2, '0')}-01`);

  it('est rangée d’un bout à l’autre, et contredit au moins deux de ses lignes', () => {
    expect([trieeSeule(dix, 2), trieeSeule(dix.toReversed(), 2)]).toEqual([true, true]);
  });

  it('une feuille entière rangée par date ne contredit aucune ligne : elle ne se dit pas', () => {
    expect([trieeSeule(dix, 0), trieeSeule(dix, 1)]).toEqual([false, false]);
  });

  it('rien ne se dit de neuf dates, de la même date partout, ni d’une colonne sans ordre', () => {
    expect(trieeSeule(dix.slice(1), 9)).toBe(false);
    expect(trieeSeule(Array<string>(12).fill('2026-01-01'), 9)).toBe(false);
    expect(trieeSeule([...dix, '2026-01-15'], 9)).toBe(false);
  });
});
