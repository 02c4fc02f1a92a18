import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chemin } from '../fixtures/contrat';
import { NOM_LONG } from '../fixtures/exemples';
import { largeurTexte } from '$lib/format/largeur-texte';
import { ECHANTILLON, INTERLIGNE, type Cle } from './cles';
import { layout } from './layout';

const clair = (texte: string | null | undefined) => texte?.replaceAll(/[\u00a0\u202f]/gu, ' ');
const blocs = (cles: readonly Cle[]) =>
  cles.map((c) => [c.y, c.y + (c.lignes.length - 1) * INTERLIGNE] as const).sort((a, b) => a[0] - b[0]);

describe('la trajectoire et ses versions', () => {
  it('va de la première année réalisée à la dernière année visée', () => {
    const g = layout(chemin, { largeur: 900 });
    expect(g.annees).toEqual([2022, 2023, 2024, 2025, 2026, 2027, 2028]);
    expect(g.axeAnnees.filter((a) => a.courante).map((a) => a.annee)).toEqual([2026]);
  });

  it('laisse ouvert un point provisoire et ne trace pas une année sans valeur', () => {
    const { realise } = layout(chemin, { largeur: 900 });
    expect(realise.reperes.map((r) => [r.annee, r.ouvert])).toEqual([
      [2022, false],
      [2023, false],
      [2024, false],
      [2025, true]
    ]);
  });

  it('ne joint pas deux années réalisées que sépare un manque', () => {
    const troue = chemin.realise.map((r) => (r.annee === 2023 ? { ...r, valeur: null } : r));
    const { realise } = layout({ ...chemin, realise: troue }, { largeur: 900 });
    expect(realise.chemins).toHaveLength(1);
    expect(realise.reperes.map((r) => r.annee)).toEqual([2022, 2024, 2025]);
  });

  it('trace d’abord les versions antérieures, en retrait', () => {
    const { versions } = layout(chemin, { largeur: 900 });
    expect(versions.map((v) => [v.code, v.recule])).toEqual([
      ['cible-0', true],
      ['cible-1', false],
      ['tendanciel', false],
      ['eprd', false]
    ]);
    expect(versions.at(-1)).toMatchObject({ chemins: [], reperes: [{ annee: 2026 }] });
  });

  it('mène de la dernière année réalisée à chaque atterrissage, celui de l’établissement d’abord', () => {
    const g = layout(chemin, { largeur: 900 });
    const fin = g.realise.reperes.at(-1);
    expect(g.atterrissages.map((a) => a.glyphe)).toEqual(['atterrissage-1', 'atterrissage-2']);
    for (const a of g.atterrissages) {
      expect(a.x).toBe(g.x(2026));
      expect(a.chemin).toBe(`M${fin?.x},${fin?.y}L${a.x},${a.y}`);
    }
  });

  it('ouvre la fourchette de l’outil depuis la dernière année réalisée, dans le cadre, son point entre ses bornes', () => {
    const [etablissement, outil] = chemin.atterrissages;
    if (!etablissement || !outil) throw new Error('la fixture n’a pas deux atterrissages');
    const fourchette = { bas: outil.valeur - 9_000_000, haut: outil.valeur + 1_000_000 };
    const g = layout({ ...chemin, atterrissages: [etablissement, { ...outil, fourchette }] }, { largeur: 700 });
    const [sans, avec] = g.atterrissages;
    expect(sans?.fourchette).toBeNull();
    expect(avec?.fourchette?.bas).toBeGreaterThan(avec?.y ?? NaN);
    expect(avec?.fourchette?.haut).toBeLessThan(avec?.y ?? NaN);
    expect(avec?.fourchette?.bas).toBeLessThanOrEqual(g.cadre.bas);
    expect(avec?.fourchette?.aire.match(/[ML]/gu)).toHaveLength(3);
    const seule = layout({ ...chemin, realise: [], atterrissages: [{ ...outil, fourchette }] }, { largeur: 700 });
    expect(seule.atterrissages[0]?.fourchette?.aire).toBe('');
  });

  it('place une marque à sa date : un avenant de mars 2025 avant le milieu de 2025', () => {
    const g = layout(chemin, { largeur: 900 });
    // 2025.2 stands three tenths of a year before the values of 2025.
    expect(g.marques[0]?.x).toBeCloseTo(g.x(2025) - 0.3 * (g.x(2025) - g.x(2024)), 0);
    expect(layout({ ...chemin, marques: [{ annee: 2035, texte: 'Hors axe' }] }, { largeur: 900 }).marques).toEqual([]);
  });

  it('sur une seule année, ne marque pas une signature d’une autre', () => {
    const points = [{ annee: 2021, valeur: -2e6 }];
    const seule = { ...chemin, realise: [], atterrissages: [], anneeCourante: 2021 };
    const versions = chemin.versions.slice(0, 1).map((v) => ({ ...v, points }));
    const marques = [{ annee: 2017.9, texte: 'signature' }];
    expect(layout({ ...seule, versions, marques }, { largeur: 900 }).marques).toEqual([]);
  });

  it('étage les textes de marques voisines', () => {
    const marques = [
      { annee: 2025.1, texte: 'avenant 1' },
      { annee: 2025.3, texte: 'avenant 2' }
    ];
    const seule = layout(chemin, { largeur: 900 });
    const g = layout({ ...chemin, marques }, { largeur: 900 });
    expect(g.marques.map((m) => m.etage)).toEqual([0, 1]);
    expect(g.cadre.haut).toBe(seule.cadre.haut + 14);
  });

  it('nomme chaque série près de sa fin, sans superposition, une version antérieure avec sa valeur comme les autres', () => {
    const { cles } = layout(chemin, { largeur: 900 });
    const de = (code: string) => cles.find((c) => c.code === code);
    expect(de('cible-1')?.lignes.map(clair)).toEqual(['−400 k€ en 2028', 'cible, avenant 1']);
    expect(de('cible-0')?.lignes.map(clair)).toEqual(['0 € en 2028', 'cible 2024']);
    expect(clair(de('realise')?.valeur)).toBe('−5,3 M€ en 2025 prov.');
    blocs(cles)
      .slice(1)
      .forEach(([haut], i) => expect(haut - (blocs(cles)[i]?.[1] ?? 0)).toBeGreaterThanOrEqual(INTERLIGNE));
  });

  it('donne la place qu’il faut à huit noms longs', () => {
    const versions = Array.from({ length: 8 }, (_, i) => ({
      code: String(i),
      libelle: `${NOM_LONG} ${i}`,
      genre: 'pgfp' as const,
      enVigueur: true,
      points: [{ annee: 2028, valeur: -1e6 }]
    }));
    const g = layout({ ...chemin, versions }, { largeur: 900 });
    const tout = blocs(g.cles);
    tout.slice(1).forEach(([haut], i) => expect(haut - (tout[i]?.[1] ?? 0)).toBeGreaterThanOrEqual(12));
    expect(tout[0]?.[0]).toBeGreaterThan(0);
    expect(tout.at(-1)?.[1]).toBeLessThanOrEqual(g.hauteur);
  });

  it('met les noms sous le dessin quand la place manque', () => {
    const g = layout(chemin, { largeur: 340 });
    expect(g.cadre.droite).toBe(334);
    expect(g.cles.map((c) => c.y)).toEqual(g.cles.map((_, i) => g.cadre.bas + 40 + i * 18));
    expect(clair(g.cles[1]?.lignes[0])).toBe('projection de l’établissement : −4,9 M€ en 2026');
  });

  it('n’a ni graduation ni nom sans valeur', () => {
    const vide = { ...chemin, realise: [], versions: [], atterrissages: [] };
    expect(layout(vide, { largeur: 640 })).toMatchObject({ vide: true, graduations: [], cles: [], annees: [2026] });
  });

  it('garde tout repère dans le cadre', () => {
    const valeur = fc.integer({ min: -50_000_000, max: 50_000_000 });
    fc.assert(
      fc.property(fc.array(valeur, { minLength: 1, maxLength: 6 }), valeur, (valeurs, atterri) => {
        const realise = valeurs.map((v, i) => ({ annee: 2020 + i, valeur: v, statut: 'definitif' as const }));
        const atterrissages = [{ libelle: 'projection', annee: 2026, valeur: atterri }];
        const g = layout({ ...chemin, realise, atterrissages, versions: [] }, { largeur: 700 });
        return [...g.realise.reperes, ...g.atterrissages].every(
          (r) => r.x >= g.cadre.gauche && r.x <= g.cadre.droite && r.y >= g.cadre.haut && r.y <= g.cadre.bas
        );
      })
    );
  });

  it.each([560, 655, 900, 1200])('à %i pixels, chaque dernière valeur tient à droite du dessin', (largeur) => {
    for (const { x, lignes } of layout(chemin, { largeur }).cles)
      expect(x + ECHANTILLON + largeurTexte(lignes[0] ?? '', 11.5)).toBeLessThanOrEqual(largeur);
  });

  it('à l’étroit, un nom se raccourcit avant sa valeur', () => {
    const [premier, ...autres] = chemin.atterrissages;
    const long = { ...chemin, atterrissages: [{ ...premier, libelle: NOM_LONG }, ...autres] } as typeof chemin;
    const { lignes } = layout(long, { largeur: 320 }).cles.find(({ code }) => code === 'atterrissage-0') ?? {};
    expect(clair(lignes?.[0])).toMatch(/… : .* en \d{4}$/u);
    expect(ECHANTILLON + largeurTexte(lignes?.[0] ?? '', 11.5)).toBeLessThanOrEqual(320);
  });
});
