import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lits, taux } from '../fixtures/exemples';
import { etatDe } from '$lib/words/charts/progress-mark/etat';
import { layout } from './layout';
import type { ProgresEntree } from '$lib/words/charts/progress-mark/progress-mark.types';
import { summary } from '$lib/words/charts/progress-mark/summary';

const marge: ProgresEntree = {
  reference: 0.02,
  cible: 0.06,
  valeur: 0.03,
  attendu: 0.045,
  direction: 'hausse',
  unite: taux,
  label: 'Taux de marge brute'
};
const interim: ProgresEntree = {
  ...marge,
  reference: 0.12,
  cible: 0.06,
  valeur: 0.08,
  attendu: 0.09,
  direction: 'baisse'
};
const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const taille = { largeur: 142 };

describe('l’avancement d’un engagement', () => {
  it('va de la référence à la cible, la valeur et l’attendu à leur place', () => {
    // The way is 4 points, drawn 0.48 beyond each end: 4.96 points for 124 px from 9 on, 25 px a point.
    expect(layout(marge, taille)).toEqual({
      etat: 'derriere',
      piste: { x: 21, largeur: 100 },
      barre: { x: 21, largeur: 25 },
      x: 46,
      attendu: 83.5,
      cible: 121,
      borne: null
    });
  });

  it('met le côté favorable à droite quand il faut baisser', () => {
    const g = layout(interim, taille);
    // Two thirds of the way done, half expected.
    expect(g.etat).toBe('a-temps');
    expect(g.x).toBeCloseTo(21 + (2 / 3) * 100, 0);
    expect(g.attendu).toBe(71);
    expect(g.cible).toBe(121);
  });

  it('juge la valeur à la cible, puis à l’attendu, du côté favorable', () => {
    expect(etatDe({ ...marge, valeur: 0.06 })).toBe('atteint');
    expect(etatDe({ ...marge, valeur: 0.045 })).toBe('a-temps');
    expect(etatDe({ ...marge, attendu: null })).toBe('sans-attendu');
    expect(etatDe({ ...marge, valeur: null })).toBe('sans-valeur');
    expect(etatDe({ ...interim, valeur: 0.05 })).toBe('atteint');
    expect(etatDe({ ...interim, valeur: 0.13 })).toBe('derriere');
  });

  it('suit le jugement du contrat quand il est donné : dans la tolérance, ni à la cible ni derrière', () => {
    const etats = (['atteinte', 'tolerance', 'manquee', null] as const).map((position) =>
      etatDe({ ...marge, position })
    );
    expect(etats).toEqual(['atteint', 'a-temps', 'derriere', 'sans-attendu']);
  });

  it('recule à gauche de la référence une valeur qui s’est dégradée, avec une flèche si elle sort', () => {
    expect(layout({ ...interim, valeur: 0.125 }, taille).barre).toMatchObject({ x: 12.7 });
    expect(layout({ ...interim, valeur: 0.2 }, taille)).toMatchObject({ x: 9, borne: 'gauche' });
    expect(layout({ ...marge, valeur: 0.2 }, taille)).toMatchObject({ x: 133, borne: 'droite', etat: 'atteint' });
  });

  it('tient une cible déjà dépassée à la signature pour atteinte tant que la valeur ne passe pas dessous', () => {
    const passee = { ...marge, reference: 0.07, cible: 0.06, attendu: null };
    expect(etatDe({ ...passee, valeur: 0.065 })).toBe('atteint');
    expect(etatDe({ ...passee, valeur: 0.05 })).toBe('sans-attendu');
    expect(layout({ ...passee, valeur: 0.065 }, taille).cible).toBe(21);
  });

  it('garde une place à une cible égale à la référence', () => {
    const g = layout({ ...marge, reference: 0.06, valeur: 0.057, attendu: 0.06 }, taille);
    expect(g).toMatchObject({ etat: 'derriere', cible: 71, piste: { x: 71, largeur: 0 } });
    expect(g.x).toBeCloseTo(71 - 31, 0);
  });

  it('suit le chemin de la référence à la cible quand l’indicateur n’a pas de sens', () => {
    expect(etatDe({ ...interim, direction: 'cible', valeur: 0.05 })).toBe('atteint');
  });

  it('reste toujours dans son cadre', () => {
    const valeur = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const sens = fc.constantFrom('hausse', 'baisse', 'neutre', 'cible');
    fc.assert(
      fc.property(valeur, valeur, valeur, valeur, sens, (reference, cible, v, attendu, direction) => {
        const g = layout({ ...marge, reference, cible, valeur: v, attendu, direction }, taille);
        return [g.x ?? 0, g.attendu ?? 0, g.cible, g.piste.x].every((x) => x >= 9 && x <= 133);
      })
    );
  });
});

describe('le texte de l’avancement', () => {
  it('dit la valeur, où elle en est, la référence et la cible', () => {
    expect(clair(summary(marge))).toBe(
      'Taux de marge brute : 3,0 %, en retard sur l’attendu (4,5 %) ; référence 2,0 %, cible 6,0 %'
    );
    expect(clair(summary({ ...marge, valeur: 0.05 }))).toContain('5,0 %, dans les temps (attendu 4,5 %) ;');
    expect(clair(summary({ ...marge, valeur: 0.07 }))).toContain('7,0 %, cible atteinte, attendu 4,5 % ;');
    expect(clair(summary({ ...marge, attendu: null }))).toBe(
      'Taux de marge brute : 3,0 % ; référence 2,0 %, cible 6,0 %'
    );
    expect(clair(summary({ ...marge, unite: lits, reference: 120, cible: 100, valeur: null, attendu: null }))).toBe(
      'Taux de marge brute : valeur non disponible ; référence 120 lits, cible 100 lits'
    );
  });
});
