import type { CodeDeReunion } from '$lib/domain/contrat/reunions';
import type { FamilleDeSource } from '$lib/views/reunion/reunion.types';

/** After the name of a table, that of its column of sentences told on a page of its own. */
export const APART = '-apart';

type Familles = readonly FamilleDeSource[];

const DE_PLANCHE: Familles = ['contrat', 'comptes'];
const DU_CONTRAT: Familles = ['contrat'];
const DES_COMPTES: Familles = ['comptes'];
const DES_MESURES: Familles = ['mesures'];

/** Parts that stand in several meetings. */
const COMMUNS = { ailleurs: DU_CONTRAT, investissements: DU_CONTRAT };

/** What the figures of each part of a meeting are read from, by its name. */
const FAMILLES_DES_BLOCS: Readonly<Record<CodeDeReunion, Readonly<Record<string, Familles>>>> = {
  'dialogue-de-gestion': {
    ...COMMUNS,
    planche: ['comptes', 'mesures'],
    'titre-1': DES_COMPTES,
    emplois: ['comptes', 'mesures'],
    effets: ['comptes', 'mesures'],
    temporaire: DES_COMPTES,
    sejours: ['comptes', 'mesures'],
    capacite: DES_MESURES,
    poles: ['contrat', 'comptes', 'mesures']
  },
  ria: {
    ...COMMUNS,
    planche: DE_PLANCHE,
    titres: DES_COMPTES,
    resultats: DES_COMPTES,
    documents: DES_COMPTES,
    gains: DE_PLANCHE
  },
  'eprd-pgfp': {
    ...COMMUNS,
    planche: DE_PLANCHE,
    pgfp: DE_PLANCHE,
    equilibre: DES_COMPTES,
    modificatifs: DU_CONTRAT,
    financement: DES_COMPTES,
    tper: ['comptes', 'mesures'],
    etats: DES_COMPTES,
    emprunt: DES_COMPTES,
    dette: DU_CONTRAT,
    ppi: DU_CONTRAT,
    hypotheses: DE_PLANCHE
  },
  revue: {
    planche: DE_PLANCHE,
    chemin: DE_PLANCHE,
    'gains-par-annee': DU_CONTRAT,
    jalons: DU_CONTRAT,
    actions: DU_CONTRAT,
    engagements: DU_CONTRAT,
    tranches: DU_CONTRAT,
    gains: DU_CONTRAT,
    'deux-valeurs': DU_CONTRAT,
    decisions: DU_CONTRAT,
    revoyure: DU_CONTRAT,
    retours: DES_COMPTES,
    remplaces: DES_COMPTES
  },
  'conseil-de-surveillance': {
    ...COMMUNS,
    planche: DE_PLANCHE,
    chemin: DE_PLANCHE,
    resultat: DE_PLANCHE,
    capital: DES_COMPTES,
    autofinancement: DES_COMPTES,
    caisse: DES_COMPTES,
    tresorerie: DES_COMPTES,
    emplois: DES_MESURES,
    qualite: DES_MESURES,
    suivie: DES_MESURES,
    avis: DU_CONTRAT
  }
};

/** The same of the region's review, whose lists are of contracts. */
const FAMILLES_DE_LA_REGION: Readonly<Record<string, readonly ('contrat' | 'comptes')[]>> = {
  planche: ['contrat', 'comptes'],
  ecarts: ['contrat', 'comptes'],
  trajectoires: ['contrat', 'comptes'],
  echeances: ['contrat'],
  gains: ['contrat'],
  doutes: ['contrat'],
  attentes: ['contrat']
};

/** Of a page of the region's review, by its name. */
export const famillesDeLaRegion = (id: string) => FAMILLES_DE_LA_REGION[id] ?? [];

/** The families of sources of a page, by its name; none when it has no figure. */
export const famillesDuBloc = (reunion: CodeDeReunion, id: string): Familles =>
  FAMILLES_DES_BLOCS[reunion][id.endsWith(APART) ? id.slice(0, -APART.length) : id] ?? [];
