import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { SourceBref } from '$lib/views/modele';
import Page from './+page.svelte';

const publiee: SourceBref = {
  id: 'serie-2024',
  producteur: 'Producteur public',
  titre: 'Série annuelle 2024',
  edition: 'SERIE_2024r',
  licence: 'Licence Ouverte 2.0',
  miseAJour: '2025-09-18',
  url: 'https://exemple.fr/serie',
  note: null
};

const article: SourceBref = {
  ...publiee,
  id: 'article',
  producteur: 'Journal local',
  titre: 'Le contrat est signé',
  edition: '4 octobre 2018',
  licence: null,
  miseAJour: null
};

function lis(sources: SourceBref[], empechement: string | null = null): string {
  const jeu = { nom: 'essai', titre: 'Essai', simule: false, sources, empechement };
  const { body } = render(Page, { props: { data: { jeux: [jeu], logiciels: [] } } });
  return body
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('la page des sources', () => {
  it('une source sous licence est nommée avec son producteur, son édition, sa licence et sa date de mise à jour', () => {
    const texte = lis([publiee]);
    expect(texte).toContain('Producteur public');
    expect(texte).toContain('Édition : SERIE_2024r');
    expect(texte).toMatch(/Licence Ouverte 2\.0\s+18\/09\/2025/);
  });

  it('une date de mise à jour inconnue se dit, et ne s’invente pas', () => {
    expect(lis([{ ...publiee, miseAJour: null }])).toContain('non précisée par le fichier');
  });

  it('un fait de presse est cité à part, sans licence', () => {
    const texte = lis([article]);
    expect(texte).toMatch(/sans licence précisée.*Journal local\s*,\s*Le contrat est signé\s*, 4 octobre 2018/);
    expect(texte).not.toContain('Date de mise à jour');
  });

  it('un jeu dont l’accès est réservé le dit, et les mentions restent', () => {
    const texte = lis([], 'Accès réservé : le serveur refuse le fichier « manifest.json ».');
    expect(texte).toContain('Accès réservé');
    expect(texte).toContain('Ce n’est pas un site officiel de l’État');
  });
});
