/** On which side a change stands; `neutre` when it says nothing good or bad by itself. */
export type Sens = 'mieux' | 'moins' | 'neutre';

/** What a change is about. */
export type Famille =
  | 'vie'
  | 'atterrissage'
  | 'gains'
  | 'jalons'
  | 'actions'
  | 'engagements'
  | 'indicateurs'
  | 'aides'
  | 'criteres'
  | 'alertes'
  | 'decisions'
  | 'valeurs';

/** What euros are: amounts of different makes stand in one order and are never summed. */
export type NatureDEuros = 'annee_pleine' | 'ponctuel' | 'resultat' | 'montant' | 'marge' | 'en_jeu';

/** What every change says, whatever it is about. */
export interface Mouvement {
  famille: Famille;
  sens: Sens;
  /** Euros that moved, favourable is positive; null when it has none of its own. */
  euros: number | null;
  nature: NatureDEuros | null;
  /** Day of the fact, when it has one. */
  le: string | null;
  /** How grave it is among those that have no euros, the greatest first [M]. */
  gravite: number;
  /** Between two published versions: no dated line tells it, or not all of it. */
  sansTrace?: true;
}

/** Under a euro, nothing moved. */
export const bouge = (ecart: number): boolean => Math.abs(ecart) >= 1;

/** On which side an amount that moved stands. */
export function sensDe(ecart: number): Sens {
  if (ecart === 0) return 'neutre';
  return ecart > 0 ? 'mieux' : 'moins';
}

/** Whether a change is one of what a fact before the first date told, and that was recorded after it. */
export function estTardif({ le }: Pick<Mouvement, 'le'>, de: string): boolean {
  return le !== null && le <= de;
}

/**
 * The order of a list of changes [M]. What happened to the contract itself comes first, the gravest of it first: it has
 * no euros, and none of those below can be read without it, since a suspension, a rejection or an amendment says what
 * they are still worth. Then the most euros, favourable or not; then, without euros, the gravest, then the latest.
 */
export function ordonne<M extends Mouvement>(mouvements: readonly M[]): M[] {
  const duContrat = ({ famille }: M) => Number(famille === 'vie');
  const poids = ({ euros }: M) => (euros === null ? -1 : Math.abs(euros));
  return mouvements.toSorted(
    (a, b) =>
      duContrat(b) - duContrat(a) ||
      poids(b) - poids(a) ||
      b.gravite - a.gravite ||
      (b.le ?? '').localeCompare(a.le ?? '')
  );
}

/** What two states have under the same key, in the order of the later one, then what is only in the earlier one. */
export function paires<T>(
  avant: readonly T[],
  apres: readonly T[],
  cle: (element: T) => string
): { avant: T | null; apres: T | null }[] {
  const anciens = new Map(avant.map((a) => [cle(a), a]));
  const cles = new Set(apres.map(cle));
  return [
    ...apres.map((b) => ({ avant: anciens.get(cle(b)) ?? null, apres: b })),
    ...avant.filter((a) => !cles.has(cle(a))).map((a) => ({ avant: a, apres: null }))
  ];
}
