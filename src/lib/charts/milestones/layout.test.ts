import { expect, it } from 'vitest';
import { largeurTexte } from '$lib/format/largeur-texte';
import type { JalonsEntree } from '$lib/words/charts/milestones/milestones.types';
import { layout } from './layout';

const entree: JalonsEntree = {
  au: '2026-09-30',
  jalons: [
    { nom: '9.9 Très vieux jalon', echeance: '2020-01-01', retard: true, dit: '01/01/20 · 2464 j de retard' },
    { nom: '3.6 Décision signée', echeance: '2026-07-27', retard: true, dit: '27/07 · 65 j de retard · 0,6 M€' },
    {
      nom: '3.3 Effectifs cibles arrêtés par unité, service et grade',
      echeance: '2027-06-07',
      retard: false,
      dit: '07/06/27'
    }
  ]
};

it('un jalon en retard finit au jour de la situation, un jalon à venir y commence', () => {
  const { rangs, au } = layout(entree, { largeur: 540 });
  const bords = rangs.map(({ barre }) => [barre.x, Math.round((barre.x + barre.largeur) * 10) / 10]);
  expect(bords.map(([de, a], i) => (i < 2 ? a : de))).toEqual([au.x, au.x, au.x]);
});

it('un retard de plus d’un an commence au bord du dessin, et se dit en mots', () => {
  const { rangs, cadre } = layout(entree, { largeur: 540 });
  expect(rangs[0]?.barre.x).toBe(cadre.gauche);
});

it('à l’étroit, ce qui est dit d’un jalon tient sous sa barre et son nom, sans toucher le jalon suivant', () => {
  const { rangs, cadre } = layout(entree, { largeur: 340 });
  expect(cadre.droite).toBe(336);
  for (const [i, { dit, noms, barre }] of rangs.entries()) {
    expect(dit.x).toBeGreaterThanOrEqual(0);
    expect(dit.y - 11.5).toBeGreaterThan(Math.max(barre.y + barre.hauteur - 2, noms.at(-1)?.y ?? 0));
    expect(dit.y).toBeLessThan((rangs[i + 1]?.noms[0]?.y ?? cadre.bas + 11.5) - 11.5);
  }
});

it('rien de ce qui est dit au-delà d’une barre ne sort du dessin, large ou étroit, et un nom long se plie', () => {
  for (const largeur of [540, 340]) {
    const { rangs } = layout(entree, { largeur });
    for (const { dit } of rangs) expect(dit.x + largeurTexte(dit.texte, 11.5)).toBeLessThanOrEqual(largeur);
    expect(rangs[2]?.noms.length).toBeGreaterThan(1);
  }
});
