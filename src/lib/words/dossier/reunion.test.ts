import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REUNIONS, type CodeDeReunion } from '$lib/domain/contrat/reunions';
import type { NativeDatabase } from '$lib/engine/native.server';
import { reunion } from '$lib/views/reunion/reunion';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { pageDeLaReunion } from '../reunion/page';
import type { PageTableau } from './dossier.types';
import { dossierDeLaReunion } from './reunion';

let db: NativeDatabase;
beforeAll(async () => {
  db = await ouvreJeuDEssai(petitJeu);
});
afterAll(() => db.close());

const PROVENANCE = { version: '0123456789ab', adresse: 'https://trajectoire.exemple/reunions/revue/' };

async function lis(code: CodeDeReunion) {
  const modele = await reunion(db, { contrat: 'essai-2024', reunion: code });
  return { modele, page: pageDeLaReunion(modele), dossier: dossierDeLaReunion(modele, PROVENANCE) };
}

it('un tableau dont aucun chiffre n’est connu ne fait pas une page\u00a0: il se dit en une ligne', async () => {
  const { modele } = await lis('ria');
  const { contenu } = modele;
  if (contenu.reunion !== 'ria') throw new Error('un RIA');
  const resultats = contenu.resultats.map(({ ej, nom }) => ({
    ...{ ej, nom },
    chiffres: { eprd: null, precedent: null, hopital: null, outil: null }
  }));
  const sans = { ...modele, contenu: { ...contenu, resultats } };
  const muet = pageDeLaReunion(sans).blocs.find(({ titre }) => titre.startsWith('Résultat du CRP, entité par entité'));
  expect(muet?.lignes.length).toBeGreaterThan(0);
  const { pages } = dossierDeLaReunion(sans, PROVENANCE);
  expect(pages.flatMap((p) => (p.genre === 'tableau' ? [p.nom ?? p.titre] : []))).not.toContain(muet?.titre);
  const rien = pages.find(({ id }) => id === 'rien');
  expect(rien?.titre).toMatch(/^\d+\u00a0tableaux? (?:est vide|sont vides) à cette date$/u);
  // Whose rows they are is kept: it is what is to be asked for.
  const noms = muet?.lignes.map(([nom]) => nom) ?? [];
  const dite = (rien?.genre === 'liste' ? rien.lignes : []).find((l) => l.startsWith('Résultat du CRP, entité par'));
  expect(dite).toMatch(/\u00a0: aucun de ses chiffres n’est dans les données \(.+\)\.$/u);
  for (const nom of noms) expect(dite).toContain(nom);
});

describe.each(REUNIONS)('le dossier de la réunion « %s »', (code) => {
  it('a les lignes de chaque tableau de l’écran, toutes, une fois, dans leur ordre et sous leurs titres', async () => {
    const { page, dossier } = await lis(code);
    const tableaux = dossier.pages.filter((p): p is PageTableau => p.genre === 'tableau');
    const dites = (lignes: readonly (readonly string[])[]) => lignes.flatMap((ligne) => ligne.slice(1));
    const ecrits = page.blocs.filter(({ lignes }) =>
      dites(lignes).some((cellule) => !['n. r.', 'sans objet'].includes(cellule))
    );
    const nomDe = (p: PageTableau) => p.nom ?? p.titre;
    for (const { titre, message, colonnes: toutes, lignes, apart } of ecrits) {
      const colonnes = toutes.filter(({ key }) => key !== apart?.colonne);
      const nomsApart = tableaux.filter((p) => nomDe(p).startsWith(apart?.titre ?? 'aucun'));
      const dits = lignes.map((ligne) =>
        toutes.filter(({ key }) => key === '0' || key === apart?.colonne).map(({ cell }) => cell(ligne))
      );
      expect(nomsApart.flatMap((p) => p.lignes)).toEqual(apart === undefined ? [] : dits);
      const siens = tableaux.filter((p) => nomDe(p) === titre || nomDe(p).startsWith(`${titre} (`));
      if (message) expect(siens.map((p) => p.titre)).toEqual(siens.map(() => message));
      expect(siens.flatMap((p) => p.lignes)).toEqual(lignes.map((ligne) => colonnes.map(({ cell }) => cell(ligne))));
      for (const p of siens) expect(p.colonnes.map((c) => c.titre)).toEqual(colonnes.map((c) => c.title));
    }
    const deCote = ecrits.filter(({ apart }) => apart !== undefined).length;
    expect(new Set(tableaux.map((p) => nomDe(p).replace(/ \(\d+\/\d+\)$/u, ''))).size).toBe(ecrits.length + deCote);
  });

  it('s’ouvre sur la réunion, son contrat, sa date et sa réponse, puis sur la planche à projeter', async () => {
    const { page, dossier } = await lis(code);
    const [premiere, deuxieme] = dossier.pages;
    expect(premiere).toMatchObject({ genre: 'couverture', message: page.message });
    expect(premiere).toHaveProperty('sousTitre', expect.stringMatching(/\nÉtat du contrat\u00a0: .+\nSituation au /u));
    if (page.planche)
      expect(deuxieme).toMatchObject({
        genre: 'planche',
        titre: page.planche.titre,
        dessin: { genre: 'pont', pont: page.planche.pont }
      });
    else expect(deuxieme?.genre).not.toBe('planche');
  });

  it('nomme ce qui manque et ce qui est sans objet, et finit par ses sources', async () => {
    const { page, dossier } = await lis(code);
    const listes = dossier.pages.flatMap((p) => (p.genre === 'liste' ? p.lignes : []));
    for (const { titre, lignes, vide } of page.blocs)
      expect(listes.includes(`${titre}\u00a0: ${vide}`)).toBe(lignes.length === 0);
    for (const { quoi } of page.manques) expect(listes.some((ligne) => ligne.startsWith(`${quoi}\u00a0: `))).toBe(true);
    const derniere = dossier.pages.at(-1);
    expect(derniere?.genre).toBe('liste');
    expect(derniere?.titre).toMatch(/^Les chiffres viennent (?:d’une seule source|de \d+\u00a0sources)\u00a0: /u);
  });

  it('porte à son pied le contrat, la date et la version de ses chiffres', async () => {
    const { modele, dossier } = await lis(code);
    expect(dossier.pied).toBe(`${modele.entete.intitule} · situation au 31 décembre 2024 · version 01234567`);
    expect(dossier).toMatchObject({
      au: modele.entete.au,
      simule: modele.entete.jeu.simule,
      adresse: `${PROVENANCE.adresse}?version=2024-12-31.01234567`
    });
  });
});

it('la revue d’un projet de territoire part du diagnostic et ne dit rien d’aides ni de gains', async () => {
  const { modele } = await lis('revue');
  const { contenu } = modele;
  if (contenu.reunion !== 'revue') throw new Error('une revue');
  const { pages } = dossierDeLaReunion(
    {
      ...modele,
      entete: {
        ...modele.entete,
        type: 'ptsm',
        diagnostic: 'Diagnostic partagé de 2025 : délais longs en CMP ; peu de logements.'
      },
      contenu: { ...contenu, pont: null, chemin: null, tranches: [], gains: null, revoyure: [], retours: [] }
    },
    PROVENANCE
  );
  expect(pages[0]).toHaveProperty('message', expect.not.stringMatching(/tranche/u));
  expect(pages[1]).toMatchObject({
    id: 'diagnostic',
    titre: 'Diagnostic partagé de 2025\u00a0: 2\u00a0insuffisances relevées',
    lignes: ['Délais longs en CMP', 'Peu de logements']
  });
  expect(pages[2]).toMatchObject({ id: 'jalons' });
  expect(pages[3]).toHaveProperty('nom', expect.stringMatching(/^Engagements du projet/u));
  expect(JSON.stringify(pages)).not.toMatch(/Tranches d’aide|Gains\u00a0:|revoyure|Documents attendus/u);
});
