/** What a dataset knows of who receives money. */
export interface Entites {
  /** Whether the dataset follows a legal entity. */
  suit: (ej: string) => boolean;
  /** Legal entity of a site; null when no reference knows it. */
  entiteDuSite: (finess: string) => string | null;
}

/** Whose money a notice is: of a legal entity that is followed, through one of its sites at need; or why of none. */
export type Beneficiaire = { ej: string; site: string | null } | { ej: null; raison: 'site_non_suivi' | 'inconnu' };

/**
 * The legal entity of a beneficiary: money notified to a site is its entity's. The number of an entity that is followed
 * stands for itself even where one of its sites bears it too.
 */
export function beneficiaireDe(finess: string, { suit, entiteDuSite }: Entites): Beneficiaire {
  if (suit(finess)) return { ej: finess, site: null };
  const ej = entiteDuSite(finess);
  if (ej === null) return { ej: null, raison: 'inconnu' };
  return suit(ej) ? { ej, site: finess } : { ej: null, raison: 'site_non_suivi' };
}
