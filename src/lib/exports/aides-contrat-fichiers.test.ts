import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { sommesDuLivre } from '$lib/domain/contrat/livre-des-aides';
import type { AidesModele, TrancheMontree } from '$lib/views/aides/aides.types';
import { COLONNES_DES_ANNEES } from '$lib/words/aides/annees';
import { fichierDesAidesDuContrat } from './aides-contrat-fichiers';
import { blocsDe, csvsDe, ENTETE } from './contrat.fixture';
import { fichierXlsx } from './tables-xlsx';

const versee = sommesDuLivre([{ classe: 'versee', montant: 1_200_000.5, reprise: null }]);

const tranche: TrancheMontree = {
  ...{ tranche: 1, libelle: '=SOMME(A1)', enveloppe: 'FIR', imputation: 'exploitation', entite: 'CH A; B' },
  ...{ montant: 1_200_000.5, prevueLe: '2025-03-01', notifieeLe: '2025-03-15', verseeLe: '2025-04-01' },
  ...{
    suspendueLe: null,
    nonVersees: [],
    statut: 'versee',
    etats: [{ classe: 'versee', montant: 0 }],
    condition: 'Dit «\u00a0"ok"\u00a0»',
    preuve: null,
    preuveManque: true
  },
  jugement: { verdict: 'indecidable', raison: 'texte_seul', faits: [] },
  ...{ sommes: versee, risque: null, article50: null },
  notifications: [
    { exercice: 2025, site: '990000012', numero: 'E1', date: '2025-03-15', montant: 700_000 },
    { exercice: 2025, site: null, numero: 'E2', date: null, montant: 500_000.5 }
  ]
};

const modele: AidesModele = {
  ...{ entete: ENTETE, tranches: [tranche], livre: [], totaux: versee, sansGain: null, sources: [] },
  annees: [
    { annee: 2025, ...versee, planAttendu: 300_000, planGel: null, planRealise: null, planRealiseEnsuite: null }
  ],
  ...{ indecidables: { tranches: 0, montant: 0 }, annoncees: { min: null, max: null } },
  ratios: {
    ...{ exercice: 2025, versions: ['cf_arrete', 'cf_approuve'], perimetre: null, capital: 0 },
    ponctuelles: 1_200_000,
    versees: [{ tranche: 1, libelle: 'Aide au démarrage', montant: 1_200_000 }],
    lignes: [{ code: 'resultat', unite: 'euros', avec: -100_000, sans: -1_300_000 }],
    absents: []
  },
  rapprochement: {
    ...{ paires: 2, sansNotification: [], ailleurs: { nombre: 0, montant: 0 } },
    sansTranche: [
      {
        ...{
          sens: 'notification',
          entite: 'CH A',
          exercice: 2026,
          enveloppe: 'MIGAC, AC',
          tranche: null,
          libelle: 'Aide'
        },
        ...{ numero: '-3', montant: 180_000 }
      }
    ]
  }
};

/** Each file as its table and its foot. */
const aidesDuContratCsv = (lu: AidesModele) => csvsDe(fichierDesAidesDuContrat(lu)).map(blocsDe);

it('le fichier des aides a les euros des exercices à l’euro et au centime, et laisse vide ce qui n’est pas connu', () => {
  const [premier = []] = aidesDuContratCsv(modele);
  const [annees, tete] = premier;
  expect(tete).toContain('DONNÉES SIMULÉES\u00a0: aucun chiffre ne décrit un hôpital réel.');
  expect(tete).toContain('1,2\u00a0M€ d’aides versés sur 1,2\u00a0M€');
  expect(annees).toEqual([
    'Exercice;Versée (€);À verser (€);Sous condition (€);À risque (€);Suspendue (€);Non versée (€);Total des aides (€);Gains nets prévus (€);Gains nets réalisés (€);Gains nets réalisés depuis le gel (€);Nature des données',
    '2025;1200000,5;0;0;0;0;0;1200000,5;300000;;;simulées'
  ]);
});

it('il a les colonnes que l’écran montre des exercices, dans leur ordre, et à part ce qu’une cellule dit venu depuis un gel', () => {
  const [[annees] = []] = aidesDuContratCsv(modele);
  const titres = annees?.[0]?.split(';').map((titre) => titre.replace(' (€)', ''));
  expect(titres).toEqual([
    ...COLONNES_DES_ANNEES.map(({ title }) => title),
    'Gains nets réalisés depuis le gel',
    'Nature des données'
  ]);
});

it('chaque tranche y est avec sa condition, ses notifications et leur site, ses cellules protégées', () => {
  const [, [tranches] = []] = aidesDuContratCsv(modele);
  expect(tranches?.[1]).toBe(
    '1;\'=SOMME(A1);FIR;Aide en exploitation;"CH A; B";1200000,5;1200000,5;0;0;0;0;0;2025-03-01;2025-03-15;;2025-04-01;;"Dit «\u00a0""ok""\u00a0»";ne peut être décidée;condition en texte libre, aucune pièce ne la prouve;;aucune preuve fournie;;Notification E1 du 15/03/2025, au site 990000012, 700\u00a0k€, pour 2025. Notification E2 sans date, 500\u00a0k€, pour 2025.;;simulées'
  );
});

it('ce qui ne se rapproche pas et les comptes sans aides suivent, chacun avec ce qui en est dit', () => {
  const [, , [ecarts, dit] = [], [comptes, notes] = []] = aidesDuContratCsv(modele);
  expect(dit?.[0]).toBe('Ce qui ne se rapproche pas, des deux côtés');
  expect([ecarts, comptes].map((table) => table?.slice(0, 2))).toEqual([
    [
      'Tranche ou mesure;Ce qui manque;Bénéficiaire;Exercice;Enveloppe;Numéro;Montant (€);Nature des données',
      "Aide;notification sans tranche;CH A;2026;MIGAC, AC;'-3;180000;simulées"
    ],
    [
      'Mesure;Unité;Avec aides;Sans aides;Ce que l’aide y fait;Nature des données',
      'Résultat du CRP (budget H);euros;-100000;-1300000;1200000;simulées'
    ]
  ]);
  expect(notes?.slice(0, 3)).toEqual([
    'Comptes de 2025 avec et sans aides',
    '"Compte financier arrêté, provisoire et compte financier approuvé\u00a0; somme des EJ, flux intra-GHT non éliminés"',
    '"Aides retirées\u00a0: 1,2\u00a0M€ d’aides ponctuelles comptées dans les produits de 2025, toutes origines, que les comptes ne nomment pas\u00a0; versé cette année-là par ce contrat en exploitation\u00a0: 1,2\u00a0M€ (tranche 1, aide au démarrage). Une tranche non versée n’y est pas."'
  ]);
});

it('un contrat sans tranche a son fichier, sans table de tranches', () => {
  const sans = { ...modele, tranches: [], annees: [], rapprochement: null, ratios: null };
  const vide = csvsDe(fichierDesAidesDuContrat(sans)).join('\n');
  expect(vide).toContain('Aucune aide inscrite à ce contrat');
  expect(vide).not.toContain('Imputation');
});

it('son classeur a une feuille par table, les mêmes titres que le CSV, des nombres, des dates et des textes', async () => {
  const { sheets } = await readXlsx(await fichierXlsx(fichierDesAidesDuContrat(modele)));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Exercices',
    'Tranches',
    'Écarts',
    'Avec et sans aides',
    'Définitions et sources'
  ]);
  const blocs = aidesDuContratCsv(modele).flat(2);
  const titres = sheets.slice(0, -1).map(({ rows }) => rows[0]?.join(';'));
  for (const titre of titres) expect(blocs).toContain(titre);
  const [exercices, tranches, ecarts, comptes] = sheets.map(({ rows }) => rows.at(-1));
  expect(exercices).toEqual([2025, 1_200_000.5, 0, 0, 0, 0, 0, 1_200_000.5, 300_000, null, null, 'simulées']);
  expect(tranches?.slice(0, 2)).toEqual([1, '=SOMME(A1)']);
  expect(tranches?.slice(12, 16)).toEqual([
    new Date('2025-03-01T00:00:00Z'),
    new Date('2025-03-15T00:00:00Z'),
    null,
    new Date('2025-04-01T00:00:00Z')
  ]);
  expect(ecarts?.slice(3)).toEqual([2026, 'MIGAC, AC', '-3', 180_000, 'simulées']);
  expect(comptes).toEqual(['Résultat du CRP (budget H)', 'euros', -100_000, -1_300_000, 1_200_000, 'simulées']);
});
