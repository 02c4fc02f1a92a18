import { describe, expect, it } from 'vitest';
import { actions as modele } from '$lib/words/action/actions.fixture';
import { actionsCsv, nomDuCsv } from './actions-csv';

describe('le fichier des actions', () => {
  const texte = actionsCsv(modele, modele.actions.slice(0, 1), ['axe : Blocs et chirurgie']);
  const lignes = texte.split('\r\n');

  it('dit que les données sont simulées, à quelle date, combien d’actions et sous quels filtres', () => {
    expect(texte).toContain('DONNÉES SIMULÉES');
    expect(texte).toContain('situation au 30/09/2026');
    expect(texte).toContain('1 action sur 4');
    expect(texte).toContain('axe : Blocs et chirurgie');
  });

  it('a une ligne par action montrée, autant de cellules que de titres, les montants en euros', () => {
    const rang = lignes.findIndex((ligne) => ligne.startsWith('numero;'));
    const titres = lignes[rang]?.split(';') ?? [];
    const cellules = lignes[rang + 1]?.split(';') ?? [];
    const de = (titre: string) => cellules[titres.indexOf(titre)];
    expect(lignes[rang + 2]).toBe('');
    expect(de('numero')).toBe('1.2');
    expect(de('etablissements')).toBe('CH de Roc-Cendré, CH de Valmine');
    expect(de('meteo_ars')).toBe('Objectifs compromis');
    expect(de('glissement_max_jours')).toBe('151');
    expect(de('annee_pleine_prevue_euros')).toBe('3000000');
    expect(de('gains_2026_attendus_a_date_euros')).toBe('900000');
  });

  it('porte le nom du jeu, du contrat et de la date, et dit qu’il est filtré', () => {
    expect(nomDuCsv(modele.entete, true)).toBe('trajectoire-essai-monts-cendres-1-actions-extrait-2026-09-30.csv');
    expect(nomDuCsv(modele.entete, false)).toBe('trajectoire-essai-monts-cendres-1-actions-2026-09-30.csv');
  });
});
