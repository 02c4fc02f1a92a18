import { describe, expect, it } from 'vitest';
import { bandes, lits, NOM_LONG, point, serie, taux } from '../fixtures/exemples';
import { layout } from './layout';
import { type LigneEntree } from '$lib/words/charts/line-with-band/line-with-band.types';

const entree: LigneEntree = {
  entite: 'GHT d’essai',
  points: serie(0.76, 0.62, 0.74, 0.84),
  bandes,
  region: serie(0.75, 0.72, 0.74, 0.78),
  regionLibelle: 'Région d’essai',
  ruptures: [],
  changements: [],
  indicateur: taux
};

describe('la courbe avec sa bande', () => {
  it('place les valeurs sur une échelle arrondie', () => {
    // Values from 62 % to 84 %, padded by 8 % of 22 points, rounded to 60–90 % by steps of 5: 216 px for 30 points.
    const g = layout(entree, { largeur: 640 });
    expect(g.graduations.map((t) => [t.texte.replace('\u00a0', ' '), t.y])).toEqual([
      ['60 %', 226],
      ['65 %', 190],
      ['70 %', 154],
      ['75 %', 118],
      ['80 %', 82],
      ['85 %', 46],
      ['90 %', 10]
    ]);
    expect(g.serie.reperes.map((r) => r.y)).toEqual([110.8, 211.6, 125.2, 53.2]);
  });

  it('espace les années également, à l’intérieur du cadre', () => {
    const g = layout(entree, { largeur: 640 });
    const xs = g.serie.reperes.map((r) => r.x);
    const pas = xs.slice(1).map((v, i) => v - (xs[i] ?? 0));
    expect(Math.max(...pas) - Math.min(...pas)).toBeLessThan(0.2);
    expect(xs[0]).toBeGreaterThan(g.cadre.gauche);
    expect(xs.at(-1)).toBeLessThan(g.cadre.droite);
  });

  it('garde la même hauteur à toute largeur', () => {
    const marques = [{ annee: 2021, texte: NOM_LONG }];
    for (const reste of [{}, { changements: marques }, { ruptures: marques, changements: [...marques, ...marques] }]) {
      const hauteurs = [320, 640, 1200].map((largeur) => layout({ ...entree, ...reste }, { largeur }).hauteur);
      expect(new Set(hauteurs).size).toBe(1);
    }
  });

  it('ne franchit pas une rupture de série, marquée entre les deux années', () => {
    const g = layout({ ...entree, ruptures: [{ annee: 2021, texte: 'Nouveau recueil' }] }, { largeur: 640 });
    expect(g.serie.chemins).toHaveLength(2);
    expect(g.region.chemins).toHaveLength(2);
    expect(g.bande.surfaces).toHaveLength(2);
    const [rupture] = g.ruptures;
    expect(rupture?.texte).toBe('Nouveau recueil');
    expect(rupture?.x).toBeCloseTo(((g.serie.reperes[1]?.x ?? 0) + (g.serie.reperes[2]?.x ?? 0)) / 2, 0);
  });

  it('ignore une rupture à la première année ou hors des années', () => {
    const ruptures = [
      { annee: 2019, texte: 'Avant' },
      { annee: 2030, texte: 'Après' }
    ];
    expect(layout({ ...entree, ruptures }, { largeur: 640 }).ruptures).toEqual([]);
  });

  it('laisse un trou et une marque à une année sans valeur', () => {
    const g = layout(
      { ...entree, points: serie(0.76, 'secret', 0.74, 0.84), region: [], bandes: [] },
      { largeur: 640 }
    );
    expect(g.serie.chemins).toHaveLength(1);
    expect(g.serie.reperes.map((r) => r.annee)).toEqual([2019, 2021, 2022]);
    expect(g.absences.marques.map((m) => m.motif)).toEqual(['secret']);
  });

  it('ne trace pas la région d’une somme et part de 0', () => {
    const g = layout(
      { ...entree, indicateur: lits, bandes: [], points: serie(2680, 2500, 2400, 2222), region: serie(14000) },
      { largeur: 640 }
    );
    expect(g.region.reperes).toEqual([]);
    expect(g.etiquettes.map((e) => e.genre)).toEqual(['entite']);
    expect(g.graduations[0]).toMatchObject({ texte: '0', zero: true, y: 226 });
    expect(g.tronque).toBe(false);
  });

  it('signale l’axe d’une somme qui ne part pas de 0', () => {
    expect(
      layout({ ...entree, indicateur: lits, bandes: [], region: [], points: serie(2680, 2622) }, { largeur: 640 })
        .tronque
    ).toBe(true);
  });

  it('nomme la courbe, la région et la bande à droite, sans superposition', () => {
    const g = layout({ ...entree, entite: NOM_LONG, regionLibelle: NOM_LONG }, { largeur: 360 });
    expect(g.etiquettes.map((e) => e.genre)).toEqual(['entite', 'region', 'bande']);
    const blocs = g.etiquettes
      .map((e) => [e.y, e.y + (e.lignes.length - 1) * 13.5] as const)
      .sort((a, b) => a[0] - b[0]);
    blocs.slice(1).forEach(([haut], i) => expect(haut - (blocs[i]?.[1] ?? 0)).toBeGreaterThanOrEqual(12));
    expect(g.etiquettes[0]?.complet).toContain(NOM_LONG);
    expect(g.etiquettes[0]?.lignes).toHaveLength(3);
  });

  it('dit l’année de la dernière valeur quand ce n’est pas la dernière', () => {
    const g = layout({ ...entree, points: serie(0.76, 0.62, 'manquant', 'manquant') }, { largeur: 640 });
    expect(g.etiquettes[0]?.lignes[0]).toBe('62,0\u00a0% en 2020');
  });

  it('laisse ouvert et nomme un point provisoire', () => {
    const points = [...serie(0.76, 0.62, 0.74), point(2022, 0.84, { statut: 'provisoire' })];
    const g = layout({ ...entree, points }, { largeur: 640 });
    expect(g.serie.reperes.map((r) => r.ouvert)).toEqual([false, false, false, true]);
    expect(g.etiquettes[0]?.lignes[0]).toBe('84,0\u00a0% prov.');
  });

  it('n’a ni graduation ni courbe sans valeur', () => {
    const g = layout({ ...entree, points: serie('secret', 'secret'), bandes: [], region: [] }, { largeur: 640 });
    expect(g).toMatchObject({ vide: true, graduations: [], etiquettes: [] });
    expect(g.axeAnnees.map((a) => a.annee)).toEqual([2019, 2020]);
  });
});
