import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { sansCommentaire } from '../fixtures/svg-texte';
import { sontFideles } from '../fixtures/fideles';
import LineWithBand from './LineWithBand.svelte';
import { etats, normal } from './etats.fixture';

describe('le dessin de la courbe avec sa bande', () => {
  sontFideles(etats);

  it('vient du serveur avec son titre, son résumé, son tableau et sa source', () => {
    const body = sansCommentaire(render(LineWithBand, { props: normal }).body);
    expect(body).toContain('Le taux d’essai dépasse le P80 national</h3>');
    expect(body).toMatch(/aria-describedby="[^"]+-resume"/u);
    expect(body).toContain('Voir les données en tableau');
    expect(body).toContain('<th scope="row">2021</th>');
    expect(body).toContain('Essai');
    expect(body).not.toContain('Données simulées');
  });

  it('dit que les données sont simulées', () => {
    expect(render(LineWithBand, { props: { ...normal, simule: true } }).body).toContain('Données simulées');
  });

  it('prend le niveau de titre de la page', () => {
    expect(render(LineWithBand, { props: { ...normal, niveau: 2 } }).body).toMatch(/<h2[^>]*>Le taux/u);
  });
});
