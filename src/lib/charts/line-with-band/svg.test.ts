import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { bandes, NOM_LONG, point, resultat, serie, taux } from '../fixtures/exemples';
import { sansCommentaire, svgTexte } from '../fixtures/svg-texte';
import LineWithBand from './LineWithBand.svelte';

const normal = {
  titre: 'Le taux d’essai dépasse le P80 national',
  entite: 'GHT d’essai',
  points: serie(0.76, 0.62, 0.74, 0.84),
  bandes,
  region: serie(0.75, 0.72, 0.74, 0.78),
  regionLibelle: 'Région d’essai',
  indicateur: taux,
  source: 'Essai',
  simule: false
};
const etats = {
  normal,
  vide: { ...normal, points: [], bandes: [], region: [] },
  'un-point': { ...normal, points: [point(2022, 0.84)], bandes: bandes.slice(3), region: serie(0.75).slice(1) },
  'tout-manque': { ...normal, points: serie('manquant', 'manquant', 'manquant', 'manquant') },
  secret: { ...normal, points: serie(0.76, 'secret', 'non_concerne', 0.84) },
  negatif: { ...normal, points: serie(1.2e6, -4e5, -5.1e6, -1.1e6), bandes: [], region: [], indicateur: resultat },
  'nom-long': { ...normal, titre: NOM_LONG, entite: NOM_LONG, regionLibelle: NOM_LONG },
  marques: {
    ...normal,
    points: [...serie(0.76, 0.62, 0.74), point(2022, 0.84, { statut: 'provisoire' })],
    ruptures: [{ annee: 2021, texte: 'Nouveau recueil' }],
    changements: [{ annee: 2022, texte: 'Fusion de deux hôpitaux' }]
  }
};

describe('le dessin de la courbe avec sa bande', () => {
  for (const [nom, props] of Object.entries(etats)) {
    it(`état ${nom}`, async () => {
      const { body } = render(LineWithBand, { props });
      await expect(svgTexte(body)).toMatchFileSnapshot(`./snapshots/${nom}.svg`);
    });
  }

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
