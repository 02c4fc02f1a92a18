import { describe, expect, it } from 'vitest';
import { SOURCE_SIMULEE } from '$lib/schema/motifs';
import type { SourceBref } from '$lib/views/modele';
import { sourcesDites } from '$lib/views/sources-dites';
import { resumeDesSources, sourceDeLaCarte, sourceEnClair } from './source';

const sae = (annee: number, miseAJour: string | null = null): SourceBref => ({
  id: `sae-${annee}`,
  producteur: 'DREES',
  titre: `SAE ${annee}, table des GHT`,
  edition: `GHT_${annee}r`,
  licence: 'Licence Ouverte 2.0',
  miseAJour,
  url: null,
  note: null
});

const article: SourceBref = {
  id: 'gazette',
  producteur: 'La Gazette de Valbrume',
  titre: 'Un contrat pour l’hôpital',
  edition: null,
  licence: null,
  miseAJour: null,
  url: null,
  note: null
};

describe('une source se cite comme sa licence le demande', () => {
  it('producteur, titre, édition, licence et date de mise à jour', () => {
    expect(sourceEnClair(sae(2024, '2025-10-02'))).toBe(
      'DREES, SAE 2024, table des GHT, GHT_2024r, Licence Ouverte 2.0, mise à jour le 02/10/2025'
    );
  });

  it('ce qui n’est pas connu n’est pas écrit, et l’édition déjà dans le titre n’est pas répétée', () => {
    expect(sourceEnClair(article)).toBe('La Gazette de Valbrume, Un contrat pour l’hôpital');
    expect(sourceEnClair({ ...article, titre: 'Rapport 2018', edition: '2018' })).toBe(
      'La Gazette de Valbrume, Rapport 2018'
    );
  });
});

describe('les sources d’un jeu en quelques mots', () => {
  it('les éditions d’une même série se disent ensemble, avec la dernière mise à jour', () => {
    const sources = [sae(2020, '2022-01-05'), sae(2019), sae(2021, '2023-02-06'), article];
    expect(resumeDesSources(sources)).toEqual({
      textes: ['DREES, SAE 2019 à 2021, table des GHT, Licence Ouverte 2.0, mise à jour le 06/02/2023'],
      autres: 1
    });
  });

  it('celles que la page du jeu a déjà comptées se disent comme la liste entière', () => {
    const toutes = [sae(2020, '2022-01-05'), article, sae(2019), { ...article, id: 'courrier' }];
    const resumees = { nommees: [sae(2020, '2022-01-05'), sae(2019)], autres: 2 };
    expect(sourcesDites(toutes)).toEqual(resumees);
    expect(resumeDesSources(resumees)).toEqual(resumeDesSources(toutes));
  });

  it('une seule édition garde son nom entier', () => {
    expect(resumeDesSources([sae(2024)]).textes).toEqual([
      'DREES, SAE 2024, table des GHT, GHT_2024r, Licence Ouverte 2.0'
    ]);
  });

  it('un jeu sans source n’en invente pas', () => {
    expect(resumeDesSources([])).toEqual({ textes: [], autres: 0 });
  });
});

describe('la source de la carte', () => {
  it('dit d’où viennent les lits, les positions et les contours, dans la dernière édition des lits', () => {
    const source = (id: string, producteur: string, titre: string): SourceBref => ({
      id,
      producteur,
      titre,
      edition: null,
      licence: null,
      miseAJour: null,
      url: null,
      note: null
    });
    expect(
      sourceDeLaCarte([
        source('natural-earth', 'Natural Earth', 'Admin 1'),
        source('presse', 'Un journal', 'Un article'),
        source('sae-mco-2021', 'DREES', 'SAE 2021'),
        source('sae-mco-2024', 'DREES', 'SAE 2024')
      ])
    ).toBe('DREES, SAE 2024\u00a0; Natural Earth, Admin 1');
  });

  it('simulée, est celle du générateur, jamais d’un producteur réel', () => {
    const generateur = { ...article, id: SOURCE_SIMULEE, producteur: 'Trajectoire', titre: 'Région simulée' };
    expect(sourceDeLaCarte([generateur, sae(2024)])).toBe('Trajectoire, Région simulée');
  });
});
