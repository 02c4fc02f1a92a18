import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import { demandesXlsx, lignesARemplir } from './demandes';

const QUI = 'A B C D E F G H I J K L M'.split(' ').map((lettre) => `CH ${lettre}`);
const plans: DemandeLue = {
  ...{ perimetre: 'contrat', id: 'contrat-a', libelle: 'Contrat A', ghts: ['ZZ-01'], piece: 'plan_tresorerie' },
  ...{
    producteur: null,
    exercice: 2026,
    periode: { debut: '2026-10-01', fin: '2027-03-31' },
    nombre: 13,
    sur: 17,
    noms: QUI
  },
  hors: null,
  parEj: QUI.map((nom, i) => ({ ej: `99000000${i}`, nombre: 1, sur: 1, noms: [nom] }))
};
const revue: DemandeLue = {
  ...plans,
  piece: 'revue_a_venir',
  exercice: null,
  periode: null,
  nombre: 1,
  sur: 1,
  noms: [],
  parEj: []
};
const series: DemandeLue = {
  ...{ perimetre: 'ght', id: 'ZZ-02', libelle: 'GHT Sud', ghts: ['ZZ-02'], piece: 'indicateurs' },
  ...{
    producteur: 'hospidiag',
    exercice: 2024,
    periode: null,
    nombre: 1,
    sur: 9,
    noms: ['Taux de CAF'],
    hors: null,
    parEj: []
  }
};
const modele: DemandesModele = {
  jeu: {
    ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région' },
    ...{ donneesAu: '2026-09-30', simule: true }
  },
  ...{
    ghts: [],
    etablissements: QUI.map((nom, i) => ({ ej: `99000000${i}`, nom, ght: 'ZZ-01' })),
    comptes: { demandes: 3, contrats: 1, etablissements: 0, ghts: 1 },
    demandes: [plans, revue, series],
    sources: []
  }
};

it('le classeur à remplir nomme chaque chose, avec son FINESS, où elle s’écrit, sa période, et une cellule vide', () => {
  const lignes = lignesARemplir(modele, modele.demandes);
  // Treize hôpitaux manquent : treize lignes, aucune « et un de plus ».
  expect(lignes.slice(0, 13).map(([, , finess, nom, , objet]) => [finess, nom, objet])).toEqual(
    QUI.map((nom, i) => [`99000000${i}`, nom, nom])
  );
  expect(lignes[0]).toEqual([
    ...[
      'Contrat A',
      'contrat-a',
      '990000000',
      'CH A',
      'Plan de trésorerie d’octobre 2026 à mars 2027',
      'CH A',
      'Classeur du contrat'
    ],
    ...[
      'Comptes',
      'Montant, version «\u00a0Plan de trésorerie\u00a0»',
      'd’octobre 2026 à mars 2027',
      'connaître les mois où la trésorerie passerait sous zéro',
      null
    ]
  ]);
  expect(
    lignes.slice(13).map(([, id, , , quoi, objet, fichier, feuille]) => [id, quoi, objet, fichier, feuille])
  ).toEqual([
    ['contrat-a', 'Prochaine revue', '', 'Classeur du contrat', 'Revues'],
    ['ZZ-02', 'Indicateurs sans valeur en 2024', 'Taux de CAF', 'Hospi Diag', '']
  ]);
});

it('le classeur à remplir dit en tête la région, la date et que tout est simulé', async () => {
  const [feuille] = (await readXlsx(await demandesXlsx(modele, modele.demandes))).sheets;
  expect(feuille?.rows[0]?.[0]).toBe('DONNÉES SIMULÉES. Essai, situation au 30/09/2026');
  expect(feuille?.rows).toHaveLength(2 + 15);
});

it('deux choses de même nom y ont chacune leur ligne : 3 lignes de gain demandées, 3 lignes', () => {
  // Une action a deux lignes de gain de même levier au même hôpital, et une au second.
  const nom = (ch: string) => `1.1, Activité supplémentaire\u00a0: CH ${ch}`;
  const gains: DemandeLue = {
    ...{ ...plans, piece: 'gains_sans_etablissement', exercice: null, periode: null, nombre: 3, sur: 17 },
    noms: [nom('A'), nom('A'), nom('B')],
    parEj: [
      { ej: '990000000', nombre: 2, sur: 2, noms: [nom('A'), nom('A')] },
      { ej: '990000001', nombre: 1, sur: 4, noms: [nom('B')] }
    ]
  };
  expect(lignesARemplir(modele, [gains]).map(([, , finess]) => finess)).toEqual([
    ...['990000000', '990000000', '990000001']
  ]);
});
