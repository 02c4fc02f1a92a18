import { expect, it } from 'vitest';
import { etatContraireAuxJalons } from './etat-et-jalons';

it('une action terminée a tous ses jalons, une action non démarrée n’en a aucun, ce jour-là', () => {
  const jalons = [{ date_reelle: '2024-06-20' }, { date_reelle: null }];
  const le = (etat: string, jour: string) => etatContraireAuxJalons(etat, jour, jalons);
  expect([le('terminee', '2024-10-15'), le('non_demarree', '2024-10-15'), le('non_demarree', '2024-06-19')]).toEqual([
    true,
    true,
    false
  ]);
  expect([le('en_cours', '2024-10-15'), etatContraireAuxJalons('terminee', '2024-10-15', [])]).toEqual([false, false]);
});
