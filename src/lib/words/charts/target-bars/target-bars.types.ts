/** A figure against the one that it must reach, in euros. */
export interface LigneDeRepere {
  nom: string;
  valeur: number;
  repere: number;
  /** Whether it does not reach it, by the rule of its own domain. */
  manque: boolean;
}

/** Figures of one kind, each against its own mark, on one axis of euros. */
export interface ReperesEntree {
  /** What the bars are, what the marks are. */
  mots: { valeur: string; repere: string };
  lignes: readonly LigneDeRepere[];
}
