import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { CalendrierModele } from '$lib/views/calendrier/calendrier.types';
import { texteLu } from '$lib/words/portefeuille/exemples.fixture';
import Ecran from './Ecran.svelte';

const modele: CalendrierModele = {
  jeu: {
    ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région', donneesAu: '2026-09-30', simule: true }
  },
  ...{ ghts: [], contrats: [], natures: {}, aPart: {}, sansPlan: 0, total: 0, echeances: [] },
  ...{ discutes: { total: 0, totaux: [], aPart: 0 }, gains: [], sources: [] }
};

it('un jeu sans gain en discussion garde l’ancre où l’on y mène, et le dit', () => {
  const empreintes = { manifeste: 'a', modeles: 'b', ligne: 'c' };
  const { nom, titre, simule, donneesAu } = modele.jeu;
  const publication = { nom, titre, simule, donneesAu, dataVersion: 'v', viewsVersion: '1', empreintes };
  const { body } = render(Ecran, { props: { publication, modele, entier: true } });
  expect(body).toContain('href="#gains"');
  const section = /<section id="gains".*?<\/section>/su.exec(body)?.[0] ?? '';
  expect(texteLu(section)).toContain('Aucun gain en discussion');
  expect(section).not.toContain('<table');
});
