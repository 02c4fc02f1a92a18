import { chemin } from '../fixtures/contrat';
import { NOM_LONG, taux } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import PathWithVersions from './PathWithVersions.svelte';

export const etats = enEtats(PathWithVersions, {
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
});
