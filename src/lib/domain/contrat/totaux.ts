import { accord } from '../indicateur/phrase';

/** A row of a total beside a target. */
export interface Rangee {
  id: string;
  valeur: number | null;
  cible: number | null;
  /** Nothing to compare here: no contract, or nothing due. */
  sansObjet?: boolean;
}

export const RAISONS = { sans_objet: 'sans objet', sans_valeur: 'sans valeur', sans_cible: 'sans cible' } as const;
export type Raison = keyof typeof RAISONS;

export interface TotalAvecCible {
  /** Sums over the same rows; null when no row has both. */
  valeur: number | null;
  cible: number | null;
  comptees: string[];
  ecartees: { id: string; raison: Raison }[];
  total: number;
}

function raisonDe({ valeur, cible, sansObjet }: Rangee): Raison | null {
  if (sansObjet === true) return 'sans_objet';
  if (valeur === null) return 'sans_valeur';
  return cible === null ? 'sans_cible' : null;
}

/** A total beside its target, both taken on the rows that have the two; the others are left out and counted. */
export function totalAvecCible(rangees: readonly Rangee[]): TotalAvecCible {
  const lues = rangees.map((r) => ({ ...r, raison: raisonDe(r) }));
  const comptees = lues.filter((r) => r.raison === null);
  const somme = (montants: readonly (number | null)[]) =>
    montants.length === 0 ? null : montants.reduce<number>((total, m) => total + (m ?? 0), 0);
  return {
    valeur: somme(comptees.map((r) => r.valeur)),
    cible: somme(comptees.map((r) => r.cible)),
    comptees: comptees.map((r) => r.id),
    ecartees: lues.flatMap(({ id, raison }) => (raison === null ? [] : [{ id, raison }])),
    total: rangees.length
  };
}

/**
 * Rows left out, in words: « 3 contrats sur 12 non comptés : 1 sans valeur, 2 sans cible ».
 *
 * @param nom what a row is, masculine (`contrat`)
 * @returns the empty string when every row counts
 */
export function ecarteesEnMots({ ecartees, total }: TotalAvecCible, nom: string): string {
  const n = ecartees.length;
  if (n === 0) return '';
  const raisons = (['sans_objet', 'sans_valeur', 'sans_cible'] as const).flatMap((raison) => {
    const k = ecartees.filter((e) => e.raison === raison).length;
    return k === 0 ? [] : [`${k}\u00a0${RAISONS[raison]}`];
  });
  return `${n}\u00a0${accord(n, nom)} sur ${total} non ${accord(n, 'compté')}\u00a0: ${raisons.join(', ')}`;
}
