import { describe, expect, it } from 'vitest';
import { ecritsDe } from '../../../../tests/oracle/ecrits';
import type { RevueModele } from '$lib/views/revue/revue.types';
import { chiffresDesContrats } from '../portefeuille/chiffres-contrats';
import { horsMessage, messageContrats } from '../portefeuille/message-contrats';
import type { PageTableau } from './dossier.types';
import { dossierDeLaRegion } from './region';

const dossierDe = (revue: RevueModele) =>
  dossierDeLaRegion(revue, { version: '0123456789ab', adresse: 'https://trajectoire.exemple/' });
const tableaux = (revue: RevueModele, debut: string) =>
  dossierDe(revue)
    .pages.filter((p): p is PageTableau => p.genre === 'tableau')
    .filter(({ nom }) => nom?.startsWith(debut));

describe('le dossier de la revue régionale', () => {
  const { lis } = ecritsDe('demonstration');
  const revue = lis('revue', {});
  const portefeuille = lis('portefeuille', {});

  it('tient en douze pages, s’ouvre sur le message du portefeuille et garde ses chiffres', () => {
    const { pages } = dossierDe(revue);
    const [premiere, deuxieme] = pages;
    expect(pages.length).toBeLessThanOrEqual(12);
    expect(premiere).toHaveProperty('message', expect.stringContaining(messageContrats(portefeuille)));
    const { totaux } = portefeuille;
    const cles = totaux === null ? [] : chiffresDesContrats(totaux, horsMessage(portefeuille));
    expect(deuxieme).toMatchObject({ genre: 'planche', chiffres: cles.map(({ valeur }) => ({ valeur })) });
  });

  it('met en tête le point le plus lourd de tous les contrats suivis', () => {
    const enjeux = portefeuille.lignes.flatMap(({ suivis }) =>
      suivis.flatMap(({ enJeu }) => (enJeu === null ? [] : [enJeu.montant]))
    );
    const planche = dossierDe(revue).pages[1];
    const millions = (Math.max(...enjeux) / 1e6).toLocaleString('fr-FR', {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1
    });
    expect(planche?.titre).toContain(`${millions}\u00a0M€`);
  });

  it('dit d’où vient l’écart à la cible : chaque contrat compté, de la cible à l’écart de l’ensemble', () => {
    const page = dossierDe(revue).pages.find(({ id }) => id === 'ecarts');
    const { resultat } = portefeuille.totaux ?? {};
    if (page?.genre !== 'planche' || page.dessin.genre !== 'pont' || !resultat) throw new Error('sans pont');
    const { depart, pieces, arrivee } = page.dessin.pont;
    expect([depart.valeur, arrivee.valeur]).toEqual([0, resultat.atterrissage - resultat.cible]);
    expect(pieces).toHaveLength(resultat.contrats);
    expect(pieces.reduce((somme, { valeur }) => somme + valeur, 0)).toBeCloseTo(arrivee.valeur, 1);
    const [premiere] = pieces;
    const enMillions = Math.abs((premiere?.valeur ?? 0) / 1e6)
      .toFixed(1)
      .replace('.', ',');
    expect(page.titre).toMatch(new RegExp(`${premiere?.libelle ?? ''}, ${enMillions}\u00a0M€$`, 'u'));
    const sous = pieces.filter(({ valeur }) => valeur < 0).length;
    expect(page.chiffres.at(-1)).toMatchObject({
      valeur: String(sous),
      precision: `sur ${resultat.contrats}\u00a0comptés`
    });
  });

  it('sans atterrissage comparé, n’a pas de page des écarts', () => {
    const sans: RevueModele = { ...revue, totaux: revue.totaux && { ...revue.totaux, resultat: null } };
    expect(dossierDe(sans).pages.map(({ id }) => id)).not.toContain('ecarts');
  });

  it('range les contrats du plus loin sous sa cible au plus haut, sans date écrite à l’anglaise', () => {
    const lignes = tableaux(revue, 'Contrats suivis').flatMap((p) => p.lignes);
    const ecarts = lignes.flatMap((ligne) => {
      const [, valeur, unite, cote] = /^([\d,]+)\s([Mk])€ (sous|au-dessus de) la cible$/u.exec(ligne[5] ?? '') ?? [];
      return valeur === undefined
        ? []
        : [Number(valeur.replace(',', '.')) * (unite === 'k' ? 0.001 : 1) * (cote === 'sous' ? -1 : 1)];
    });
    expect(ecarts.length).toBeGreaterThan(3);
    expect(ecarts).toEqual(ecarts.toSorted((a, b) => a - b));
    expect(lignes.flat().filter((cellule) => /^\d{4}-\d{2}/u.test(cellule))).toEqual([]);
  });

  it('nomme chaque contrat une fois, et celui de deux groupements par eux deux', () => {
    const noms = tableaux(revue, 'Contrats suivis').flatMap((p) => p.lignes.map(([nom]) => nom));
    expect(new Set(noms).size).toBe(noms.length);
    expect(noms.filter((nom) => nom?.startsWith('GHT Côte-des-Joncs et Rives-d’Orvel, '))).toHaveLength(1);
  });

  it('ne compte pour les 90 jours que ce qu’il montre, sans jalon ni document', () => {
    const [page] = tableaux(revue, 'Revues, décisions');
    const lignes = tableaux(revue, 'Revues, décisions').flatMap((p) => p.lignes);
    const comptes = [...(page?.titre ?? '').replace(/^.*?:/u, '').matchAll(/\d+/gu)].map(([n]) => Number(n));
    const total = comptes.reduce((somme, n) => somme + n, 0);
    expect(lignes.length).toBe(Math.min(8, total));
    expect(lignes.filter(([, nature]) => nature === 'Jalon' || nature === 'Document')).toEqual([]);
  });

  it('dit où sont les lignes qu’il laisse, et combien', () => {
    const [page] = tableaux({ ...revue, gains: { ...revue.gains, total: 12 } }, 'Lignes de gain');
    expect(page?.note).toBe('Les 8\u00a0premiers sur 12\u00a0; les autres sont au calendrier.');
    const [entier] = tableaux({ ...revue, gains: { ...revue.gains, total: 8 } }, 'Lignes de gain');
    expect(entier?.note).toBe('');
  });

  it('au pied de chaque page, nomme ses seules sources : les contrats, et leurs comptes où elle en lit', () => {
    const source = (id: string, producteur: string) => ({
      ...{ id, producteur, titre: 'Suivi', licence: null },
      ...{ edition: null, miseAJour: null, url: null, note: null }
    });
    const { pages } = dossierDe({
      ...revue,
      sources: [source('classeur', 'ARS'), source('comptes', 'Trésorerie')],
      sourcesDe: { contrat: ['classeur'], comptes: ['comptes'] }
    });
    const dites = new Map(pages.map(({ id, source: dite }) => [id, dite]));
    for (const id of ['planche', 'ecarts', 'trajectoires'])
      expect([id, dites.get(id)]).toEqual([id, 'sources\u00a0: ARS, Suivi\u00a0; Trésorerie, Suivi']);
    for (const id of ['echeances', 'gains', 'doutes'])
      expect([id, dites.get(id)]).toEqual([id, 'source\u00a0: ARS, Suivi']);
  });

  it('sans rien dû, rien de discuté ni d’en doute, le dit au lieu de tableaux vides', () => {
    const aucun = { total: 0, lignes: [] };
    const vide: RevueModele = {
      ...revue,
      ...{
        totaux: null,
        enJeu: aucun,
        ecarts: { ...aucun, autres: 0 },
        trajectoires: { ...aucun, deTerritoire: 0 },
        gains: aucun,
        doutes: [],
        attentes: []
      },
      echeances: { ...aucun, parNature: {}, aPart: {} },
      aides: { ...revue.aides, doutes: 0, attentes: 0 }
    };
    const { pages } = dossierDe(vide);
    expect(pages.map(({ genre }) => genre)).toEqual(['couverture', 'liste', 'liste']);
    const [phrase, ...autres] = pages.flatMap((p) => (p.genre === 'liste' ? p.lignes : []));
    expect(phrase).toMatch(/contrat/u);
    expect(autres.slice(0, 4)).toEqual([
      'Aucune revue, décision ni tranche d’aide dans les 90 jours.',
      'Aucun gain en discussion.',
      'Aucune aide à risque, suspendue ou dont la condition ne peut être décidée.',
      'Aucune aide à date passée, condition non remplie.'
    ]);
  });
});
