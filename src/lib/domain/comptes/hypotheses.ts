import { moins } from './comptes-ej';
import { parCle } from './par-cle';

/** An hypothesis of the path (a row of `hypothese`): what it cost or brought, favourable is positive. */
export interface HypotheseChiffree {
  ej: string;
  exercice: number;
  impact: number | null;
  neutralisee: boolean;
}

/** Effect of the hypotheses of a year on the result. */
export interface EffetDesHypotheses {
  /** Sum of the impacts that are known; null when none is. */
  connu: number | null;
  /** Hypotheses whose impact is not known. */
  inconnues: number;
}

/** Effect of the hypotheses of some entities on a year: what is known of it, and how many say nothing. */
export function effetDesHypotheses(
  hypotheses: readonly HypotheseChiffree[],
  ejs: readonly string[],
  exercice: number
): EffetDesHypotheses {
  const siennes = hypotheses.filter((h) => h.exercice === exercice && ejs.includes(h.ej));
  const connues = siennes.flatMap((h) => h.impact ?? []);
  return {
    connu: connues.length === 0 ? null : connues.reduce((total, impact) => total + impact, 0),
    inconnues: siennes.length - connues.length
  };
}

/**
 * What the hypotheses of a year add to the result beside those of the year before: null when one of the two years has
 * some and none is valued, since an unknown impact is not 0; a year before without any counts for 0. How many say
 * nothing, of both years.
 */
export function variationDesHypotheses(
  hypotheses: readonly HypotheseChiffree[],
  ejs: readonly string[],
  exercice: number
): EffetDesHypotheses {
  const n = effetDesHypotheses(hypotheses, ejs, exercice);
  const avant = effetDesHypotheses(hypotheses, ejs, exercice - 1);
  return {
    connu: moins(n.connu, avant.inconnues === 0 ? (avant.connu ?? 0) : avant.connu),
    inconnues: n.inconnues + avant.inconnues
  };
}

/**
 * What the contract neutralises of the result of an entity for a year: 0 when it neutralises nothing, null as soon as
 * one impact is not known, since an unknown impact is not 0.
 */
export function impactNeutralise(
  hypotheses: readonly HypotheseChiffree[],
  ej: string,
  exercice: number
): number | null {
  const { connu, inconnues } = effetDesHypotheses(
    hypotheses.filter((h) => h.neutralisee),
    [ej],
    exercice
  );
  return inconnues > 0 ? null : (connu ?? 0);
}

/** An hypothesis with what it supposed and what came (rates, as fractions). */
export interface HypotheseLue extends HypotheseChiffree {
  poste: string;
  libelle: string;
  attendu: number | null;
  reel: number | null;
  clause: boolean;
}

/**
 * Whether it is known what came of an hypothesis, so that its effect can be valued: of a national rate that nobody has
 * set yet, no hospital can be asked for it.
 */
export const estConstatee = ({ reel }: Pick<HypotheseLue, 'reel'>): boolean => reel !== null;

/** What the entities say of one hypothesis: their common answer, or that it differs from one to the other. */
export type Partage<T> = { commun: true; valeur: T } | { commun: false };

/** One hypothesis of a year for all the entities that it touches. */
export interface HypotheseDesEntites<H extends HypotheseLue> {
  exercice: number;
  poste: string;
  libelle: string;
  attendu: Partage<number | null>;
  reel: Partage<number | null>;
  neutralisee: Partage<boolean>;
  clause: Partage<boolean>;
  /** Sum of the impacts of its entities: whole only when none is unknown. */
  effet: EffetDesHypotheses;
  entites: H[];
}

/**
 * The hypotheses of a contract, each once a year with its entities. Impacts, in euros, are added; rates are told when
 * all share them, never averaged, since the entities have not the same base [RULES: ratio of a group].
 *
 * Worked case: energy expected at 2 % by A and B, come at 7 % and 6 %, −400 k€ and −100 k€: expected 2 %, actual
 * according to the entity, effect −500 k€.
 */
export function parHypothese<H extends HypotheseLue>(hypotheses: readonly H[]): HypotheseDesEntites<H>[] {
  const groupes = parCle(hypotheses, (h) => [h.exercice, h.poste, h.libelle].join('|'));
  return [...groupes.values()].flatMap((entites) => {
    const [premiere] = entites;
    if (premiere === undefined) return [];
    const { exercice, poste, libelle } = premiere;
    const partage = <T>(lit: (h: HypotheseLue) => T): Partage<T> => {
      const valeur = lit(premiere);
      return entites.every((h) => lit(h) === valeur) ? { commun: true, valeur } : { commun: false };
    };
    return [
      {
        ...{ exercice, poste, libelle, entites },
        attendu: partage((h) => h.attendu),
        reel: partage((h) => h.reel),
        neutralisee: partage((h) => h.neutralisee),
        clause: partage((h) => h.clause),
        effet: effetDesHypotheses(
          entites,
          entites.map(({ ej }) => ej),
          exercice
        )
      }
    ];
  });
}
