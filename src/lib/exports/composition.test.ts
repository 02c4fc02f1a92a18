import { describe, expect, it } from 'vitest';
import { composer, type Cle, type Legende } from './composition';

const legende: Legende = { titre: 'Le taux d’essai & son <message>', notes: [], source: 'Essai 2024', simule: false };
const couleurs = { fond: '#ffffff', encre: '#111111', encre2: '#444444', alerte: '#aa5500' };
const piece = { svg: '<svg width="640" height="250"/>', x: 0, y: 0, largeur: 640, hauteur: 250 };
const jour = new Date(2026, 1, 3);

describe('l’image d’un graphique', () => {
  it('se suffit : titre, source et date autour du dessin', () => {
    const { svg, largeur, hauteur } = composer([piece], legende, couleurs, jour);
    expect(largeur).toBe(680);
    expect(hauteur).toBeGreaterThan(250 + 60);
    expect(svg).toContain('<title>Le taux d’essai &amp; son &lt;message&gt;</title>');
    expect(svg).toContain('Source\u00a0: Essai 2024');
    expect(svg).toContain('Image produite le 03/02/2026');
    expect(svg).toContain(piece.svg);
    expect(svg).not.toContain('var(');
  });

  it('dit que les données sont simulées, seulement quand elles le sont', () => {
    expect(composer([piece], legende, couleurs, jour).svg).not.toContain('Données simulées');
    expect(composer([piece], { ...legende, simule: true }, couleurs, jour).svg).toContain('Données simulées');
  });

  it('dit sous le dessin ce que ses signes veulent dire, où il ne le dit pas, et tient encore dans une diapositive', () => {
    const style = { fill: '#005ea8', stroke: 'none', dasharray: 'none' };
    const cles: Cle[] = [
      { nom: 'Favorable', forme: 'carre', style },
      { nom: 'Glissement de l’échéance', forme: 'trait', style: { ...style, dasharray: '2px, 2.5px' } },
      ...(['losange', 'point', 'barreau', 'triangle'] as const).map((forme) => ({
        nom: `Jalon : ${forme}`,
        forme,
        style
      }))
    ];
    expect(composer([piece], legende, couleurs, jour).svg).not.toContain('class="cle"');
    const { svg, largeur, hauteur } = composer([piece], { ...legende, cles }, couleurs, jour);
    expect(largeur / hauteur).toBeCloseTo(16 / 9, 1);
    const dites = [...svg.matchAll(/<g class="cle"><path d="(.*?)".*?<text x="([\d.]+)" y="([\d.]+)".*?>(.*?)</gu)];
    expect(dites.map(([, , , , nom]) => nom)).toEqual(cles.map(({ nom }) => nom));
    expect(svg).toContain('stroke-dasharray="2px, 2.5px"');
    const [, , haut = 0] = /translate\(([\d.]+) ([\d.]+)\)/u.exec(svg) ?? [];
    const premiere = Number(/y="(\d+)" font-size="11"/u.exec(svg)?.[1] ?? 0);
    for (const [, , x, y, nom = ''] of dites) {
      expect(Number(y)).toBeGreaterThan(Number(haut) + 250);
      expect(premiere).toBeGreaterThan(Number(y));
      expect(Number(x) + nom.length * 12 * 0.56).toBeLessThanOrEqual(largeur);
    }
    // More than a line holds go on under it.
    expect(new Set(dites.map(([, , , y]) => y)).size).toBe(2);
  });

  it('garde la place de plusieurs dessins les uns par rapport aux autres', () => {
    const { svg } = composer([piece, { ...piece, x: 656, y: 10 }], legende, couleurs, jour);
    const [premier, second] = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)/gu)].map((m) => [
      Number(m[1]),
      Number(m[2])
    ]);
    expect((second?.[0] ?? 0) - (premier?.[0] ?? 0)).toBe(656);
    expect((second?.[1] ?? 0) - (premier?.[1] ?? 0)).toBe(10);
  });

  it('écrit les nombres avec des espaces insécables que tous les logiciels connaissent', () => {
    const { svg } = composer([{ ...piece, svg: '<svg><text>2\u202f222</text></svg>' }], legende, couleurs, jour);
    expect(svg).toContain('2\u00a0222');
    expect(svg).not.toContain('\u202f');
  });

  it('coupe un titre long au lieu de le laisser sortir', () => {
    const long = { ...legende, titre: 'mot '.repeat(60).trim() };
    const lignes = composer([piece], long, couleurs, jour).svg.match(/font-size="17"/gu);
    expect(lignes?.length).toBeGreaterThan(2);
  });

  it('reste lisible sans dessin ni source', () => {
    const { svg, largeur } = composer([], { ...legende, source: '' }, couleurs, jour);
    expect(largeur).toBe(460);
    expect(svg).not.toContain('Source');
  });

  it.each([
    ['large et bas', 1100, 200],
    ['étroit et haut', 420, 900]
  ])('tient dans une diapositive, %s', (_, large, haut) => {
    const { svg, largeur, hauteur } = composer([{ ...piece, largeur: large, hauteur: haut }], legende, couleurs, jour);
    expect(largeur / hauteur).toBeCloseTo(16 / 9, 1);
    const [, x, y] = /translate\(([\d.]+) ([\d.]+)\)/u.exec(svg) ?? [];
    expect(Number(x) + large).toBeLessThanOrEqual(largeur);
    expect(Number(y) + haut).toBeLessThanOrEqual(hauteur);
    const lignes = [...svg.matchAll(/<text x="\d+" y="(\d+)"/gu)].map(([, place]) => Number(place));
    expect(Math.max(...lignes)).toBeLessThanOrEqual(hauteur);
  });

  it('dit son contrat et où il se revoit, une longue adresse sur plusieurs lignes', () => {
    const adresse = `Adresse\u00a0: https://trajectoire.exemple/${'a'.repeat(150)}/?version=2026-09-30.01234567`;
    const { svg, largeur } = composer(
      [piece],
      { ...legende, page: 'Contrat d’essai', au: '2026-09-30', adresse },
      couleurs,
      jour
    );
    const lignes = [...svg.matchAll(/<text[^>]*font-size="11"[^>]*>([^<]*)</gu)].map(([, ligne]) => ligne ?? '');
    expect(lignes).toContain('Contrat d’essai');
    expect(lignes).toContain('Données au 30/09/2026');
    expect(lignes.join('')).toContain(adresse.slice(10));
    expect(Math.max(...lignes.map((ligne) => ligne.length * 11 * 0.56))).toBeLessThanOrEqual(largeur - 40);
  });
});
