import { REUNIONS, type CodeDeReunion } from '../contrat/reunions';

/** What a pack is made from: a meeting of a contract, its sheet, that of a GHT, the committee on cash, the region's review. */
export const BASES = [...REUNIONS, 'fiche', 'fiche-ght', 'veille', 'region'] as const;
export type BaseDeDossier = (typeof BASES)[number];

/** Whether a pack is of one contract: it may take pages of its other meetings, and comparisons. */
export const estDeContrat = (base: BaseDeDossier): base is CodeDeReunion | 'fiche' =>
  base !== 'fiche-ght' && base !== 'veille' && base !== 'region';

/** What the data do not hold, told at the end. */
const ABSENCES = ['rien', 'manques'] as const;

/** Every page that the builder of a pack may give, between its cover and its sources. */
export const PAGES_CONNUES: Readonly<Record<BaseDeDossier, readonly string[]>> = {
  'dialogue-de-gestion': [
    ...['planche', 'titre-1', 'emplois', 'effets', 'temporaire', 'sejours', 'poles', 'capacite', 'ailleurs'],
    ...ABSENCES
  ],
  ria: ['planche', 'titres', 'resultats', 'documents', 'ailleurs', 'gains', ...ABSENCES],
  'eprd-pgfp': [
    ...['planche', 'pgfp', 'equilibre', 'modificatifs', 'ailleurs', 'dette', 'financement', 'ppi', 'tper', 'etats'],
    ...['emprunt', 'hypotheses', ...ABSENCES]
  ],
  revue: [
    ...['diagnostic', 'planche', 'chemin', 'gains-par-annee', 'jalons', 'actions', 'engagements', 'engagements-apart'],
    ...['tranches', 'gains', 'deux-valeurs', 'decisions', 'revoyure', 'retours', 'remplaces', ...ABSENCES]
  ],
  'conseil-de-surveillance': [
    ...[
      'planche',
      'chemin',
      'capital',
      'caisse',
      'resultat',
      'autofinancement',
      'investissements',
      'tresorerie',
      'emplois'
    ],
    ...['qualite', 'suivie', 'avis', ...ABSENCES]
  ],
  fiche: ['fiche'],
  'fiche-ght': ['fiche-ght'],
  veille: ['planche', 'creux', 'soldes', 'dettes', 'sans-plan'],
  region: ['planche', 'ecarts', 'trajectoires', 'echeances', 'gains', 'doutes', 'attentes', 'rien']
};

/** A page of a template: one that the data give, or sentences that the dataset writes. */
export type PageDeModele = { page: string } | { titre: string; lignes: readonly string[] };

/** A template of pack: what it is made from, and its pages in order. */
export interface ModeleDeDossier {
  code: string;
  nom: string;
  base: BaseDeDossier;
  pages: readonly PageDeModele[];
}
