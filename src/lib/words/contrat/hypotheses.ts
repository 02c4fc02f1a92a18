import type { Partage } from '$lib/domain/comptes/hypotheses';
import { accord } from '$lib/format/phrase';
import { ecartLisible, valeurLisible } from '$lib/format/nombre';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import type { Column } from '../table';

export type LigneHypothese = ContratModele['hypotheses']['lignes'][number];
export type DUneEntite = LigneHypothese['entites'][number];

const SELON_L_ENTITE = 'selon l’entité';

function tauxEnMots(valeur: number | null): string {
  return valeur === null ? 'non connu' : valeurLisible(valeur, { unite: 'fraction', decimales: 1 });
}

/** The rate that all the entities share. */
function tauxPartage(taux: Partage<number | null>): string {
  return taux.commun ? tauxEnMots(taux.valeur) : SELON_L_ENTITE;
}

function impactEnMots(impact: number | null): string {
  return impact === null ? 'non chiffré' : ecartLisible(impact, { unite: 'euros', decimales: 1 });
}

/** What a sum lacks, when the impact of an entity is not known and that of another is. */
export function sommeIncomplete({ effet, entites }: LigneHypothese): string | null {
  if (effet.inconnues === 0 || effet.connu === null) return null;
  return `somme de ${entites.length - effet.inconnues} sur ${entites.length}`;
}

function neutraliseeEnMots({ neutralisee, clause }: Pick<DUneEntite, 'neutralisee' | 'clause'>): string {
  return `${neutralisee ? 'oui' : 'non'}${clause ? ', clause de revoyure' : ''}`;
}

function neutraliseePartagee({ neutralisee, clause }: LigneHypothese): string {
  return neutralisee.commun && clause.commun
    ? neutraliseeEnMots({ neutralisee: neutralisee.valeur, clause: clause.valeur })
    : SELON_L_ENTITE;
}

/** « 10 hypothèses »: one that several entities share counts for one each year. */
function combienDHypotheses(lignes: readonly LigneHypothese[]): string {
  return `${lignes.length}\u00a0${accord(lignes.length, 'hypothèse')}`;
}

export const MOTS_DES_HYPOTHESES = {
  sousTitre: 'Hypothèses de la trajectoire, ce qu’elles sont devenues et ce que l’écart explique',
  deLExercice: (exercice: number) => `Hypothèses de ${exercice}`,
  autres: 'Hypothèses des autres exercices',
  autresExercices: (lignes: readonly LigneHypothese[]) => `Autres exercices\u00a0: ${combienDHypotheses(lignes)}`,
  abrege: 'Le détail par entité des autres exercices se lit à l’écran, sur la page de ce contrat.'
};

/** The tables of hypotheses: all of them, and the entities of one. */
export const MOTS_DU_TABLEAU = {
  legende: (nom: string) => `${nom}\u00a0: attendu, réel et effet`,
  legendeDesEntites: ({ libelle, exercice }: LigneHypothese) => `${libelle}, ${exercice}, entité par entité`,
  combien: ({ entites }: LigneHypothese) => `${entites.length}\u00a0entités`
};

const ton = (impact: number | null) => (impact === null || impact === 0 ? null : impact < 0 ? 'worse' : 'better');

export const COLONNES_DES_HYPOTHESES: readonly Column<LigneHypothese>[] = [
  { key: 'hypothese', title: 'Hypothèse', cell: ({ libelle }) => libelle },
  { key: 'attendu', title: 'Attendu', figure: true, cell: ({ attendu }) => tauxPartage(attendu) },
  { key: 'reel', title: 'Réel', figure: true, cell: ({ reel }) => tauxPartage(reel) },
  {
    ...{ key: 'effet', title: 'Effet', figure: true },
    cell: ({ effet }) => impactEnMots(effet.connu),
    tone: ({ effet }) => ton(effet.connu)
  },
  { key: 'neutralisee', title: 'Neutralisée', cell: neutraliseePartagee }
];

export const COLONNES_DES_ENTITES: readonly Column<DUneEntite>[] = [
  { key: 'entite', title: 'Entité juridique', cell: ({ entite }) => entite },
  { key: 'attendu', title: 'Attendu', figure: true, cell: ({ attendu }) => tauxEnMots(attendu) },
  { key: 'reel', title: 'Réel', figure: true, cell: ({ reel }) => tauxEnMots(reel) },
  {
    ...{ key: 'effet', title: 'Effet', figure: true },
    cell: ({ impact }) => impactEnMots(impact),
    tone: ({ impact }) => ton(impact)
  },
  { key: 'neutralisee', title: 'Neutralisée', cell: neutraliseeEnMots }
];
