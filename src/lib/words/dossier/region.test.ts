import { describe, expect, it } from 'vitest';
import { ecritsDe } from '../../../../tests/oracle/ecrits';
import { chiffresDesContrats } from '../portefeuille/chiffres-contrats';
import { horsMessage, messageContrats } from '../portefeuille/message-contrats';
import type { PageTableau } from './dossier.types';
import { dossierDeLaRegion, type RevueDeLaRegion } from './region';

const lue = (jeu: string): RevueDeLaRegion => {
  const { lis } = ecritsDe(jeu);
  return { portefeuille: lis('portefeuille', {}), calendrier: lis('calendrier', {}), aides: lis('aides-region', {}) };
};
const dossierDe = (revue: RevueDeLaRegion) =>
  dossierDeLaRegion(revue, { version: '0123456789ab', adresse: 'https://trajectoire.exemple/' });
const tableaux = (revue: RevueDeLaRegion, debut: string) =>
  dossierDe(revue)
    .pages.filter((p): p is PageTableau => p.genre === 'tableau')
    .filter(({ nom }) => nom?.startsWith(debut));

describe('le dossier de la revue régionale', () => {
  const revue = lue('demonstration');

  it('tient en douze pages, s’ouvre sur le message du portefeuille et garde ses chiffres', () => {
    const { pages } = dossierDe(revue);
    const [premiere, deuxieme] = pages;
    expect(pages.length).toBeLessThanOrEqual(12);
    expect(premiere).toHaveProperty('message', expect.stringContaining(messageContrats(revue.portefeuille)));
    const { totaux } = revue.portefeuille;
    const cles = totaux === null ? [] : chiffresDesContrats(totaux, horsMessage(revue.portefeuille));
    expect(deuxieme).toMatchObject({ genre: 'planche', chiffres: cles.map(({ valeur }) => ({ valeur })) });
  });

  it('met en tête le point le plus lourd de tous les contrats suivis', () => {
    const enjeux = revue.portefeuille.lignes.flatMap(({ suivis }) =>
      suivis.flatMap(({ enJeu }) => (enJeu === null ? [] : [enJeu.montant]))
    );
    const planche = dossierDe(revue).pages[1];
    const millions = (Math.max(...enjeux) / 1e6).toLocaleString('fr-FR', {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1
    });
    expect(planche?.titre).toContain(`${millions}\u00a0M€`);
  });

  it('range les contrats du plus loin sous sa cible au plus haut, sans date écrite à l’anglaise', () => {
    const lignes = tableaux(revue, 'Contrats suivis').flatMap((p) => p.lignes);
    const ecarts = lignes.flatMap((ligne) => {
      const [, valeur, cote] = /^([\d,]+)\sM€ (sous|au-dessus de) la cible$/u.exec(ligne[5] ?? '') ?? [];
      return valeur === undefined ? [] : [Number(valeur.replace(',', '.')) * (cote === 'sous' ? -1 : 1)];
    });
    expect(ecarts.length).toBeGreaterThan(3);
    expect(ecarts).toEqual(ecarts.toSorted((a, b) => a - b));
    expect(lignes.flat().filter((cellule) => /^\d{4}-\d{2}/u.test(cellule))).toEqual([]);
  });

  it('nomme chaque contrat une fois, et de son propre nom celui de deux groupements', () => {
    const deux = revue.portefeuille.lignes.flatMap(({ suivis }) => suivis.filter(({ ghts }) => ghts.length > 1));
    const noms = tableaux(revue, 'Contrats suivis').flatMap((p) => p.lignes.map(([nom]) => nom));
    expect(new Set(noms).size).toBe(noms.length);
    expect(noms.filter((nom) => deux.some(({ intitule }) => intitule === nom)).length).toBeGreaterThan(0);
  });

  it('ne compte pour les 90 jours que ce qu’il montre, sans jalon ni document', () => {
    const [page] = tableaux(revue, 'Revues, décisions');
    const lignes = tableaux(revue, 'Revues, décisions').flatMap((p) => p.lignes);
    const comptes = [...(page?.titre ?? '').replace(/^.*?:/u, '').matchAll(/\d+/gu)].map(([n]) => Number(n));
    const total = comptes.reduce((somme, n) => somme + n, 0);
    expect(lignes.length).toBe(Math.min(10, total));
    expect(lignes.filter(([, nature]) => nature === 'Jalon' || nature === 'Document')).toEqual([]);
  });

  it('sans rien dû, rien de discuté ni d’en doute, le dit au lieu de tableaux vides', () => {
    const vide: RevueDeLaRegion = {
      portefeuille: { ...revue.portefeuille, lignes: [], totaux: null },
      calendrier: { ...revue.calendrier, echeances: [], gains: [] },
      aides: {
        ...revue.aides,
        ...{ doutes: [], attentes: [], comptes: { ...revue.aides.comptes, doutes: 0, attentes: 0 } }
      }
    };
    const { pages } = dossierDe(vide);
    expect(pages.map(({ genre }) => genre)).toEqual(['couverture', 'liste', 'liste']);
    const [phrase, ...autres] = pages.flatMap((p) => (p.genre === 'liste' ? p.lignes : []));
    expect(phrase).toMatch(/contrat/u);
    expect(autres.slice(0, 4)).toEqual([
      'Aucune revue, décision ni tranche d’aide dans les 90 jours.',
      'Aucun gain en discussion.',
      'Aucune aide à risque, suspendue ou indécidable.',
      'Aucune aide à date passée, condition non remplie.'
    ]);
  });
});
