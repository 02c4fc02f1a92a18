import { expect, it } from 'vitest';
import { entreeDe, marqueDe, PAGES_DU_CONTRAT } from './pages';

it('marque la page lue, et celle d’où s’ouvre une fiche', () => {
  const marques = (page: Parameters<typeof marqueDe>[1]) => PAGES_DU_CONTRAT.map((entree) => marqueDe(entree, page));
  expect(marques('synthese')[0]).toBe('page');
  expect(marques('synthese').filter((marque) => marque !== undefined)).toHaveLength(1);
  expect(marques('fiche')[1]).toBe('true');
  expect(entreeDe('fiche').libelle).toBe('Actions');
});

it('donne à chaque page une adresse et un nom à elle', () => {
  expect(new Set(PAGES_DU_CONTRAT.map(({ chemin }) => chemin)).size).toBe(PAGES_DU_CONTRAT.length);
  expect(new Set(PAGES_DU_CONTRAT.map(({ libelle }) => libelle)).size).toBe(PAGES_DU_CONTRAT.length);
});
