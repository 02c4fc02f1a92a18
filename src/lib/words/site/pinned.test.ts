import { expect, it } from 'vitest';
import { adresseDuFichier } from './pinned';

it('un fichier dit où ses chiffres se revoient, et qu’une adresse ne porte pas les données de ce poste', () => {
  const adresse = 'https://trajectoire.exemple/demonstration/?version=2026-09-30.01234567';
  expect(adresseDuFichier(adresse, false)).toBe(`Ces chiffres se revoient à l’adresse\u00a0: ${adresse}`);
  expect(adresseDuFichier(adresse, true)).toBe(
    `Ces chiffres se revoient à l’adresse\u00a0: ${adresse} (avec vos données de ce poste, que l’adresse ne porte pas)`
  );
});
