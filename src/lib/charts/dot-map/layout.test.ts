import { describe, expect, it } from 'vitest';
import type { EtablissementCarte } from '$lib/views/portefeuille/portefeuille.types';
import { ghtPlaces, type CarteEntree } from '$lib/words/charts/dot-map/places';
import { groupeSous, layout } from './layout';
import { orienter, projeter } from './projection';
import { type Contour } from '$lib/words/charts/dot-map/contour';
import { enBref, lireGht, notes, summary } from '$lib/words/charts/dot-map/summary';
import { table } from '$lib/words/charts/dot-map/table';

/** A square of one degree, wound as RFC 7946 asks. */
const carre: Contour = {
  type: 'Polygon',
  coordinates: [
    [
      [4, 48],
      [5, 48],
      [5, 49],
      [4, 49],
      [4, 48]
    ]
  ]
};

const hopital = (ej: string, reste: Partial<EtablissementCarte>): EtablissementCarte => ({
  ej,
  nom: `Hôpital ${ej}`,
  ght: 'GE-01',
  commune: 'Essai',
  lon: 4.5,
  lat: 48.5,
  position: 'site',
  litsMco: 100,
  ...reste
});

const entree: CarteEntree = {
  departements: [{ code: '00', libelle: 'Essai', contour: carre }],
  etablissements: [
    hopital('1', { litsMco: 400 }),
    hopital('2', { litsMco: 100, lon: 4.8 }),
    hopital('3', { litsMco: null, lon: 4.2, ght: 'GE-02', position: 'commune', commune: null })
  ],
  libelles: { 'GE-02': 'Bois', 'GE-01': 'Amont', 'GE-09': 'Sans hôpital' }
};
const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('la projection', () => {
  it('retourne les contours de la RFC 7946, que D3 lirait comme tout le globe sauf eux', () => {
    const anneau = orienter(carre).coordinates[0];
    expect(anneau).toEqual([
      [4, 48],
      [4, 49],
      [5, 49],
      [5, 48],
      [4, 48]
    ]);
    expect(orienter(orienter(carre))).toEqual(orienter(carre));
  });

  it('tient dans la boîte, le nord en haut et l’est à droite', () => {
    const { position } = projeter(
      [carre],
      [],
      [
        [0, 0],
        [200, 300]
      ]
    );
    const [ouest, est] = [position(4, 48.5), position(5, 48.5)];
    const [nord, sud] = [position(4.5, 49), position(4.5, 48)];
    expect(ouest?.[0]).toBeLessThan(est?.[0] ?? 0);
    expect(nord?.[1]).toBeLessThan(sud?.[1] ?? 0);
    for (const p of [ouest, est, nord, sud]) {
      expect(p?.[0]).toBeGreaterThanOrEqual(-0.5);
      expect(p?.[0]).toBeLessThanOrEqual(200.5);
      expect(p?.[1]).toBeGreaterThanOrEqual(-0.5);
      expect(p?.[1]).toBeLessThanOrEqual(300.5);
    }
  });

  it('garde les proportions de Lambert-93 : un degré de longitude vaut deux tiers d’un degré de latitude à 48,5° N', () => {
    // cos 48.5° = 0.663; the scale of the conic is the same in both directions.
    const { position } = projeter(
      [carre],
      [],
      [
        [0, 0],
        [500, 500]
      ]
    );
    const longueur = (a: [number, number] | null, b: [number, number] | null) =>
      a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : NaN;
    const est = longueur(position(4.45, 48.5), position(4.55, 48.5));
    const nord = longueur(position(4.5, 48.45), position(4.5, 48.55));
    expect(est / nord).toBeCloseTo(Math.cos((48.5 * Math.PI) / 180), 2);
  });
});

describe('la carte des hôpitaux', () => {
  it('fait l’aire d’un disque comme ses lits : quatre fois plus de lits, rayon double', () => {
    const points = layout(entree, { largeur: 320 }).groupes.find((g) => g.ght === 'GE-01')?.points;
    expect(points?.map((p) => p.ej)).toEqual(['1', '2']);
    expect((points?.[0]?.r ?? 0) / (points?.[1]?.r ?? 1)).toBeCloseTo(2, 0);
  });

  it('fait un anneau d’un hôpital sans lit de MCO', () => {
    const [bois] = layout(entree, { largeur: 320 }).groupes;
    expect(bois?.points).toMatchObject([{ ej: '3', anneau: true, r: 2.5 }]);
  });

  it('suit l’ordre des noms, et ne garde que les GHT placés', () => {
    expect(ghtPlaces(entree)).toEqual(['GE-02', 'GE-01']);
    expect(layout(entree, { largeur: 320 }).groupes.map((g) => g.libelle)).toEqual(['Bois', 'Amont']);
  });

  it('garde sa forme à toute largeur, jusqu’à 560 pixels', () => {
    expect(layout(entree, { largeur: 320 })).toMatchObject({ largeur: 320, hauteur: 282 });
    expect(layout(entree, { largeur: 1200 })).toMatchObject({ largeur: 560, hauteur: 493 });
  });

  it('trouve le GHT sous le pointeur, à dix pixels près', () => {
    const g = layout(entree, { largeur: 320 });
    const p = g.groupes[1]?.points[0];
    expect(groupeSous(g, p?.x ?? 0, p?.y ?? 0)).toBe(1);
    expect(groupeSous(g, -100, -100)).toBeNull();
  });

  it('se dessine sans contour ni hôpital', () => {
    const g = layout({ departements: [], etablissements: [], libelles: {} }, { largeur: 320 });
    expect(g.groupes).toEqual([]);
    expect(g.departements).toEqual([]);
  });
});

describe('le texte de la carte', () => {
  it('compte, nomme le plus grand et ceux qui n’ont pas de lit', () => {
    expect(clair(summary(entree))).toBe(
      '3 établissements, 2 périmètres. Le plus grand : Hôpital 1, 400 lits de MCO. 1 sans lit de MCO.'
    );
    expect(enBref({ ...entree, etablissements: [] })).toBe('Aucun établissement placé');
  });

  it('dit comment lire les marques et qui est placé à sa commune', () => {
    expect(notes(entree, 'SAE 2024').map(clair)).toEqual([
      'Taille : lits de MCO (SAE 2024) ; anneau : sans lit de MCO.',
      'Position approchée à la commune : Hôpital 3.'
    ]);
    const nombreux = ['a', 'b', 'c', 'd'].map((ej) => hopital(ej, { position: 'commune' }));
    expect(clair(notes({ etablissements: nombreux })[1] ?? '')).toBe(
      'Position approchée à la commune : 4 établissements, nommés dans le tableau.'
    );
  });

  it('lit un GHT : ses hôpitaux et leurs lits, jamais 0 pour un manque', () => {
    expect(clair(lireGht(entree, 'GE-01'))).toBe('Amont : 2 établissements, 500 lits de MCO');
    expect(clair(lireGht(entree, 'GE-02'))).toBe('Bois : 1 établissement, sans lit de MCO');
  });

  it('met en tableau chaque hôpital', () => {
    expect(table(entree).rows).toEqual([
      ['Hôpital 3', 'Bois', 'non renseignée', 'sans lit de MCO', 'commune'],
      ['Hôpital 1', 'Amont', 'Essai', '400', 'site'],
      ['Hôpital 2', 'Amont', 'Essai', '100', 'site']
    ]);
  });

  it('un hôpital dont les mesures sont fermées n’est pas dit sans lit : on n’en sait rien', () => {
    const ferme = {
      ...entree,
      etablissements: [...entree.etablissements, hopital('4', { litsMco: null, ferme: true })]
    };
    const lits = table(ferme).rows.map((ligne) => [ligne[0], ligne[3]]);
    expect(lits).toContainEqual(['Hôpital 4', 'non disponible (partie fermée)']);
    expect(lits).toContainEqual(['Hôpital 3', 'sans lit de MCO']);
    expect(clair(summary(ferme))).toContain(
      '1 sans lit de MCO. Lits de 1 établissement : non disponible (partie fermée).'
    );
    expect(clair(lireGht(ferme, 'GE-01'))).toBe('Amont : 3 établissements, lits : non disponible (partie fermée)');
    expect(clair(notes(ferme)[0] ?? '')).toContain('anneau : sans lit de MCO, ou non disponible (partie fermée)');
  });
});
