import { expect, it } from 'vitest';
import { peutExister } from './codes-ght';

/** The last code of each region in the SAE by GHT of 2024. */
const DERNIERS = [
  ...['ARA-22', 'BFC-12', 'BRE-08', 'COR-02', 'CVL-06', 'GE-12', 'GUA-02', 'GUY-01', 'HF-15', 'IDF-16'],
  ...['MAR-02', 'NA-12', 'NOR-11', 'OCC-14', 'OI-01', 'PACA-06', 'PDL-05']
];
const plus = (code: string, n: number) =>
  code.replace(/\d+$/u, (numero) => String(Number(numero) + n).padStart(2, '0'));

it('le dernier GHT de chaque région existe, cinq de plus peuvent venir, pas six', () => {
  expect(DERNIERS.filter((code) => !peutExister(code))).toEqual([]);
  expect(DERNIERS.filter((code) => !peutExister(plus(code, 5)))).toEqual([]);
  expect(DERNIERS.filter((code) => peutExister(plus(code, 6)))).toEqual([]);
});

it('aucune région n’a de GHT numéro 0, ni de GHT sans numéro ; celle de la démonstration les a tous', () => {
  expect(DERNIERS.filter((code) => peutExister(code.replace(/\d+$/u, '00')))).toEqual([]);
  expect(['GE-77', 'GE-', 'GE', 'XX-01', '01'].some(peutExister)).toBe(false);
  expect(peutExister('ZZ-03')).toBe(true);
});
