import { expect, it } from 'vitest';
import { MOTS_DE_L_ENTETE } from './entete';
import { entreeDe, marqueDe, offertes, PAGES_DE_LA_REGION, PAGES_DU_CONTRAT, rechercheDe } from './pages';

it('marque la page lue, et celle d’où s’ouvre une fiche', () => {
  const marques = (page: Parameters<typeof marqueDe>[1]) => PAGES_DU_CONTRAT.map((entree) => marqueDe(entree, page));
  expect(marques('synthese')[0]).toBe('page');
  expect(marques('synthese').filter((marque) => marque !== undefined)).toHaveLength(1);
  expect(marques('fiche')[1]).toBe('true');
  expect(entreeDe('fiche').libelle).toBe('Actions');
});

it('un projet qui ne porte pas sur des comptes n’offre ni atterrissage ni trésorerie', () => {
  const de = (surDesComptes: boolean) =>
    [...offertes(PAGES_DU_CONTRAT, surDesComptes), ...offertes(PAGES_DE_LA_REGION, surDesComptes)].map(
      ({ libelle }) => libelle
    );
  expect(de(true)).toEqual([...PAGES_DU_CONTRAT, ...PAGES_DE_LA_REGION].map(({ libelle }) => libelle));
  expect(de(true).filter((libelle) => !de(false).includes(libelle))).toEqual(['Atterrissage', 'Trésorerie']);
});

it('donne à chaque page une adresse et un nom à elle', () => {
  expect(new Set(PAGES_DU_CONTRAT.map(({ chemin }) => chemin)).size).toBe(PAGES_DU_CONTRAT.length);
  expect(new Set(PAGES_DU_CONTRAT.map(({ libelle }) => libelle)).size).toBe(PAGES_DU_CONTRAT.length);
});

it('mène à la trésorerie et aux demandes de la région, celles-ci ouvertes sur le seul GHT du contrat', () => {
  const vers = (...codes: string[]) =>
    PAGES_DE_LA_REGION.map(
      (lien) =>
        `${lien.chemin}${rechercheDe(
          lien,
          codes.map((code) => ({ code }))
        )}`
    );
  expect(vers('DEMO-03')).toEqual(['tresorerie/', 'demandes/?ght=DEMO-03']);
  expect(vers('DEMO-03', 'DEMO-04')).toEqual(['tresorerie/', 'demandes/']);
  expect(vers()).toEqual(['tresorerie/', 'demandes/']);
  // What is read after their names.
  expect(['', '?ght=DEMO-03'].map(MOTS_DE_L_ENTETE.deQui)).toEqual([' de la région', ' de ce GHT']);
});
