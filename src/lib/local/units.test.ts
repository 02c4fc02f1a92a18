import { describe, expect, it } from 'vitest';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { cleDUnite, lignesDe, retraitsDe, superpose, unitesDe } from './units';

const contrat = petitJeu.contrat.slice(0, 1);

describe('les unités qu’un import remplace', () => {
  it('un classeur donne son contrat entier et les comptes de chaque entité juridique', () => {
    const { jalon, compte, transmission } = petitJeu;
    const unites = unitesDe({ rows: { contrat, jalon, compte, transmission } });
    expect(unites.map(cleDUnite)).toEqual([
      'contrat essai-2024',
      ...[...new Set(compte.map((c) => `compte ${c.ej}`))],
      ...transmission.map((t) => `transmission ${t.ej}`)
    ]);
    expect(unites[0]?.rows.jalon).toEqual(jalon);
  });

  it('un classeur sans feuille de comptes ne retire aucun compte', () => {
    expect(unitesDe({ rows: { contrat, compte: [] } }).map((u) => u.genre)).toEqual(['contrat']);
  });

  it('un contrat remplacé retire ses lignes de toutes ses tables, et d’aucune autre', () => {
    const retraits = retraitsDe(unitesDe({ rows: { contrat } }));
    expect(retraits.find((r) => r.table === 'contrat')).toEqual({
      table: 'contrat',
      colonnes: ['id'],
      valeurs: [['essai-2024']]
    });
    expect(retraits.find((r) => r.table === 'gain_palier')?.colonnes).toEqual(['contrat']);
    expect(retraits.some((r) => r.table === 'levier' || r.table === 'compte' || r.table === 'mesure')).toBe(false);
  });

  it('les mesures se remplacent par source, édition et entité', () => {
    const mesure = petitJeu.mesure.filter((m) => m.entite === 'ZZ-01' && m.indicateur === 'LITS_MCO');
    expect(unitesDe({ rows: { mesure } }).map(cleDUnite)).toEqual([
      'mesures essai edition_2023 ght ZZ-01',
      'mesures essai edition_2024 ght ZZ-01',
      'mesures essai edition_2024p ght ZZ-01'
    ]);
  });

  it('un second import de la même unité prend la place du premier', () => {
    const [axe] = petitJeu.axe;
    const premier = unitesDe({ rows: { contrat, axe: [axe] } });
    const second = unitesDe({ rows: { contrat, axe: [{ ...axe, libelle: 'Autre' }] } });
    const ensemble = superpose(premier, second);
    expect(ensemble).toHaveLength(1);
    expect(lignesDe(ensemble).axe?.map((a) => a.libelle)).toEqual(['Autre']);
  });
});
