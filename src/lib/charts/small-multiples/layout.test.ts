import { describe, expect, it } from 'vitest';
import { bandes, lits, NOM_LONG, serie, taux } from '../fixtures/exemples';
import { layout } from './layout';
import { type VignettesEntree } from '$lib/words/charts/small-multiples/small-multiples.types';
import { cle, enBref, lirePlace, notes, summary } from '$lib/words/charts/small-multiples/summary';
import { table } from '$lib/words/charts/small-multiples/table';

const entree: VignettesEntree = {
  series: [
    { id: 'a', libelle: 'Amont', points: serie(0.76, 0.62, 0.74, 0.84) },
    {
      id: 'b',
      libelle: 'Bois',
      points: serie(0.7, 'secret', 0.72, 0.71),
      changements: [{ annee: 2021, texte: 'Fusion' }]
    },
    { id: 'c', libelle: NOM_LONG, points: serie('non_concerne', 'non_concerne', 'non_concerne', 'non_concerne') }
  ],
  bandes,
  region: serie(0.75, 0.72, 0.74, 0.78),
  regionLibelle: 'Région d’essai',
  ruptures: [],
  indicateur: taux
};
const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('les vignettes', () => {
  it('prennent autant de colonnes que la grille de la page, d’au moins 180 pixels', () => {
    const colonnes = (largeur: number) => {
      const g = layout(entree, { largeur });
      return [g.colonnes, g.largeur];
    };
    expect(colonnes(328)).toEqual([1, 328]);
    expect(colonnes(376)).toEqual([2, 180]);
    expect(colonnes(640)).toEqual([3, 202]);
    expect(colonnes(1000)).toEqual([5, 187]);
  });

  it('partagent une même échelle et une même hauteur', () => {
    const g = layout(entree, { largeur: 640 });
    const [amont, bois] = g.vignettes;
    // 62 % to 84 %, padded: from 60 % to 90 % by tens, 84 px for 30 points from y = 112.
    expect(g.graduations.map((t) => t.y)).toEqual([112, 84, 56, 28]);
    expect(amont?.serie.reperes.map((r) => r.y)).toEqual([67.2, 106.4, 72.8, 44.8]);
    expect(bois?.serie.reperes[0]?.y).toBe(84);
    expect(layout(entree, { largeur: 328 }).hauteur).toBe(g.hauteur);
  });

  it('disent la dernière valeur, pas celle d’une série sans valeur', () => {
    const g = layout(entree, { largeur: 640 });
    expect(g.vignettes.map((v) => v.valeur?.texte ?? null)).toEqual(['84,0\u00a0%', '71,0\u00a0%', null]);
  });

  it('laissent un trou au secret et disent en toutes lettres une série sans activité', () => {
    const [, bois, longue] = layout(entree, { largeur: 640 }).vignettes;
    expect(bois?.serie.chemins).toHaveLength(1);
    expect(bois?.absences.marques.map((m) => m.motif)).toEqual(['secret']);
    expect(longue?.absences.mots.map((m) => m.lignes.join(' '))).toEqual(['sans activité déclarée']);
    expect(longue?.titre).toMatch(/…$/u);
    expect(longue?.complet).toBe(NOM_LONG);
  });

  it('se coupent ensemble à une rupture de série', () => {
    const g = layout({ ...entree, ruptures: [{ annee: 2021, texte: 'Nouveau recueil' }] }, { largeur: 640 });
    expect(g.ruptures.map((r) => r.annee)).toEqual([2021]);
    expect(g.vignettes[0]?.serie.chemins).toHaveLength(2);
  });

  it('ne tracent pas la région d’une somme', () => {
    expect(layout({ ...entree, indicateur: lits }, { largeur: 640 }).region.reperes).toEqual([]);
  });

  it('n’ont rien à tracer sans série', () => {
    const vide = { ...entree, series: [], bandes: [], region: [] };
    expect(layout(vide, { largeur: 640 })).toMatchObject({ vignettes: [], annees: [], graduations: [] });
    expect(summary(vide)).toContain('Aucune série à tracer.');
  });
});

describe('le texte des vignettes', () => {
  it('dit les extrêmes de la dernière année et qui n’a pas de valeur', () => {
    expect(clair(enBref(entree))).toBe('En 2022 : de Bois (71,0 %) à Amont (84,0 %)');
    expect(clair(summary(entree))).toBe(
      'Taux d’essai, 3 courbes à la même échelle. En 2022 : de Bois (71,0 %) à Amont (84,0 %). ' +
        `Région d’essai : 78,0 %. P20–P80 national : 70,0 % à 80,0 %, médiane 75,0 %. Sans valeur en 2022 : ${NOM_LONG}.`
    );
  });

  it('donne la clé des marques qui sont dessinées', () => {
    expect(clair(cle(entree))).toBe(
      'Tireté : Région d’essai ; fond : P20–P80 national, trait : médiane ; □ secret statistique ; – sans activité déclarée.'
    );
    expect(cle({ ...entree, series: entree.series.slice(0, 1), bandes: [], region: [] })).toBe('');
  });

  it('nomme les changements par périmètre', () => {
    expect(notes(entree).map(clair)).toEqual(['▲ Bois, 2021 : Fusion']);
  });

  it('lit une vignette et une année', () => {
    expect(clair(lirePlace(entree, 3))).toBe(
      'Amont, 2022 : 84,0 %, Région d’essai 78,0 %, au-dessus du P80 national (80,0 %)'
    );
    expect(clair(lirePlace(entree, 6))).toBe(
      'Bois, 2021 : 72,0 %, Région d’essai 74,0 %, entre P20 et P80, changement de périmètre'
    );
    expect(clair(lirePlace(entree, 5))).toBe('Bois, 2020 : secret statistique, Région d’essai 72,0 %');
    expect(lirePlace(entree, 99)).toBe('');
  });

  it('met en tableau une ligne par série, puis la région et la bande', () => {
    const t = table(entree);
    expect(t.columns).toEqual(['Périmètre', '2019', '2020', '2021', '2022']);
    expect(t.rows[1]?.map(clair)).toEqual(['Bois', '70,0 %', 'secret statistique', '72,0 %', '71,0 %']);
    expect(t.rows.slice(3).map((r) => r[0])).toEqual([
      'Région d’essai',
      'P20 national',
      'Médiane nationale',
      'P80 national'
    ]);
  });
});
