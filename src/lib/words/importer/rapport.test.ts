import { describe, expect, it } from 'vitest';
import type { ImportResult, Problem } from '$lib/importers/types';
import { annotable, bilan, groupes, lieu } from './rapport';

const probleme = (partie: Partial<Problem>): Problem => ({
  severite: 'erreur',
  fichier: 'contrat.xlsx',
  genre: 'date illisible',
  message: 'Cette date ne se lit pas.',
  suite: 'Corrigez la cellule.',
  ...partie
});

const resultat = (
  problems: Problem[],
  statut: ImportResult['statut'] = 'lu',
  ecarts: ImportResult['ecarts'] = []
): ImportResult => ({
  ...{ importeur: 'contrat', fichier: 'contrat.xlsx', statut, edition: 'contrat', annee: null, source: null },
  ...{ lues: 240, gardees: statut === 'lu' ? 238 : 0, ecarts, rows: {}, problems }
});

describe('le rapport d’un fichier', () => {
  it('range les problèmes du plus grave au moins grave, par genre', () => {
    const liste = groupes([
      probleme({ severite: 'information', genre: 'colonne ignorée' }),
      probleme({ cellule: 'C4' }),
      probleme({ genre: 'numéro inconnu' }),
      probleme({ cellule: 'C9' })
    ]);
    expect(liste.map((g) => [g.severite, g.genre, g.problemes.length])).toEqual([
      ['erreur', 'date illisible', 2],
      ['erreur', 'numéro inconnu', 1],
      ['information', 'colonne ignorée', 1]
    ]);
  });

  it('dit la feuille et la cellule d’un classeur, la ligne et la colonne d’un fichier plat', () => {
    expect(lieu(probleme({ feuille: 'Jalons', cellule: 'E12', ligne: 12, colonne: 'Échéance' }))).toBe(
      'feuille «\u00a0Jalons\u00a0», E12, colonne Échéance'
    );
    expect(lieu(probleme({ ligne: 4, colonne: 'LIT_MCO' }))).toBe('ligne 4, colonne LIT_MCO');
    expect(lieu(probleme({}))).toBe('');
  });

  it('résume un fichier lu et un fichier refusé', () => {
    expect(bilan(resultat([]))).toBe('240\u00a0lignes lues, 238\u00a0utilisées\u00a0; aucun problème.');
    const deux = [probleme({}), probleme({}), probleme({ severite: 'avertissement' })];
    expect(bilan(resultat(deux, 'refuse'))).toBe(
      'Rien n’est repris de ce fichier\u00a0: 2\u00a0erreurs, 1\u00a0avertissement.'
    );
  });

  it('dit de toute ligne qu’elle est utilisée, écartée ou refusée, et pourquoi', () => {
    const ecarts: ImportResult['ecarts'] = [
      { sort: 'refusee', raison: 'plus de cellules que l’en-tête', nombre: 1 },
      { sort: 'ecartee', raison: 'site sans entité juridique', nombre: 3 },
      { sort: 'ecartee', raison: 'établissement privé', nombre: 12 }
    ];
    expect(bilan(resultat([], 'lu', ecarts))).toBe(
      '240\u00a0lignes lues, 238\u00a0utilisées, 15\u00a0écartées (3\u00a0site sans entité juridique\u00a0; 12\u00a0établissement privé), 1\u00a0refusée (plus de cellules que l’en-tête)\u00a0; aucun problème.'
    );
  });
});

it('le classeur annoté n’est offert que d’un classeur qui s’est ouvert et a des fautes', () => {
  expect(annotable(resultat([probleme({})]))).toBe(true);
  expect(annotable(resultat([]))).toBe(false);
  expect(annotable(resultat([probleme({ severite: 'refus', genre: 'classeur illisible' })], 'refuse'))).toBe(false);
});
