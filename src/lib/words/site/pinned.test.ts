import { expect, it } from 'vitest';
import { ecritsDe } from '../../../../tests/oracle/ecrits';
import {
  adresseDuFichier,
  contratsDeLaPage,
  ditLesChangements,
  MOTS_DE_L_EPINGLE,
  objetDeLaPage,
  pageAlors,
  perteDeLaPage
} from './pinned';

it('un fichier dit où ses chiffres se revoient, et qu’une adresse ne porte pas les données de ce poste', () => {
  const adresse = 'https://trajectoire.exemple/demonstration/?version=2026-09-30.01234567';
  expect(adresseDuFichier(adresse, false)).toBe(`Ces chiffres se revoient à l’adresse\u00a0: ${adresse}`);
  expect(adresseDuFichier(adresse, true)).toBe(
    `Ces chiffres se revoient à l’adresse\u00a0: ${adresse} (avec vos données de ce poste, que l’adresse ne porte pas)`
  );
});

it('une page de plusieurs contrats mène à ceux qui sont suivis, chacun une fois, un GHT aux siens', () => {
  const { lis } = ecritsDe('demonstration');
  const portefeuille = lis('portefeuille', {});
  const tous = contratsDeLaPage(portefeuille, null);
  expect(new Set(tous.map(({ id }) => id)).size).toBe(tous.length);
  expect(tous.map(({ id }) => id)).toContain('ptsm-littoral');
  const duGht = contratsDeLaPage(portefeuille, 'ZZ-01').map(({ id }) => id);
  expect(duGht.length).toBeGreaterThan(0);
  expect(duGht.length).toBeLessThan(tous.length);
  for (const id of duGht) expect(lis('depuis', { contrat: id }).entete.ghts.map(({ code }) => code)).toContain('ZZ-01');
});

const EPINGLE = { au: '2026-06-30', version: '01234567' };
const SITE = 'https://trajectoire.exemple/demonstration/contrat/monts-cendres-pref-2024/';

it('le lien d’une réunion mène à cette réunion à la date du document, hypothèses gardées', () => {
  const adresse = `${SITE}reunions/ria/?croissance=1&version=2026-06-30.01234567`;
  expect(pageAlors('/[jeu]/contrat/[id]/reunions/[reunion]', adresse, EPINGLE)).toEqual({
    dit: 'Voir cette réunion au 30 juin 2026',
    vers: '/demonstration/contrat/monts-cendres-pref-2024/reunions/ria/?croissance=1&au=2026-06-30'
  });
  expect(pageAlors('/[jeu]/contrat/[id]', `${SITE}?version=2026-06-30.01234567`, EPINGLE)?.dit).toBe(
    'Voir ce contrat au 30 juin 2026'
  );
});

it('la saisie n’a pas de passé : elle mène à son contrat', () => {
  const adresse = `${SITE}saisie/?noter=decision&version=2026-06-30.01234567`;
  expect(pageAlors('/[jeu]/contrat/[id]/saisie', adresse, EPINGLE)).toEqual({
    dit: 'Voir ce contrat au 30 juin 2026',
    vers: '/demonstration/contrat/monts-cendres-pref-2024/?au=2026-06-30'
  });
});

it('une adresse qui dit son jour le montre déjà', () => {
  const adresse = `${SITE}reunions/ria/?au=2026-05-31&version=2026-06-30.01234567`;
  expect(pageAlors('/[jeu]/contrat/[id]/reunions/[reunion]', adresse, EPINGLE)).toBeNull();
  const comparaison = `${SITE}depuis/?de=2026-03-31&a=2026-06-30.71b65ba8&version=2026-09-30.01234567`;
  expect(pageAlors('/[jeu]/contrat/[id]/depuis', comparaison, EPINGLE)).toBeNull();
});

it('republié du même jour, mène à ce qui y fut réécrit si la version est gardée, et le dit inconnu sinon', () => {
  const duContrat = { objet: objetDeLaPage('/[jeu]/contrat/[id]/alertes'), memeJour: true, contrats: null };
  expect(ditLesChangements({ ...duContrat, gardee: true })).toBe(true);
  expect(perteDeLaPage({ ...duContrat, gardee: true })).toBeNull();
  expect(ditLesChangements({ ...duContrat, gardee: false })).toBe(false);
  expect(perteDeLaPage({ ...duContrat, gardee: false })).toBe(MOTS_DE_L_EPINGLE.sansAnterieure);
});

it('ne dit rien d’inconnu avant de l’avoir lu', () => {
  expect(perteDeLaPage({ objet: 'contrat', memeJour: true, gardee: null, contrats: null })).toBeNull();
  const region = { objet: objetDeLaPage('/[jeu]/revue'), memeJour: false, gardee: null };
  expect(perteDeLaPage({ ...region, contrats: null })).toBeNull();
  expect(perteDeLaPage({ ...region, contrats: 12 })).toBe(MOTS_DE_L_EPINGLE.region);
  expect(perteDeLaPage({ ...region, contrats: 0 })).toBe(MOTS_DE_L_EPINGLE.sansAnterieure);
});

it('la trésorerie de la région mène aux contrats, et dit ce que les hôpitaux sans contrat ne disent pas', () => {
  const veille = { objet: objetDeLaPage('/[jeu]/tresorerie'), memeJour: false, gardee: null, contrats: 12 };
  expect(ditLesChangements(veille)).toBe(true);
  expect(perteDeLaPage(veille)).toContain('sans contrat suivi');
  expect(perteDeLaPage(veille)).toContain('soldes de fin de mois, plan, dettes échues');
  for (const route of ['/[jeu]/indicateurs', '/[jeu]/indicateurs/[code]', '/[jeu]/ght/[ght]/[code]']) {
    const indicateur = { ...veille, objet: objetDeLaPage(route) };
    expect(ditLesChangements(indicateur)).toBe(true);
    expect(perteDeLaPage(indicateur)).toMatch(/indicateurs des hôpitaux.*rangs et bandes n’y sont pas comparés/u);
  }
  expect(perteDeLaPage({ ...veille, objet: objetDeLaPage('/[jeu]/explorer') })).toBe(MOTS_DE_L_EPINGLE.sansAnterieure);
});
