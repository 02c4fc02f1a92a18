import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { NOM_LONG } from '../fixtures/exemples';
import { pont } from '../fixtures/contrat';
import { sansCommentaire, svgTexte } from '../fixtures/svg-texte';
import Waterfall from './Waterfall.svelte';

const etats = {
  normal: pont,
  'sans-piece': { ...pont, pieces: [], arrivee: { ...pont.arrivee, valeur: pont.depart.valeur } },
  reste: { ...pont, pieces: pont.pieces.slice(0, 3) },
  positif: {
    ...pont,
    depart: { libelle: '2025 réel', valeur: -1.2e6 },
    pieces: [{ code: 'r', libelle: 'Report des mesures de 2025', valeur: 2.4e6 }],
    arrivee: { libelle: 'Atterrissage 2026', valeur: 1.2e6 }
  },
  'nom-long': { ...pont, pieces: pont.pieces.map((p) => ({ ...p, libelle: NOM_LONG })) },
  lignes: {
    ...pont,
    pieces: Array.from({ length: 9 }, (_, i) => ({ code: String(i), libelle: `Action ${i + 1}`, valeur: -2e5 }))
  }
};

describe('le dessin du pont', () => {
  for (const [nom, props] of Object.entries(etats)) {
    it(`état ${nom}`, async () => {
      const { body } = render(Waterfall, { props });
      await expect(svgTexte(body)).toMatchFileSnapshot(`./snapshots/${nom}.svg`);
    });
  }

  it('dont l’axe ne part pas de zéro, le dit sur le dessin même', () => {
    const loin = {
      ...pont,
      depart: { libelle: 'N-1', valeur: 100e6 },
      pieces: [{ code: 'a', libelle: 'Mesures', valeur: 2e6 }],
      arrivee: { libelle: 'N', valeur: 102e6 }
    };
    expect(svgTexte(render(Waterfall, { props: loin }).body)).toContain('axe coupé');
    expect(svgTexte(render(Waterfall, { props: pont }).body)).not.toContain('axe coupé');
  });

  it('lie une pièce à sa page et dit que les données sont simulées', () => {
    const html = sansCommentaire(render(Waterfall, { props: pont }).body);
    expect(html.match(/<a href="\/actions\/4\/"/gu)).toHaveLength(1);
    expect(html).toContain('Données simulées');
  });
});
