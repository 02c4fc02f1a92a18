import { expect, it } from 'vitest';
import { bilanDeVeille } from '$lib/domain/comptes/veille';
import type { LigneDeVeille, TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import { blocsDe, csvsDe } from './contrat.fixture';
import { fichierDeLaVeille } from './tresorerie-csv';

const ligne: LigneDeVeille = {
  ...{ ej: '990000001', nom: 'CH de Sombre', ght: 'ZZ-01', ghtNom: 'GHT Monts-Cendrés', solde: 365_000.4 },
  ...{ soldeLe: '2026-09-30', plusBas: 35_000, jours: 2.7, creux: -503_000, creuxLe: '2027-01-31' },
  plan: [{ fin: '2026-10-31', montant: 311_000, plusBas: -503_000 }],
  ...{ lignesTirees: 520_000, dettesEchues: null, fournisseursEchus: 712_000, moratoires: 0, cessions: null }
};
const lignes = [ligne, { ...ligne, ej: '990000002', nom: 'CH de Lune', plan: [], creux: null, creuxLe: null }];
const modele: TresorerieModele = {
  jeu: {
    ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région' },
    ...{ donneesAu: '2026-09-30', simule: true }
  },
  ...{ lignes, mois: ['2026-10-31'], bilan: bilanDeVeille(lignes), sansComptes: 0, sources: [] }
};

it('le fichier du comité de veille a une ligne par hôpital, en euros, et vide ce qui n’est pas connu', () => {
  const [table, pied] = blocsDe(csvsDe(fichierDeLaVeille(modele)).join(''));
  expect(pied?.[1]).toBe('DONNÉES SIMULÉES\u00a0: aucun chiffre ne décrit un hôpital réel.');
  expect(table?.map((texte) => texte.split(';').slice(1, 2).concat(texte.split(';').slice(4)))).toEqual([
    [
      ...['Établissement', 'Solde (€)', 'Au', 'Jours de charges', 'Plan, 31/10/2026 (€)', 'Creux du plan (€)'],
      ...['Lignes tirées (€)', 'Fiscal et social échu (€)', 'Fournisseurs échus (€)', 'Moratoires (€)'],
      'Créances cédées (€)',
      'Nature des données'
    ],
    ['CH de Sombre', '365000,4', '2026-09-30', '2,7', '311000', '-503000', '520000', '', '712000', '0', '', 'simulées'],
    ['CH de Lune', '365000,4', '2026-09-30', '2,7', '', '', '520000', '', '712000', '0', '', 'simulées']
  ]);
});
