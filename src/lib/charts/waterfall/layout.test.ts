import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOM_LONG } from '../fixtures/exemples';
import { pont } from '../fixtures/contrat';
import { resteDe } from '$lib/words/charts/waterfall/etapes';
import { layout } from './layout';
import type { WaterfallEntree } from '$lib/words/charts/waterfall/waterfall.types';

const clair = (texte: string | undefined) => texte?.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('le pont de la cible à l’atterrissage', () => {
  it('pose chaque pièce du niveau d’avant au niveau d’après', () => {
    // Levels: −3.4, −4.7, −5.3, −4.8, −5.1, −5.2 M€ on an axis from −6 to 0: 36 px for 1 M€, from 18 px on.
    const g = layout(pont, { largeur: 640 });
    expect(g.orientation).toBe('colonnes');
    expect(g.graduations.map((t) => [clair(t.texte), t.position])).toEqual([
      ['−6,0 M€', 234],
      ['−5,0 M€', 198],
      ['−4,0 M€', 162],
      ['−3,0 M€', 126],
      ['−2,0 M€', 90],
      ['−1,0 M€', 54],
      ['0 €', 18]
    ]);
    expect(g.barres.map((b) => [b.barre.y, b.barre.hauteur])).toEqual([
      [18, 122.4],
      [140.4, 46.8],
      [187.2, 21.6],
      [190.8, 18],
      [190.8, 10.8],
      [201.6, 3.6],
      [18, 187.2]
    ]);
  });

  it('écrit le signe de chaque pièce, sous la barre qui descend et sur celle qui monte', () => {
    const { barres } = layout(pont, { largeur: 640 });
    expect(barres.map((b) => clair(b.montant.lignes[0]))).toEqual([
      '−3,4 M€',
      '−1,3 M€',
      '−600 k€',
      '+500 k€',
      '−300 k€',
      '−100 k€',
      '−5,2 M€'
    ]);
    expect(barres[1]?.montant.y).toBeCloseTo(187.2 + 13, 5);
    expect(barres[3]?.montant.y).toBeCloseTo(190.8 - 5, 5);
  });

  it('colore selon le signe, sauf ce qui est hors plan ou non expliqué', () => {
    const { barres } = layout(pont, { largeur: 640 });
    expect(barres.map((b) => b.teinte)).toEqual([
      'borne',
      'defavorable',
      'defavorable',
      'favorable',
      'hors-plan',
      'inconnu',
      'borne'
    ]);
    expect(barres.map((b) => b.hachures !== '')).toEqual([false, false, false, false, false, true, false]);
  });

  it('relie le niveau atteint à la barre suivante', () => {
    const { liens, barres } = layout(pont, { largeur: 640 });
    expect(liens).toHaveLength(6);
    expect(liens[0]).toMatchObject({ y1: 140.4, y2: 140.4 });
    expect(liens.at(-1)?.y1).toBe((barres.at(-1)?.barre.y ?? 0) + (barres.at(-1)?.barre.hauteur ?? 0));
  });

  it('se couche quand la place manque : une ligne par pièce', () => {
    const g = layout(pont, { largeur: 340 });
    expect(g.orientation).toBe('lignes');
    expect(g.barres.map((b) => b.zone.y)).toEqual([3, 39, 75, 111, 147, 183, 219]);
    // From 8 to 332 px for 6 M€: 54 px for 1 M€.
    expect(g.barres[1]?.barre).toMatchObject({ x: 78.2, largeur: 70.2 });
    expect(g.barres.every((b) => b.montant.x === 338)).toBe(true);
  });

  it('se couche aussi en pleine largeur quand les pièces sont trop nombreuses', () => {
    const pieces = Array.from({ length: 20 }, (_, i) => ({ code: String(i), libelle: `Action ${i}`, valeur: -90_000 }));
    const g = layout({ ...pont, pieces }, { largeur: 1000 });
    expect(g.orientation).toBe('lignes');
    // Words, bar and amount on one line of 23 px.
    expect(g.barres.every((b, i) => b.zone.hauteur === 22 && b.zone.y === 3 + i * 23)).toBe(true);
    expect(g.barres.every((b) => b.barre.x >= 259 && b.barre.x + b.barre.largeur < 1000 - 50)).toBe(true);
  });

  it('couché, écrit un long nom sur deux lignes plutôt que de le couper', () => {
    const libelle = '1.4 Adapter l’offre de SMR aux aval des services de court séjour';
    const pieces = Array.from({ length: 9 }, (_, i) => ({ code: String(i), libelle, valeur: -90_000 }));
    for (const largeur of [340, 656]) {
      const { barres } = layout({ ...pont, pieces }, { largeur });
      const [, premiere, seconde] = barres;
      expect(premiere?.nom.lignes.join(' ')).toBe(libelle);
      expect(premiere?.nom.lignes).toHaveLength(2);
      // La ligne grandit : le nom, sa barre et la pièce suivante ne se touchent pas.
      const finDuNom = (premiere?.nom.y ?? 0) + 13.5;
      expect((seconde?.nom.y ?? 0) - finDuNom).toBeGreaterThanOrEqual(20);
      if (largeur === 340) expect(premiere?.barre.y).toBeGreaterThan(finDuNom);
    }
  });

  it('couché, ne fait pas se toucher les montants de son axe', () => {
    // De −19,8 à 0 M€ : −20,0 M€, tenu dans le cadre, touchait −15,0 M€ à 340 pixels.
    const loin = {
      depart: { libelle: 'Cible', valeur: -3.4e6 },
      pieces: [
        { code: 'a', libelle: 'Actions', valeur: -16.4e6 },
        { code: 'b', libelle: 'Autres', valeur: 12.3e6 }
      ],
      arrivee: { libelle: 'Atterrissage', valeur: -7.5e6 }
    };
    const dites = layout(loin, { largeur: 325 }).graduations;
    expect(dites.map(({ texte }) => clair(texte))).toEqual(['−20,0 M€', '−10,0 M€', '0 €']);
  });

  it('se couche plutôt que de couper un nom qu’aucune colonne ne tient', () => {
    // Onze pièces et deux bornes sur 883 pixels : des colonnes de 64 pixels, où « Assurance » ne tient pas et où « Autres » tient.
    const onze = (libelle: string) =>
      Array.from({ length: 11 }, (_, i) => ({ code: String(i), libelle, valeur: -1.8e6 / 11 }));
    const depart = { ...pont.depart, libelle: 'EPRD' };
    const arrivee = { ...pont.arrivee, libelle: 'Réalisé' };
    const posees = (libelle: string) => layout({ depart, pieces: onze(libelle), arrivee }, { largeur: 883 });
    expect(posees('Autres produits').orientation).toBe('colonnes');
    const g = posees('Assurance maladie');
    expect(g.orientation).toBe('lignes');
    expect(g.barres[1]?.nom.lignes).toEqual(['Assurance maladie']);
  });

  it('abrège un nom que trois lignes ne tiennent pas et le garde entier en infobulle', () => {
    const libelle = `${NOM_LONG}, et ${NOM_LONG}`;
    const pieces = [{ code: 'a', libelle, valeur: -1.8e6 }];
    for (const largeur of [340, 640]) {
      const nom = layout({ ...pont, pieces }, { largeur }).barres[1];
      expect(nom?.nom.lignes.at(-1)).toMatch(/…$/u);
      expect(nom?.complet).toContain(libelle);
    }
  });

  it('montre, hachuré, ce que les pièces ne totalisent pas', () => {
    const sansReste = { ...pont, pieces: pont.pieces.slice(0, 4) };
    expect(resteDe(sansReste)).toBeCloseTo(-100_000, 3);
    const barres = layout(sansReste, { largeur: 640 }).barres;
    expect(barres.at(-2)).toMatchObject({ code: 'piece-reste', teinte: 'inconnu' });
    expect(resteDe(pont)).toBe(0);
  });

  it('garde visible une pièce qui ne vaut presque rien', () => {
    const pieces = [
      { code: 'a', libelle: 'Petite', valeur: 900 },
      { code: 'b', libelle: 'Reste', valeur: -1.8e6 - 900 }
    ];
    expect(layout({ ...pont, pieces }, { largeur: 640 }).barres[1]?.barre.hauteur).toBe(1.5);
  });

  it('signale un axe qui ne part pas de 0', () => {
    const loin = {
      depart: { libelle: 'N-1', valeur: 100e6 },
      pieces: [{ code: 'a', libelle: 'Mesures', valeur: 2e6 }],
      arrivee: { libelle: 'N', valeur: 102e6 }
    };
    const g = layout(loin, { largeur: 640 });
    expect(g.tronque).toBe(true);
    expect(g.barres.every((b) => b.barre.y >= g.cadre.haut && b.barre.y + b.barre.hauteur <= g.cadre.bas + 1)).toBe(
      true
    );
    expect(layout(pont, { largeur: 640 }).tronque).toBe(false);
  });

  it('rejoint toujours l’arrivée, quelles que soient les pièces', () => {
    const montant = fc.integer({ min: -5_000_000, max: 5_000_000 });
    fc.assert(
      fc.property(montant, montant, fc.array(montant, { maxLength: 8 }), (depart, arrivee, valeurs) => {
        const entree: WaterfallEntree = {
          depart: { libelle: 'A', valeur: depart },
          pieces: valeurs.map((valeur, i) => ({ code: String(i), libelle: 'P', valeur })),
          arrivee: { libelle: 'B', valeur: arrivee }
        };
        const g = layout(entree, { largeur: 900 });
        const dernier = g.liens.at(-1);
        const fin = g.barres.at(-1)?.barre;
        if (!dernier || !fin) return false;
        const niveau = g.orientation === 'colonnes' ? dernier.y1 : dernier.x1;
        const [de, a] = g.orientation === 'colonnes' ? [fin.y, fin.y + fin.hauteur] : [fin.x, fin.x + fin.largeur];
        return Math.min(Math.abs(niveau - de), Math.abs(niveau - a)) <= 1;
      })
    );
  });
});
