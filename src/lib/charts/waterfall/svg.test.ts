import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { pont } from '../fixtures/contrat';
import { sansCommentaire, svgTexte } from '../fixtures/svg-texte';
import { sontFideles } from '../fixtures/fideles';
import Waterfall from './Waterfall.svelte';
import { etats } from './etats.fixture';

describe('le dessin du pont', () => {
  sontFideles(etats);

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
