import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { bandes, NOM_LONG, point, resultat, taux } from '../fixtures/exemples';
import { sansCommentaire, svgTexte } from '../fixtures/svg-texte';
import RankedDots from './RankedDots.svelte';

const items = [0.72, 0.84, 0.6].map((valeur, i) => ({
  id: `G${i}`,
  libelle: `Périmètre ${i}`,
  point: point(2022, valeur),
  href: `/g${i}/`
}));
const normal = {
  titre: 'Un périmètre dépasse le P80 national',
  items,
  bande: bandes[3] ?? null,
  reference: { libelle: 'Région d’essai', valeur: 0.76 },
  indicateur: taux,
  annee: 2022,
  source: 'Essai',
  simule: true,
  surligne: 'G0'
};
const sansValeur = items.map((i) => ({ ...i, point: null }));
const etats = {
  normal,
  vide: { ...normal, items: [], bande: null, reference: null },
  'un-point': { ...normal, items: items.slice(0, 1) },
  'tout-manque': { ...normal, items: sansValeur },
  secret: {
    ...normal,
    items: [...items, { id: 'S', libelle: 'Secret', point: point(2022, null, { qualite: 'secret' as const }) }]
  },
  negatif: {
    ...normal,
    items: items.map((i, n) => ({ ...i, point: point(2022, 2e6 - n * 3e6) })),
    bande: null,
    reference: null,
    indicateur: resultat
  },
  'nom-long': { ...normal, items: items.map((i) => ({ ...i, libelle: NOM_LONG })) }
};

describe('le dessin du classement', () => {
  for (const [nom, props] of Object.entries(etats)) {
    it(`état ${nom}`, async () => {
      const { body } = render(RankedDots, { props });
      await expect(svgTexte(body)).toMatchFileSnapshot(`./snapshots/${nom}.svg`);
    });
  }

  it('lie chaque périmètre à sa page et dit que les données sont simulées', () => {
    const html = sansCommentaire(render(RankedDots, { props: normal }).body);
    expect(html.match(/<a href="\/g\d\/"/gu)).toHaveLength(3);
    expect(html).toContain('Données simulées');
  });
});
