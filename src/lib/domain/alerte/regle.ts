/** What a rule rests on: only a text is shown as law [V]; all else is told apart from it. */
export const NATURES_DE_REGLE = ['loi', 'procedure', 'contrat', 'convention'] as const;
export type NatureDeRegle = (typeof NATURES_DE_REGLE)[number];

/** Whom a rule examines. */
export const PORTEES = ['ej', 'contrat', 'ght'] as const;
export type Portee = (typeof PORTEES)[number];

export const FAMILLES_DE_REGLE = [
  'equilibre',
  'tresorerie',
  'personnel',
  'tiers',
  'plan',
  'aides',
  'engagements',
  'documents'
] as const;
export type FamilleDeRegle = (typeof FAMILLES_DE_REGLE)[number];

/** In what the values of a rule are said; `propre`: that of the commitment. */
export const UNITES_DE_REGLE = ['part', 'euros', 'jours', 'mois', 'ans', 'etpr', 'nombre', 'propre'] as const;
export type UniteDeRegle = (typeof UNITES_DE_REGLE)[number];

/** A threshold of a rule: a dataset may change that of a convention, never that of a text. */
export interface SeuilDeRegle {
  nom: string;
  libelle: string;
  valeur: number;
  unite: UniteDeRegle;
  nature: 'loi' | 'convention';
}

/** A rule of the pack (`data/reference/regles.yaml`). */
export interface Regle {
  code: string;
  libelle: string;
  famille: FamilleDeRegle;
  nature: NatureDeRegle;
  portee: Portee;
  unite: UniteDeRegle;
  /** What the text, or the convention, says. */
  texte: string;
  source: string;
  url: string | null;
  /** When the alert is raised. */
  condition: string;
  seuils: readonly SeuilDeRegle[];
  /** What raises its level, in words. */
  niveaux: string;
  /** Months after which an alert that is still raised goes up one level; null = duration says nothing. */
  durableMois: number | null;
  queFaire: string;
}

/** A threshold by its name. */
export type Seuils = (nom: string) => number;

/** @throws Error when the pack does not give a threshold that the rule reads */
export function seuilsDe({ code, seuils }: Pick<Regle, 'code' | 'seuils'>): Seuils {
  return (nom) => {
    const seuil = seuils.find((s) => s.nom === nom);
    if (!seuil) throw new Error(`regles.yaml\u00a0: ${code} ne donne pas le seuil «\u00a0${nom}\u00a0»`);
    return seuil.valeur;
  };
}

/** Thresholds that a dataset sets in the place of those of the pack, by code of the rule then by name. */
export type SeuilsDuJeu = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The pack as a dataset changes it: only thresholds of conventions [M]. A threshold of law, a rule or a name that is not
 * there is refused.
 *
 * @throws Error that names the rule and the threshold
 */
export function avecSeuilsDuJeu(regles: readonly Regle[], changes: SeuilsDuJeu): Regle[] {
  for (const [code, siens] of Object.entries(changes)) {
    const regle = regles.find((r) => r.code === code);
    if (!regle) throw new Error(`seuils d’alerte\u00a0: aucune règle ne s’appelle «\u00a0${code}\u00a0»`);
    for (const nom of Object.keys(siens)) {
      const seuil = regle.seuils.find((s) => s.nom === nom);
      if (!seuil) throw new Error(`seuils d’alerte\u00a0: ${code} n’a pas de seuil «\u00a0${nom}\u00a0»`);
      if (seuil.nature === 'loi')
        throw new Error(
          `seuils d’alerte\u00a0: «\u00a0${nom}\u00a0» de ${code} est fixé par un texte et ne se change pas`
        );
    }
  }
  return regles.map((regle) => ({
    ...regle,
    seuils: regle.seuils.map((seuil) => ({ ...seuil, valeur: changes[regle.code]?.[seuil.nom] ?? seuil.valeur }))
  }));
}
