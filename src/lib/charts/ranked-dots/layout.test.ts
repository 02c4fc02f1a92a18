import { describe, expect, it } from 'vitest';
import { bandes, lits, NOM_LONG, point, resultat, taux } from '../fixtures/exemples';
import { classer, type ClassementEntree } from '$lib/words/charts/ranked-dots/rank';
import { layout, RANG } from './layout';

const item = (id: string, valeur: number | null, reste: Parameters<typeof point>[2] = {}) => ({
  id,
  libelle: `Périmètre ${id}`,
  point: point(2022, valeur, reste)
});

const entree: ClassementEntree = {
  items: [item('a', 0.72), item('b', null, { qualite: 'secret' }), item('c', 0.84), item('d', 0.6)],
  bande: bandes[3] ?? null,
  reference: { libelle: 'Région d’essai', valeur: 0.76 },
  indicateur: taux,
  annee: 2022,
  surligne: 'a'
};

describe('le classement', () => {
  it('va de la plus haute valeur à la plus basse, les absents à la fin', () => {
    expect(classer(entree.items, taux).map((i) => i.id)).toEqual(['c', 'a', 'd', 'b']);
  });

  it('départage par le nom, sans tenir 0 pour absent', () => {
    const items = [item('b', 0), item('a', 0), item('c', null), { id: 'd', libelle: 'Autre', point: null }];
    expect(classer(items, taux).map((i) => i.id)).toEqual(['a', 'b', 'd', 'c']);
  });

  it('met hors classement une valeur à vérifier et une somme partielle, avant les absents', () => {
    const items = [
      item('a', 0.9, { reserve: 'à vérifier' }),
      item('b', 0.8, { partiel: { presents: 5, attendus: 8 } }),
      item('c', null),
      item('d', 0.1)
    ];
    expect(classer(items, taux).map((i) => i.id)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('ne classe ni les euros ni les volumes : l’ordre des périmètres reste', () => {
    expect(classer(entree.items, { agregation: 'somme', unite: 'euros' })).toEqual(entree.items);
  });

  it('place les points à l’échelle, une ligne par périmètre', () => {
    const g = layout(entree, { largeur: 640 });
    expect(g.lignes.map((l) => [l.id, l.y])).toEqual([
      ['c', 51],
      ['a', 77],
      ['d', 103],
      ['b', 129]
    ]);
    // 60 % to 84 %, padded by 8 % of 24 points: from 55 % to 90 % by steps of 5.
    expect(g.graduations.map((t) => t.texte.replace('\u00a0', ' '))).toEqual([
      '55 %',
      '60 %',
      '65 %',
      '70 %',
      '75 %',
      '80 %',
      '85 %',
      '90 %'
    ]);
    const x = (texte: string) => g.graduations.find((t) => t.texte.startsWith(texte))?.x;
    expect(g.lignes[2]?.x).toBe(x('60'));
    expect(g.bande?.x).toBe(x('70'));
    expect(g.bande?.mediane).toBe(x('75'));
  });

  it('dit pourquoi une valeur manque, sans point', () => {
    const absent = layout(entree, { largeur: 640 }).lignes[3];
    expect(absent).toMatchObject({ x: null, absence: 'secret', texte: 'secret statistique' });
  });

  it('retient le périmètre choisi et laisse ouvert un point provisoire', () => {
    const g = layout(
      { ...entree, items: [...entree.items, item('e', 0.9, { statut: 'provisoire' })] },
      { largeur: 640 }
    );
    expect(g.lignes.filter((l) => l.surligne).map((l) => l.id)).toEqual(['a']);
    expect(g.lignes[0]).toMatchObject({ id: 'e', ouvert: true, texte: '90,0\u00a0% prov.' });
  });

  it('a une hauteur qui ne dépend que du nombre de lignes', () => {
    const hauteurs = [320, 640, 1200].map((largeur) => layout(entree, { largeur }).hauteur);
    expect(new Set(hauteurs).size).toBe(1);
    const cinq = layout({ ...entree, items: [...entree.items, item('e', 0.5)] }, { largeur: 640 });
    expect(cinq.hauteur - (hauteurs[0] ?? 0)).toBe(RANG);
  });

  it('abrège un nom long en gardant le nom entier', () => {
    const g = layout({ ...entree, items: [{ ...item('a', 0.7), libelle: NOM_LONG }] }, { largeur: 360 });
    expect(g.lignes[0]?.libelle).toMatch(/…$/u);
    expect(g.lignes[0]?.complet).toBe(NOM_LONG);
    expect(g.cadre.gauche).toBeLessThan(150);
  });

  it('tient les noms de la bande et de la région dans la largeur', () => {
    for (const valeur of [0.55, 0.9]) {
      const g = layout({ ...entree, reference: { libelle: NOM_LONG, valeur } }, { largeur: 360 });
      expect(g.reference?.xLibelle).toBeGreaterThan(60);
      expect(g.reference?.xLibelle).toBeLessThan(300);
    }
  });

  it('part de 0 pour une somme et n’y trace pas la région', () => {
    const g = layout(
      { ...entree, indicateur: lits, bande: null, items: [item('a', 530), item('b', 2222)] },
      { largeur: 640 }
    );
    expect(g.graduations[0]).toMatchObject({ texte: '0', zero: true });
    expect(g.reference).toBeNull();
  });

  it('va de part et d’autre de 0', () => {
    const g = layout(
      { ...entree, indicateur: resultat, bande: null, items: [item('a', -5e6), item('b', 2e6)] },
      { largeur: 640 }
    );
    const zero = g.graduations.find((t) => t.zero)?.x ?? NaN;
    // Euros keep the order of the perimeters: −5 M€ first.
    expect(g.lignes[0]?.x).toBeLessThan(zero);
    expect(g.lignes[1]?.x).toBeGreaterThan(zero);
  });

  it('n’a pas de graduation sans valeur', () => {
    const g = layout({ ...entree, items: [item('a', null)], bande: null, reference: null }, { largeur: 640 });
    expect(g.graduations).toEqual([]);
    expect(g.lignes[0]?.texte).toBe('non disponible');
  });
});
