import { engagementsEnFraction, estFraction } from '$lib/schema/classeur';
import type { Column } from '$lib/schema/table';
import { fiches } from '../fiches';

/** What is known of the units in which a workbook counts. */
export interface Unites {
  /** Commitments and indicators counted in fractions. */
  fractions: ReadonlySet<string>;
  /** Indicators whose unit is known. */
  indicateurs: ReadonlySet<string>;
}

const INDICATEURS = new Set(fiches.map(({ code }) => code));
const TAUX = fiches.flatMap(({ code, unite }) => (unite === 'fraction' ? [code] : []));

const UNITES = new Map(fiches.map(({ code, unite }) => [code, unite]));

type Valeurs = Readonly<Record<string, unknown>>;

/** Units of commitments already read, and of the catalogue's indicators. */
export function unitesDe(engagements: readonly Valeurs[]): Unites {
  return { fractions: new Set([...engagementsEnFraction(engagements), ...TAUX]), indicateurs: INDICATEURS };
}

/** Whether a column of a row is a fraction; null when it is counted as an indicator that the catalogue lacks. */
export function enFraction(colonne: Column, ligne: Valeurs, { fractions, indicateurs }: Unites): boolean | null {
  const inconnu = colonne.unite === 'celle de l’indicateur' && !indicateurs.has(String(ligne.indicateur));
  return inconnu ? null : estFraction(colonne, ligne, fractions);
}

const enMot = (unite: string) => unite.trim().toLowerCase();

/**
 * The unit of the indicator that a commitment names, when the commitment counts in another; null when they agree, or
 * when the catalogue does not know the indicator. Their values then stand side by side and must not be compared.
 */
export function autreUnite({ indicateur, unite }: Valeurs): string | null {
  const sienne = UNITES.get(String(indicateur));
  return sienne === undefined || typeof unite !== 'string' || enMot(sienne) === enMot(unite) ? null : sienne;
}
