import type { WaterfallEntree } from '$lib/words/charts/waterfall/waterfall.types';
import type { Dossier } from '$lib/words/dossier/dossier.types';

const NBSP = '\u00a0';

/** Falls under zero, and back. */
export const PONT: WaterfallEntree = {
  depart: { libelle: 'Cible', valeur: -500_000 },
  pieces: [
    { code: 'a', libelle: 'Action\u0001 1', valeur: 700_000 },
    { code: 'b', libelle: 'Prix', valeur: -1_200_000, horsPlan: true }
  ],
  arrivee: { libelle: 'Atterrissage', valeur: -1_000_000 }
};

/** A pack with a page of each kind, and in its words what a file must not take for code. */
export const DOSSIER: Dossier = {
  titre: 'Revue de contrat, Contrat d’essai',
  ...{ au: '2026-09-30', simule: true, locales: false, adresse: 'https://trajectoire.exemple/revue/?a=1&b=2' },
  pied: 'Contrat d’essai · situation au 30 septembre 2026 · version 01234567',
  pages: [
    {
      ...{ genre: 'couverture', id: 'couverture' },
      titre: 'Revue de contrat',
      sousTitre: 'Contrat d’essai\nSituation',
      message: 'Tout < à jour & vu'
    },
    {
      ...{ genre: 'planche', id: 'planche' },
      ...{
        titre: 'Résultat 2026\u202f: −1,0 M€',
        sousTitre: 'De la cible à l’atterrissage',
        question: 'Qui paie ?',
        note: 'Note'
      },
      dessin: { genre: 'pont', pont: PONT },
      chiffres: [
        { libelle: 'Cible du contrat', precision: '2026', valeur: `−500${NBSP}k€`, manque: false },
        { libelle: 'Projection', precision: 'RIA 1', valeur: `−1,0${NBSP}M€`, manque: true }
      ]
    },
    {
      ...{ genre: 'tableau', id: 'tranches' },
      ...{ titre: 'Une tranche reste à payer', nom: 'Tranches (1/2)', corps: 12, note: 'Une note' },
      source: 'source\u00a0: classeur de l’essai',
      colonnes: [
        { titre: 'Tranche', chiffre: false, largeur: 8 },
        { titre: 'Montant', chiffre: true, largeur: 4.133 }
      ],
      lignes: [
        ['=1+1', `1,2${NBSP}M€`],
        ['Avance "A" & B', 'n. r.']
      ]
    },
    {
      ...{ genre: 'planche', id: 'soldes' },
      ...{ titre: '1 hôpital passe sous zéro', sousTitre: 'Jour le plus bas prévu', note: '', question: null },
      dessin: {
        ...{ genre: 'tableau', legende: 'Chaque hôpital', corps: 14, lignes: [['CH d’Essai', `−715${NBSP}€`]] },
        colonnes: [
          { titre: 'Hôpital', chiffre: false, largeur: 5 },
          { titre: 'Jour le plus bas', chiffre: true, largeur: 2.5 }
        ]
      },
      chiffres: [{ libelle: 'Plans non reçus', precision: 'dus chaque mois', valeur: '1 sur 4', manque: true }]
    },
    { genre: 'liste', id: 'sources', titre: 'D’où viennent les chiffres', lignes: ['Source <1>', 'Source 2'] }
  ]
};
