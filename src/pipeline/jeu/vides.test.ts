import { describe, expect, it } from 'vitest';
import type { ImportResult } from '$lib/importers/types';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { fiche } from '../../../tests/fixtures/fixtures';
import { indicateursVides, resumeDesVides, type IndicateurVide } from './vides';

const lits = fiche('LITS_MCO', [{ source: 'sae-ght', valeur: 'LIT_MCO' }]);
const nouvelle = fiche('PART_DE_RIEN', [
  { source: 'sae-ght', de: 2024, valeur: 'COLONNE_ABSENTE' },
  { source: 'sae-mco', a: 2021, valeur: 'AUTRE' }
]);
const mesure = (indicateur: string, valeur: number | null) => ({ ...petitJeu.mesure[0], indicateur, valeur });
const resultat = (problems: ImportResult['problems']) => ({ fichier: 'GHT_2024r.csv', problems }) as ImportResult;

describe('un indicateur sans valeur', () => {
  it('n’est pas nommé quand il en a une, fût-elle zéro', () => {
    expect(indicateursVides({ mesure: [mesure('LITS_MCO', 0)] }, { resultats: [] }, [lits])).toEqual([]);
  });

  it('dit les fichiers qui le donneraient', () => {
    const [vide] = indicateursVides({}, { resultats: [] }, [nouvelle]);
    expect(vide?.code).toBe('PART_DE_RIEN');
    expect(vide?.raison).toMatch(/SAE par GHT depuis 2024, SAE par établissement \(MCO\) jusqu’en 2021/);
  });

  it('dit la colonne que le fichier n’a pas', () => {
    const absente = resultat([
      {
        ...{
          severite: 'avertissement',
          fichier: 'GHT_2024r.csv',
          colonne: 'COLONNE_ABSENTE',
          genre: 'colonne absente'
        },
        message: 'La colonne COLONNE_ABSENTE, dont PART_DE_RIEN a besoin, n’est pas dans le fichier.',
        suite: ''
      }
    ]);
    const [vide] = indicateursVides({}, { resultats: [absente] }, [nouvelle]);
    expect(vide?.raison).toBe('colonne absente\u00a0: COLONNE_ABSENTE (GHT_2024r.csv).');
  });

  it('dit que ses lignes n’ont pas de valeur', () => {
    const [vide] = indicateursVides({ mesure: [mesure('LITS_MCO', null)] }, { resultats: [] }, [lits]);
    expect(vide?.raison).toMatch(/^1 lignes? lues?, aucune n’a de valeur/);
  });
});

describe('les indicateurs sans valeur', () => {
  const vide = (code: string, genre: IndicateurVide['genre']): IndicateurVide => ({ code, genre, raison: '' });

  it('se disent en une ligne, comptés par raison, sans en nommer aucun', () => {
    const vides = [
      ...['A1', 'A2', 'A3'].map((code) => vide(code, 'sans_fichier')),
      ...['B1', 'B2'].map((code) => vide(code, 'hors_des_fichiers')),
      vide('C1', 'sans_valeur')
    ];
    expect(resumeDesVides(vides)).toBe(
      '6 indicateurs n’ont aucune valeur\u00a0: 3 faute d’un fichier qui les donne, 2 que ne donne aucun fichier lu ici, 1 dont aucune ligne lue n’a de valeur. Chacun est nommé dans rapport.json.'
    );
    expect(resumeDesVides([vide('D', 'colonne_absente')])).toMatch(
      /^1 indicateur n’a aucune valeur\u00a0: 1 faute d’une colonne/u
    );
  });

  it('ne se disent pas quand il n’y en a pas', () => {
    expect(resumeDesVides([])).toBeNull();
  });
});
