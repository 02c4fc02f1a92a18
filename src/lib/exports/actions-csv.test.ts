import { describe, expect, it } from 'vitest';
import { actions as modele } from '$lib/words/action/actions.fixture';
import { fichierDesActions, nomDuFichier } from './actions-csv';
import { csvsDe } from './contrat.fixture';

describe('le fichier des actions', () => {
  const texte = csvsDe(fichierDesActions(modele, modele.actions.slice(0, 1), ['axe : Blocs et chirurgie'])).join('');
  const lignes = texte.split('\r\n');

  it('dit que les données sont simulées, à quelle date, combien d’actions et sous quels filtres', () => {
    expect(texte).toContain('DONNÉES SIMULÉES');
    expect(texte).toContain('situation au 30/09/2026');
    expect(texte).toContain('1 action sur 4');
    expect(texte).toContain('axe : Blocs et chirurgie');
  });

  it('a une ligne par action montrée, autant de cellules que de titres, les montants en euros', () => {
    const titres = lignes[0]?.replace('\ufeff', '').split(';') ?? [];
    const cellules = lignes[1]?.split(';') ?? [];
    const de = (titre: string) => cellules[titres.indexOf(titre)];
    expect(lignes[2]).toBe('');
    expect(de('N°')).toBe('1.2');
    expect(de('Établissements')).toBe('CH de Roc-Cendré, CH de Valmine');
    expect(de('Météo selon l’ARS')).toBe('Objectifs compromis');
    expect(de('Plus grand glissement (jours)')).toBe('151');
    expect(de('Année pleine prévue (€)')).toBe('3000000');
    expect(de('Effet 2026 attendu à date (€)')).toBe('900000');
    expect(de('Nature des données')).toBe('simulées');
  });

  it('porte le nom du jeu, du contrat et de la date, et dit qu’il est filtré', () => {
    expect(nomDuFichier(modele.entete, true)).toBe('trajectoire-essai-monts-cendres-1-actions-extrait-2026-09-30');
    expect(nomDuFichier(modele.entete, false)).toBe('trajectoire-essai-monts-cendres-1-actions-2026-09-30');
  });
});
