import type { Critere } from './alerte';

/** Years running after which a situation is told as lasting. */
const ANNEES_DURABLES = 3;
/** A criterion met at this many times its threshold is told as far beyond it. */
const FOIS_LE_SEUIL = 2;

const NIVEAU_MAX = 4;

export interface Criticite {
  /** 0 (none) to 4. */
  niveau: number;
  /** Criteria met on the last compte financier. */
  remplis: number;
  /** One criterion at least met three years running. */
  durable: boolean;
  /** Deficit of twice its threshold or more, or a negative CAF. */
  loin: boolean;
}

const estRempli = ({ rempli }: Critere) => rempli === true;

function loinDuSeuil({ critere, rempli, chiffres }: Critere): boolean {
  if (rempli !== true || chiffres === null) return false;
  return critere === 1 ? chiffres.valeur <= FOIS_LE_SEUIL * chiffres.seuil : chiffres.valeur < 0;
}

/** Whether a criterion was met in each of the last years: one whose accounts are not there breaks the run. */
function estDurable(annees: readonly (readonly Critere[])[], exercice: number): boolean {
  const remplies = new Set(
    annees
      .flat()
      .filter(estRempli)
      .map((c) => c.exercice)
  );
  return Array.from({ length: ANNEES_DURABLES }, (_, rang) => exercice - rang).every((annee) => remplies.has(annee));
}

/**
 * How critical an entity is, by number of criteria, duration and distance [M]: binary alerts would light half of a
 * region.
 *
 * @param annees criteria of each closed year, the last one last
 * @returns null when the last year cannot be told
 */
export function criticite(annees: readonly (readonly Critere[])[]): Criticite | null {
  const derniere = annees.at(-1) ?? [];
  const [premier] = derniere;
  if (!premier || derniere.some((c) => c.rempli === null)) return null;
  const n = derniere.filter(estRempli).length;
  const durable = estDurable(annees, premier.exercice);
  const loin = derniere.some(loinDuSeuil);
  const crans = n + (durable ? 1 : 0) + (loin ? 1 : 0);
  return { niveau: Math.min(NIVEAU_MAX, crans), remplis: n, durable, loin };
}
