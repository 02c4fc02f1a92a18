import { describe, expect, it } from 'vitest';
import { apercu, fixture, octets } from '../../../../tests/fixtures/fixtures';
import type { ImportResult } from '../types';
import { DEMANDE, lisOctets } from '../table';
import { saeIdentite } from './identite';

const lis = (octetsLus: Uint8Array, fichier: string): ImportResult =>
  lisOctets(saeIdentite, octetsLus, fichier, { ...DEMANDE, attendIdentite: () => true });

describe('l’identité des établissements dans la SAE', () => {
  it('se reconnaît à son en-tête, en minuscules ou en capitales', () => {
    expect(saeIdentite.reconnait(apercu(fixture('sae/ID_2024r.csv')))).toBe(true);
    expect(saeIdentite.reconnait(apercu(fixture('sae/ID_2019r.csv')))).toBe(true);
    expect(saeIdentite.reconnait(apercu(fixture('sae/MCO_2024r.csv')))).toBe(false);
  });

  it('rassemble les sites par entité juridique, sans ligne de table : elle ne connaît pas les GHT', () => {
    const r = lis(fixture('sae/ID_2024r.csv'), 'ID_2024r.csv');
    expect(r).toMatchObject({ statut: 'lu', annee: 2024, lues: 5, gardees: 5, rows: {} });
    expect(r.source?.id).toBe('sae-id-2024');
    expect(r.identites?.map((i) => i.ej)).toEqual(['2A9780012', '990780011', '990780037']);
  });

  it('prend le nom et la commune du site de plus haute catégorie, puis du premier FINESS', () => {
    const r = lis(fixture('sae/ID_2024r.csv'), 'ID_2024r.csv');
    expect(r.identites?.[1]).toEqual({
      ej: '990780011',
      nom: 'HOPITAL DE HAUTEVAL',
      commune: 'HAUTEVAL',
      commune_insee: '99001',
      departement: '99',
      categorie: 'CH',
      juridique: 'public'
    });
  });

  it('distingue CHS, Corse et privé ; une commune vide est absente', () => {
    const r = lis(fixture('sae/ID_2024r.csv'), 'ID_2024r.csv');
    expect(r.identites?.[0]).toMatchObject({ nom: 'CENTRE DU SACRÉ-CŒUR', categorie: 'CHS', departement: '2A' });
    expect(r.identites?.[2]).toMatchObject({
      categorie: 'autre',
      juridique: 'prive',
      commune: null,
      commune_insee: null
    });
  });

  it('lit de même une édition aux colonnes en capitales', () => {
    const r = lis(fixture('sae/ID_2019r.csv'), 'ID_2019r.csv');
    expect(r.annee).toBe(2019);
    expect(r.identites).toMatchObject([{ ej: '990780011', nom: 'HOPITAL DE HAUTEVAL', categorie: 'CH' }]);
  });

  it('sans membre à compléter, aucune ligne n’est dite utilisée, et cela se dit', () => {
    const r = lisOctets(saeIdentite, fixture('sae/ID_2024r.csv'), 'ID_2024r.csv');
    expect(r).toMatchObject({ statut: 'lu', lues: 5, gardees: 0, identites: [] });
    expect(r.ecarts).toEqual([
      { sort: 'ecartee', raison: 'entité juridique dont rien ne manque, ou que le jeu ne suit pas', nombre: 5 }
    ]);
    expect(r.problems.map((p) => p.genre)).toEqual(['identités sans emploi', 'aucune ligne']);
  });

  it('n’est pas confondu avec un autre bordereau de mêmes colonnes', () => {
    const texte = 'bor;an;fi;rs;fi_ej;stjr;catr;cominsee;nomcom;dep\nIDB;2024;990000011;CH;990780011;1;PUB2;99001;X;99';
    expect(saeIdentite.reconnait(apercu(octets(texte)))).toBe(false);
  });

  it('refuse un fichier passé par un tableur', () => {
    const texte = 'an;fi;rs;fi_ej;stjr;catr\n2024;10000024;CH;10780054;1;PUB2';
    const r = lis(octets(texte), 'ID_2024r.csv');
    expect(r).toMatchObject({ statut: 'refuse', gardees: 0 });
    expect(r.identites).toBeUndefined();
    expect(r.problems[0]).toMatchObject({ severite: 'refus', ligne: 2, valeur: '10000024' });
  });
});
