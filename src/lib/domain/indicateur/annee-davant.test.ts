import { expect, it } from 'vitest';
import { avecLAnneeDavant } from './annee-davant';

const en = (annee: number) => ({ fin: `${annee}-12-31` });

it('l’année d’avant est celle d’avant la dernière mesurée\u00a0: 2022 n’est pas celle d’avant 2024', () => {
  expect(avecLAnneeDavant([en(2024), en(2023), en(2022)])).toEqual({ derniere: en(2024), avant: en(2023) });
  expect(avecLAnneeDavant([en(2024), en(2022)])).toEqual({ derniere: en(2024), avant: null });
  expect(avecLAnneeDavant([en(2024)])).toEqual({ derniere: en(2024), avant: null });
  expect(avecLAnneeDavant([])).toEqual({ derniere: null, avant: null });
});
