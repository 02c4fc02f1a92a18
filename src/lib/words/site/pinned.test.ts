import { expect, it } from 'vitest';
import { ecritsDe } from '../../../../tests/oracle/ecrits';
import { adresseDuFichier, contratsDeLaPage } from './pinned';

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
