import type { CheminEntree } from '$lib/words/charts/path-with-versions/path-with-versions.types';
import type { JalonsEntree } from '$lib/words/charts/milestones/milestones.types';
import type { MoisEntree } from '$lib/words/charts/month-lines/month-lines.types';
import type { PileEntree } from '$lib/words/charts/stacked-steps/stacked-steps.types';
import type { ReperesEntree } from '$lib/words/charts/target-bars/target-bars.types';
import type { WaterfallEntree } from '$lib/words/charts/waterfall/waterfall.types';
import type { Dessin, Dossier } from '$lib/words/dossier/dossier.types';

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
  version: '0123456789ab',
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

/** Falls in 2025, which is provisional; 2023 is not known; a target at zero. */
export const CHEMIN: CheminEntree = {
  realise: [
    { annee: 2022, valeur: -8_000_000, statut: 'definitif' },
    { annee: 2023, valeur: null, statut: 'definitif' },
    { annee: 2024, valeur: -9_000_000, statut: 'definitif' },
    { annee: 2025, valeur: -12_400_000, statut: 'provisoire' }
  ],
  versions: [
    {
      ...{ code: 'cible-1', libelle: 'Cible de l’avenant 1', genre: 'cible', enVigueur: true },
      points: [
        { annee: 2026, valeur: -5_000_000 },
        { annee: 2027, valeur: 0 }
      ]
    },
    {
      ...{ code: 'tendanciel', libelle: 'Tendanciel', genre: 'tendanciel', enVigueur: true },
      points: [
        { annee: 2026, valeur: -13_000_000 },
        { annee: 2027, valeur: -14_500_000 }
      ]
    }
  ],
  atterrissages: [
    { libelle: 'établissement (RIA 1)', annee: 2026, valeur: -7_500_000 },
    { libelle: 'outil (8 mois connus)', annee: 2026, valeur: -9_100_000, fourchette: { bas: -10e6, haut: -8e6 } }
  ],
  marques: [{ annee: 2025.2, texte: 'avenant 1' }],
  anneeCourante: 2026,
  unite: { unite: 'euros', decimales: 1 }
};

/** Of 2025 nothing but what was expected and is overdue; of 2026 a report, and rungs of which one depends on activity. */
export const PILE: PileEntree = {
  annees: [
    { annee: 2025, parts: [], report: 0, attendu: 900_000, echu: 900_000 },
    {
      annee: 2026,
      parts: [
        { palier: 'realise', nature: 'depense', montant: 1_200_000 },
        { palier: 'securise', nature: 'recette_activite', montant: 500_000 },
        { palier: 'chiffre', nature: 'depense', montant: 40_000 }
      ],
      ...{ report: 700_000, attendu: 3_000_000 }
    }
  ]
};

/** A balance that stood, a month that no one told, then a plan whose lowest days go under zero. */
export const MOIS: MoisEntree = {
  mois: ['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30'],
  lignes: [
    { genre: 'constate', nom: 'Réalisé : 380\u00a0k€', valeurs: [800_000, null, 380_000, null, null] },
    { genre: 'plan', nom: 'Prévision, fin de mois : 0\u00a0€', valeurs: [null, null, null, 535_000, 0] },
    { genre: 'bas', nom: 'Prévision, jour le plus bas : −460\u00a0k€', valeurs: [null, null, null, 2_500, -460_000] },
    { genre: 'seuil', nom: 'Seuil de 10 jours : 2,3\u00a0M€', valeurs: [2.3e6, 2.3e6, 2.3e6, 2.3e6, 2.3e6] }
  ]
};

/** One late, one on its day, one to come. */
export const JALONS: JalonsEntree = {
  au: '2026-09-30',
  jalons: [
    { nom: '3.6 Décision & avis', echeance: '2026-07-27', retard: true, dit: '27/07 · 65\u00a0j de retard' },
    { nom: '3.3 Avis rendu', echeance: '2026-09-30', retard: false, dit: '30/09 · 400\u00a0k€' },
    { nom: '5.1 Bilan', echeance: '2027-06-07', retard: false, dit: '07/06/27' }
  ]
};

/** One short of its frame, one beyond it, one under zero of which nothing is owed. */
export const REPERES: ReperesEntree = {
  mots: { valeur: 'CAF', repere: 'Capital à rembourser' },
  lignes: [
    { nom: 'CH A & B', valeur: 2_100_000, repere: 3_000_000, manque: true },
    { nom: 'CHU', valeur: 4_500_000, repere: 4_000_000, manque: false },
    { nom: 'EPSM', valeur: -300_000, repere: 0, manque: true }
  ]
};

const planche = (id: string, dessin: Dessin): Dossier['pages'][number] => ({
  ...{ genre: 'planche', id, titre: `Planche ${id}`, sousTitre: 'Sous-titre', question: null, note: '' },
  ...{ dessin, chiffres: [] }
});

/** A pack with a page of each drawing that is no bridge. */
export const DESSINS: Dossier = {
  ...DOSSIER,
  pages: [
    planche('chemin', { genre: 'chemin', chemin: CHEMIN }),
    planche('pile', { genre: 'pile', pile: PILE }),
    planche('mois', { genre: 'mois', mois: MOIS }),
    planche('jalons', { genre: 'jalons', jalons: JALONS }),
    planche('reperes', { genre: 'reperes', reperes: REPERES })
  ]
};
