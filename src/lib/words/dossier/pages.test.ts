import { expect, it } from 'vitest';
import type { JeuEntete } from '$lib/views/modele';
import { enCours } from '../contrat/exemples.fixture';
import { ficheDuContrat } from './fiche';
import { dossierDe } from './pages';

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
