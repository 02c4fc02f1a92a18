import { expect, it } from 'vitest';
import type { PageDeDossier } from './dossier.types';
import { definitionsDesPages, notesDesTermes } from './termes';

const liste = (...lignes: string[]): PageDeDossier => ({ genre: 'liste', id: 'essai', titre: 'Essai', lignes });
const termesDe = (...lignes: string[]) => definitionsDesPages([liste(...lignes)]).map(({ terme }) => terme);

it('définit les sigles d’une page où qu’ils s’y lisent, avec ce qu’ils sont', () => {
  const page: PageDeDossier = {
    ...{ genre: 'tableau', id: 'emplois', titre: 'Emplois', nom: null, note: 'Hors CRPA', corps: 12 },
    colonnes: [
      { titre: 'Entité', chiffre: false, largeur: 4 },
      { titre: 'TPER PM', chiffre: true, largeur: 4 }
    ],
    lignes: [['CAF', '12']],
    source: 'RIA 1'
  };
  expect(notesDesTermes(page)).toEqual([
    'CAF\u00a0: capacité d’autofinancement, ce que l’exercice dégage pour rembourser et investir.',
    'CRPA\u00a0: compte de résultat prévisionnel annexe, budget annexe\u00a0: EHPAD, école…',
    'PM, PNM\u00a0: personnel médical, personnel non médical.',
    'TPER\u00a0: tableau prévisionnel des effectifs rémunérés, les emplois que l’EPRD autorise, en ETPR.'
  ]);
});

it.each([
  ['Jours de charges', '9,9\u00a0jours de charges'],
  ['Année pleine', '1,2 M€ d’année pleine'],
  ['Atterrissage', 'L’atterrissage de l’outil'],
  ['Tendanciel', 'le tendanciel 2026'],
  ['Somme des EJ', 'CRP, somme des EJ'],
  ['Pont', 'Non expliqué'],
  ['Effet prix', 'effet prix'],
  ['Échelle', '3 gains sécurisés'],
  ['Effet sur l’exercice, report', 'Report de N-1'],
  ['Effet sur l’exercice, report', 'report sur N+1'],
  ['Hors aides ponctuelles', 'résultat hors aides'],
  ['Structurel', 'Structurel'],
  ['Structurel', 'le résultat structurel'],
  ['Neutralisé des hypothèses', 'résultat neutralisé'],
  ['Comptable', 'résultat comptable'],
  ['Base commune', 'une base commune'],
  ['Criticité', 'Criticité 3'],
  ['Météo et faits (≠)', 'Météo, agence'],
  ['Tranche', '2 tranches à verser'],
  ['Article D. 6143-39 du code de la santé publique', 'critère 1° de D.\u00a06143-39'],
  ['Article D. 6145-70 du code de la santé publique', 'D. 6145-70']
])('définit « %s » où la page écrit « %s »', (terme, ecrit) => {
  expect(termesDe(ecrit)).toContain(terme);
});

it('ne définit ni un morceau de mot, ni un identifiant, ni la couverture', () => {
  expect(termesDe('AP-HP, LIT_MCO, retranchement, insécurisé')).toEqual([]);
  expect(definitionsDesPages([{ ...liste('Rien'), id: 'CAF' }])).toEqual([]);
  expect(notesDesTermes({ genre: 'couverture', id: 'c', titre: 'RIA', sousTitre: '', message: 'CAF' })).toEqual([]);
});

it('ne définit pas un mot du métier pris dans un autre sens', () => {
  const ailleurs = ['Réduction structurelle des lits', 'Déficit structurel', 'Structurelle, la baisse'];
  expect(termesDe(...ailleurs, 'report sur 2027 de l’ouverture', 'Reports sur demande')).toEqual([]);
});

it('dit ce qu’est un pont à qui en montre un', () => {
  const pont = { depart: { libelle: 'Cible', valeur: 1 }, pieces: [], arrivee: { libelle: 'Réel', valeur: 1 } };
  const page: PageDeDossier = {
    ...{ genre: 'planche', id: 'p', titre: 'Essai', sousTitre: '', chiffres: [], question: null, note: '' },
    dessin: { genre: 'pont', pont }
  };
  expect(definitionsDesPages([page]).map(({ terme }) => terme)).toEqual(['Pont']);
});
