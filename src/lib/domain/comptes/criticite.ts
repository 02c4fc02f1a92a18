import { SEUILS_DU_PAQUET, type SeuilsCommuns } from '../alerte/seuils-communs';
import type { ChiffresDuCritere, Critere } from './alerte';

const NIVEAU_MAX = 4;

export interface Criticite {
  /** 0 (none) to 4. */
  niveau: number;
  /** Criteria met on the last compte financier. */
  remplis: number;
  /** One criterion at least met for as many years running as makes it last: in the pack, three. */
  durable: boolean;
  /** How many, where the dataset changes it. */
  annees?: number;
  /** A criterion is met far beyond its threshold, as its own alert tells it: in the pack, a deficit of twice it, a negative CAF. */
  loin: boolean;
}

const estRempli = ({ rempli }: Critere) => rempli === true;

function loinDuSeuil({ critere, rempli, chiffres }: Critere, loin: SeuilsCommuns['loin']): boolean {
  const seuils = { 1: loin[0], 2: loin[1], 3: loin[2] };
  return rempli === true && chiffres !== null && estLoin[critere](chiffres, seuils[critere]);
}

type Chiffres = Pick<ChiffresDuCritere, 'valeur' | 'seuil'>;

/** Whether a criterion that is met is far beyond its threshold: a deficit, by times it; a CAF, under a share or an amount. */
export const estLoin: Readonly<Record<Critere['critere'], (chiffres: Chiffres, loin: number) => boolean>> = {
  1: ({ valeur, seuil }, fois) => valeur <= fois * seuil,
  2: ({ valeur }, part) => valeur < part,
  3: ({ valeur }, montant) => valeur < montant
};

/** Whether a criterion was met in each of the last years: one whose accounts are not there breaks the run. */
function estDurable(annees: readonly (readonly Critere[])[], exercice: number, durables: number): boolean {
  const remplies = new Set(
    annees
      .flat()
      .filter(estRempli)
      .map((c) => c.exercice)
  );
  return Array.from({ length: durables }, (_, rang) => exercice - rang).every((annee) => remplies.has(annee));
}

/**
 * How critical an entity is, by number of criteria, duration and distance [M]: binary alerts would light half of a
 * region.
 *
 * @param annees criteria of each closed year, the last one last
 * @param seuils where each criterion is far beyond its threshold, and after how many years it lasts
 * @returns null when the last year cannot be told
 */
export function criticite(
  annees: readonly (readonly Critere[])[],
  { loin: seuils, annees: durables }: Pick<SeuilsCommuns, 'loin' | 'annees'>
): Criticite | null {
  const derniere = annees.at(-1) ?? [];
  const [premier] = derniere;
  if (!premier || derniere.some((c) => c.rempli === null)) return null;
  const n = derniere.filter(estRempli).length;
  const durable = estDurable(annees, premier.exercice, durables);
  const loin = derniere.some((c) => loinDuSeuil(c, seuils));
  const crans = n + (durable ? 1 : 0) + (loin ? 1 : 0);
  const change = durables !== SEUILS_DU_PAQUET.annees && { annees: durables };
  return { niveau: Math.min(NIVEAU_MAX, crans), remplis: n, durable, loin, ...change };
}
