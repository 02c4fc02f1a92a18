import { describe, expect, it } from 'vitest';
import { contratsReplies, lignesSansTermines } from '$lib/views/portefeuille/repliables';
import { ligne, suivi, texteLu } from './exemples.fixture';
import { MOTS_DU_PORTEFEUILLE } from './page';
import { MOTS_DU_TABLEAU } from './tableau-contrats';

describe('les contrats terminés d’un portefeuille', () => {
  const lignes = [
    ligne('A', 'GHT A', [suivi('a1'), suivi('a0', { etat: 'clos' })]),
    ligne('B', 'GHT B', [suivi('b0', { etat: 'abandonne' })]),
    ligne('C', 'GHT C', [])
  ];

  it('se replient où le périmètre en a un autre, jamais le seul d’un périmètre', () => {
    expect(lignesSansTermines(lignes).map(({ suivis }) => suivis.map(({ id }) => id))).toEqual([['a1'], ['b0'], []]);
    expect(contratsReplies(lignes)).toBe(1);
  });

  it('se proposent avec leur nombre, rien quand aucun n’est replié', () => {
    expect(MOTS_DU_TABLEAU.termines(contratsReplies(lignes))).toBe('Avec les contrats terminés ou abandonnés (1)');
    expect(MOTS_DU_TABLEAU.termines(contratsReplies(lignes.slice(1)))).toBeNull();
  });
});

it('le renvoi à ce qu’il faut regarder dit combien de points, rien quand il n’y en a pas', () => {
  expect(texteLu(MOTS_DU_PORTEFEUILLE.aRegarder(3) ?? '')).toBe('À regarder : 3');
  expect(MOTS_DU_PORTEFEUILLE.aRegarder(0)).toBeNull();
});
