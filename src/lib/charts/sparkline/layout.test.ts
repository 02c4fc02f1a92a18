import { describe, expect, it } from 'vitest';
import { bandes, point, serie, taux } from '../fixtures/exemples';
import { layout } from './layout';
import { summary } from '$lib/words/charts/sparkline/summary';

const taille = { largeur: 90, hauteur: 24 };
const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('la courbe de la taille d’un mot', () => {
  it('va d’un bord à l’autre, du plus bas au plus haut', () => {
    // 4 px of margin: years at 4, 45 and 86; 50 % at the bottom (20), 100 % at the top (4).
    const g = layout(serie(0.5, 1, 0.75), [], taille);
    expect(g.chemins).toEqual(['M4,20L45,4L86,12']);
    expect(g.dernier).toMatchObject({ annee: 2021, x: 86, y: 12, ouvert: false });
  });

  it('tient compte de la bande dans son échelle, pour les années de la série seulement', () => {
    // Band from 70 % to 80 %, value at 90 %: 80 % stands at mid-height.
    const g = layout(serie(0.9, 0.9), bandes, taille);
    expect(g.surfaces).toEqual(['M4,12L86,12L86,20L4,20Z']);
    expect(g.dernier?.y).toBe(4);
  });

  it('laisse un trou, montre les années isolées et le secret', () => {
    const g = layout(serie(0.5, 'secret', 1, 'manquant', 0.5), [], taille);
    expect(g.chemins).toEqual([]);
    expect(g.isoles.map((r) => r.annee)).toEqual([2019, 2021]);
    expect(g.dernier?.annee).toBe(2023);
    expect(g.secrets).toEqual([{ annee: 2020, x: 22.5, y: 16 }]);
  });

  it('n’a pas de point final quand la dernière année n’a pas de valeur', () => {
    const g = layout(serie(0.5, 1, 'non_concerne'), [], taille);
    expect(g.dernier).toBeNull();
    expect(g.chemins).toHaveLength(1);
  });

  it('centre un point seul et une série plate', () => {
    expect(layout([point(2024, 0.5)], [], taille).dernier).toMatchObject({ x: 45, y: 12 });
    expect(layout(serie(0.5, 0.5), [], taille).chemins).toEqual(['M4,12L86,12']);
  });

  it('se coupe à une rupture de série', () => {
    expect(layout(serie(0.5, 0.6, 0.9, 1), [], { ...taille, ruptures: [2021] }).chemins).toHaveLength(2);
  });

  it('se dit vide sans valeur', () => {
    expect(layout([], [], taille).vide).toBe(true);
    expect(layout(serie('secret', 'secret'), [], taille).vide).toBe(true);
  });
});

describe('le texte de la courbe', () => {
  it('dit les deux bouts et la place', () => {
    expect(clair(summary('Essai', serie(0.76, 0.62, 0.84), bandes, taux))).toBe(
      'Essai : de 76,0 % en 2019 à 84,0 % en 2021 ; au-dessus du P80 national (80,0 %)'
    );
  });

  it('dit les années sans valeur et pourquoi', () => {
    expect(clair(summary('Essai', serie(0.76, 'secret', 0.84), [], taux))).toBe(
      'Essai : de 76,0 % en 2019 à 84,0 % en 2021 ; 2020 : secret statistique'
    );
    expect(clair(summary('Essai', serie('non_concerne', 'non_concerne'), [], taux))).toBe(
      'Essai : sans activité déclarée'
    );
    expect(clair(summary('Essai', [], [], taux))).toBe('Essai : non disponible');
  });

  it('dit une seule valeur', () => {
    expect(clair(summary('Essai', [point(2024, 0.5)], [], taux))).toBe('Essai : 50,0 % en 2024');
  });
});
