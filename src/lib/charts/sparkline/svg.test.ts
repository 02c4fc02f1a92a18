import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { bandes, NOM_LONG, point, serie, taux } from '../fixtures/exemples';
import { svgTexte } from '../fixtures/svg-texte';
import Sparkline from './Sparkline.svelte';

const normal = { points: serie(0.76, 0.62, 0.74, 0.84), bandes, u: taux, label: 'Taux d’essai' };
const etats = {
  normal,
  vide: { ...normal, points: [], bandes: [] },
  'un-point': { ...normal, points: [point(2022, 0.84, { statut: 'provisoire' as const })] },
  'tout-manque': { ...normal, points: serie('manquant', 'manquant') },
  secret: { ...normal, points: serie(0.76, 'secret', 0.74, 0.84) },
  negatif: { ...normal, points: serie(1.2, -0.4, -5.1), bandes: [], u: { unite: 'euros', decimales: 0 } },
  'nom-long': { ...normal, label: NOM_LONG, largeur: 56, hauteur: 18 }
};

describe('le dessin de la courbe de la taille d’un mot', () => {
  for (const [nom, props] of Object.entries(etats)) {
    it(`état ${nom}`, async () => {
      const { body } = render(Sparkline, { props });
      await expect(svgTexte(body)).toMatchFileSnapshot(`./snapshots/${nom}.svg`);
    });
  }
});
