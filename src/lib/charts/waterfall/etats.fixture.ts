import { NOM_LONG } from '../fixtures/exemples';
import { pont } from '../fixtures/contrat';
import { enEtats } from '../fixtures/etats';
import Waterfall from './Waterfall.svelte';

export const etats = enEtats(Waterfall, {
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
});
