import { expect, it } from 'vitest';
import type { JeuEntete } from '$lib/views/modele';
import { enCours } from '../contrat/exemples.fixture';
import { ficheDuContrat } from './fiche';
import { largeurDe, PIED } from './mise-en-page';
import { liste, piedDeLaPage, dossierDe } from './pages';

const PROVENANCE = { version: '0123456789ab', adresse: 'https://trajectoire.exemple/contrat/?local=1' };

function dossiersDe(titre: string) {
  const jeu: JeuEntete = { ...enCours.entete.jeu, titre };
  return {
    reunion: dossierDe(
      { nom: 'Revue', objet: 'Essai', au: '2026-09-30', jeu, sources: [], message: 'Deux décisions.', pages: [] },
      PROVENANCE
    ),
    fiche: ficheDuContrat({ ...enCours, entete: { ...enCours.entete, jeu } }, PROVENANCE)
  };
}

it('d’une saisie de ce poste, la couverture, le pied et le titre disent qu’elle n’est pas publiée', () => {
  const { reunion, fiche } = dossiersDe('Démonstration (données locales)');
  expect(reunion.pages[0]).toMatchObject({
    sousTitre: 'Essai\nSituation au 30 septembre 2026\nDonnées locales, non publiées'
  });
  const pied = 'situation au 30 septembre 2026 · Données locales, non publiées, posées sur la version 01234567';
  expect(reunion).toMatchObject({
    ...{ locales: true, pied: `Essai · ${pied}` },
    titre: 'Revue, Essai (données locales, non publiées)'
  });
  expect(fiche).toMatchObject({ locales: true, pied: `${enCours.entete.intitule} · ${pied}` });
});

it('de données publiées, rien ne dit qu’elles sont locales', () => {
  const { reunion, fiche } = dossiersDe('Démonstration');
  expect([reunion.locales, fiche.locales]).toEqual([false, false]);
  expect(JSON.stringify([reunion, fiche])).not.toMatch(/données locales/iu);
});

const source = (id: string, producteur: string, titre: string, licence: string | null) => ({
  ...{ id, producteur, titre, licence },
  ...{ edition: null, miseAJour: null, url: null, note: null }
});
const SOURCES = [
  source('cartes', 'Natural Earth', 'Admin 1, échelle 1:10 000 000', 'domaine public'),
  source('sae-2023', 'DREES', 'Statistique annuelle des établissements de santé (SAE) 2023, table des GHT', 'LO 2.0'),
  source('sae-2024', 'DREES', 'Statistique annuelle des établissements de santé (SAE) 2024, table des GHT', 'LO 2.0'),
  source('simulation', 'Trajectoire', 'Région de démonstration', null)
];
const TABLEAU = { genre: 'tableau', titre: 'T', nom: null, corps: 12, colonnes: [], lignes: [], note: '' } as const;
const piedsDe = (objet: string, siennes?: readonly string[]) => {
  const dossier = dossierDe(
    {
      ...{ nom: 'Revue', objet, au: '2026-09-30', jeu: enCours.entete.jeu },
      ...{ sources: SOURCES, message: '' },
      pages: [{ ...TABLEAU, id: 't' }, ...liste('rien', 'Rien', ['aucune ligne'])],
      ...(siennes && { sourcesDe: () => SOURCES.filter(({ id }) => siennes.includes(id)) })
    },
    PROVENANCE
  );
  return Object.fromEntries(dossier.pages.map((page) => [page.id, piedDeLaPage(dossier, page)]));
};
const piedDe = (objet: string): string => piedsDe(objet)['t'] ?? '';

it('le pied d’une page ne nomme que ses propres sources ; sans chiffre, elle n’en nomme aucune', () => {
  const debut = 'Essai · situation au 30 septembre 2026 · version 01234567';
  expect(piedsDe('Essai', ['sae-2023', 'sae-2024'])).toMatchObject({
    ...{ couverture: debut, t: `${debut} · source\u00a0: DREES, SAE 2023 à 2024`, rien: debut, sources: debut }
  });
});

it('le pied de chaque page dit aussi d’où viennent les chiffres, le générateur d’abord, sur une ligne', () => {
  const objet = 'Contrat de l’essai, 2024';
  const debut = `${objet} · situation au 30 septembre 2026 · version 01234567 · sources\u00a0: `;
  expect(piedDe(objet)).toBe(`${debut}générateur de Trajectoire\u00a0; DREES, SAE 2023 à 2024, et 1 autre`);
  for (const mots of [2, 5, 8]) {
    const pied = piedDe('Contrat '.repeat(mots).trim());
    expect([mots, largeurDe(pied, PIED.corps) <= PIED.largeur]).toEqual([mots, true]);
  }
});
