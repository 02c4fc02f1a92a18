import { describe, expect, it } from 'vitest';
import type { Row } from './tables';
import { verifieTables } from './validation';
import { petitJeu } from '../../../tests/parity/petit-jeu';

const source: Row<'source'> = {
  id: 'sae-2024',
  producteur: 'DREES',
  titre: 'SAE 2024',
  edition: null,
  licence: null,
  mise_a_jour: null,
  url: null,
  note: null
};
const ght: Row<'ght'> = {
  code: 'XX-01',
  libelle: 'Val Imaginaire',
  region: 'XX',
  support: '990000018',
  departements: null,
  chu: null,
  note: null,
  fin: null,
  source: 'sae-2024'
};

function messages(rows: Parameters<typeof verifieTables>[0]): string[] {
  return verifieTables(rows).map((p) => `${p.table}.${p.colonne}\u00a0: ${p.message}`);
}

describe('les contrôles des tables', () => {
  it('des lignes justes passent', () => {
    expect(messages({ source: [source], ght: [ght] })).toEqual([]);
  });

  it('un FINESS privé de son zéro initial est refusé', () => {
    expect(messages({ source: [source], ght: [{ ...ght, support: '80000037' }] })[0]).toMatch(
      /^ght\.support\u00a0: forme/
    );
  });

  it('une source citée doit être décrite', () => {
    expect(messages({ source: [], ght: [ght] })).toEqual(['ght.source\u00a0: n’existe pas dans source.id']);
  });

  it('deux lignes de même clé sont signalées', () => {
    expect(messages({ source: [source], ght: [ght, ght] })).toEqual(['ght.code\u00a0: clé en double (code)']);
  });

  it('une absence s’écrit null, jamais par un texte vide', () => {
    expect(messages({ source: [{ ...source, edition: '' }] })).toEqual([
      'source.edition\u00a0: texte vide\u00a0: une absence s’écrit null'
    ]);
  });

  it('une date impossible, une valeur hors liste et une borne passée sont signalées', () => {
    const etablissement: Row<'etablissement'> = {
      ej: '990000018',
      nom: 'CH du Val',
      ght: 'XX-01',
      role: 'support',
      categorie: 'CH',
      commune: null,
      commune_insee: null,
      departement: null,
      lon: 181,
      lat: null,
      position: null,
      entree: '2024-13-01',
      sortie: null,
      source: 'sae-2024'
    };
    expect(messages({ source: [source], ght: [ght], etablissement: [etablissement] })).toEqual([
      'etablissement.lon\u00a0: au plus 180',
      'etablissement.entree\u00a0: date AAAA-MM-JJ attendue'
    ]);
  });
});

describe('un renvoi sur plusieurs colonnes', () => {
  const jalon = { contrat: 'c', jalon: '1', libelle: 'Avis', echeance: '2025-01-01', date_reelle: null, preuve: null };
  const contrats = petitJeu.contrat.map((c) => ({ ...c, id: 'c' }));
  const axe = { contrat: 'c', axe: '1', rang: 1, libelle: 'Axe' };
  const actions = petitJeu.action
    .filter((a) => a.numero === '1.1')
    .map((a) => ({ ...a, contrat: 'c', axe: '1', objectif: null, base: null }));

  it('un jalon dont l’action n’est pas du contrat est signalé', () => {
    const problemes = verifieTables({
      ...petitJeu,
      contrat: [...petitJeu.contrat, ...contrats],
      axe: [...petitJeu.axe, axe],
      action: [...petitJeu.action, ...actions],
      jalon: [
        ...petitJeu.jalon,
        { ...jalon, action: '1.1', enregistre_le: null },
        { ...jalon, action: '2.1', enregistre_le: null }
      ]
    });
    expect(problemes.map(({ table, rang, colonne }) => [table, rang, colonne])).toEqual([['jalon', 4, 'action']]);
  });

  it('une action sans base commune n’en cherche pas', () => {
    expect(verifieTables(petitJeu)).toEqual([]);
  });
});
