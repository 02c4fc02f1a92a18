import { describe, expect, it } from 'vitest';
import { resultatVide } from '$lib/importers/resultat';
import type { Ecart, ImportResult } from '$lib/importers/types';
import { conseilSansRien } from './rien';

const refuse = (fichier: string): ImportResult => resultatVide('sae-ght', fichier);
const ecarte = (raison: string): ImportResult => {
  const ecart: Ecart = { sort: 'ecartee', raison, nombre: 3 };
  return { ...resultatVide('sae-mco', 'MCO_2024r.csv'), statut: 'lu', ecarts: [ecart] };
};
const conseil = (...resultats: ImportResult[]) => conseilSansRien({ resultats, inconnus: [] });

describe('quand rien d’un dossier ne donne de valeur', () => {
  it('un fichier refusé est nommé, sans conseil de périmètre', () => {
    expect(conseil(refuse('GHT_2052r.csv'))).toMatch(/^Un fichier est refusé\u00a0: GHT_2052r\.csv/);
    expect(conseil(refuse('a.csv'), refuse('b.csv'))).toMatch(/^Des fichiers sont refusés\u00a0: a\.csv et b\.csv/);
    expect(conseil(refuse('a.csv'))).not.toContain('--perimetre');
  });

  it('des établissements qu’aucun périmètre ne suit : le périmètre est demandé', () => {
    expect(conseil(ecarte('entité juridique hors du périmètre du jeu'))).toMatch(/^Dites par «\u00a0--perimetre/);
    expect(conseil(refuse('a.csv'), ecarte('entité juridique que le jeu ne suit pas'))).toMatch(/refusé.*--perimetre/);
  });

  it('ni l’un ni l’autre : rien de connu, ou rien du tout', () => {
    expect(conseil(ecarte('site en double'))).toBe('Aucun de ses fichiers n’est de ceux qui donnent des valeurs.');
    expect(conseil()).toBe('Le dossier ne contient aucun fichier.');
  });
});
