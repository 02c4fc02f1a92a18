import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import { demandesXlsx, lignesARemplir } from './demandes';

const plans: DemandeLue = {
  ...{ perimetre: 'contrat', id: 'contrat-a', libelle: 'Contrat A', ghts: ['ZZ-01'], piece: 'plan_tresorerie' },
  ...{ producteur: null, exercice: 2026, nombre: 3, sur: 7, noms: ['CH A', 'CH B'], parEj: [] }
};
const revue: DemandeLue = { ...plans, piece: 'revue_a_venir', exercice: null, nombre: 1, sur: 1, noms: [] };
const series: DemandeLue = {
  ...{ perimetre: 'ght', id: 'ZZ-02', libelle: 'GHT Sud', ghts: ['ZZ-02'], piece: 'indicateurs' },
  ...{ producteur: 'hospidiag', exercice: 2024, nombre: 1, sur: 9, noms: ['Taux de CAF'], parEj: [] }
};
const modele: DemandesModele = {
  jeu: {
    ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région' },
    ...{ donneesAu: '2026-09-30', simule: true }
  },
  ...{
    ghts: [],
    etablissements: [],
    comptes: { demandes: 3, contrats: 1, ghts: 1 },
    demandes: [plans, revue, series],
    sources: []
  }
};

it('le classeur à remplir a une ligne par chose nommée, où elle s’écrit, sa période, et une cellule vide à renseigner', () => {
  const plan = (qui: string) => [
    ...['Contrat A', 'contrat-a', 'Plan de trésorerie 2026', qui, 'Classeur du contrat', 'Comptes', 'Montant', 2026],
    ...['les mois où la trésorerie passerait sous zéro', null]
  ];
  const lignes = lignesARemplir(modele.demandes);
  // Trois hôpitaux manquent, deux sont nommés : le troisième est compté.
  expect(lignes.slice(0, 3)).toEqual([plan('CH A'), plan('CH B'), plan('et 1 de plus')]);
  expect(lignes.slice(3).map(([, id, quoi, qui, fichier, feuille]) => [id, quoi, qui, fichier, feuille])).toEqual([
    ['contrat-a', 'Prochaine revue', '', 'Classeur du contrat', 'Revues'],
    ['ZZ-02', 'Indicateurs sans valeur', 'Taux de CAF', 'Hospi Diag', '']
  ]);
});

it('le classeur à remplir dit en tête la région, la date et que tout est simulé', async () => {
  const [feuille] = (await readXlsx(await demandesXlsx(modele, modele.demandes))).sheets;
  expect(feuille?.rows[0]?.[0]).toBe('DONNÉES SIMULÉES. Essai, situation au 30/09/2026');
  expect(feuille?.rows).toHaveLength(2 + 5);
});
