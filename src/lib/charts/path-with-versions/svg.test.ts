import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { chemin } from '../fixtures/contrat';
import { NOM_LONG, taux } from '../fixtures/exemples';
import { svgTexte } from '../fixtures/svg-texte';
import PathWithVersions from './PathWithVersions.svelte';

const etats = {
  normal: chemin,
  vide: { ...chemin, realise: [], versions: [], atterrissages: [], marques: [] },
  'un-point': { ...chemin, realise: chemin.realise.slice(3, 4), versions: [], atterrissages: [] },
  'sans-realise': { ...chemin, realise: [], atterrissages: [] },
  taux: {
    ...chemin,
    unite: taux,
    realise: [
      { annee: 2024, valeur: 0.021, statut: 'definitif' as const },
      { annee: 2025, valeur: 0.03, statut: 'definitif' as const }
    ],
    versions: [
      {
        code: 'c',
        libelle: 'cible',
        genre: 'cible' as const,
        enVigueur: true,
        points: [{ annee: 2026, valeur: 0.06 }]
      }
    ],
    atterrissages: []
  },
  'nom-long': {
    ...chemin,
    versions: chemin.versions.map((v) => ({ ...v, libelle: NOM_LONG })),
    marques: [
      { annee: 2025.1, texte: NOM_LONG },
      { annee: 2025.4, texte: NOM_LONG }
    ]
  }
};

describe('le dessin de la trajectoire', () => {
  for (const [nom, props] of Object.entries(etats)) {
    it(`état ${nom}`, async () => {
      const { body } = render(PathWithVersions, { props });
      await expect(svgTexte(body)).toMatchFileSnapshot(`./snapshots/${nom}.svg`);
    });
  }

  it('dit que les données sont simulées et donne le tableau', () => {
    const { body } = render(PathWithVersions, { props: chemin });
    expect(body).toContain('Données simulées');
    expect(body).toContain('cible 2024 (version antérieure)');
  });
});
