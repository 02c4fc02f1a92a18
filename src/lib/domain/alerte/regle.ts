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

/** What a threshold may be: from so much to so much, counted whole or not. */
interface Bornes {
  min: number;
  max: number;
  entier: boolean;
}

/** A share stands between none and all; months, years and things are one at least. */
const BORNES: Readonly<Record<UniteDeRegle, Bornes>> = {
  part: { min: 0, max: 1, entier: false },
  euros: { min: 0, max: Infinity, entier: false },
  jours: { min: 0, max: Infinity, entier: true },
  mois: { min: 1, max: Infinity, entier: true },
  ans: { min: 1, max: Infinity, entier: true },
  etpr: { min: 0, max: Infinity, entier: false },
  nombre: { min: 1, max: Infinity, entier: true },
  propre: { min: -Infinity, max: Infinity, entier: false }
};

const SANS_BORNE: Bornes = { min: -Infinity, max: Infinity, entier: false };
const PART_SIGNEE: Bornes = { min: -1, max: 1, entier: false };
/** A CAF may be negative, a deficit be one threshold and a half, and levels of criticité are four. */
const BORNES_PROPRES: Readonly<Record<string, Bornes>> = {
  'd6143_39_1.loin': { min: 1, max: Infinity, entier: false },
  'd6143_39_2.loin': PART_SIGNEE,
  'd6143_39_3.loin': SANS_BORNE,
  'iaf.caf': SANS_BORNE,
  'iaf.loin': PART_SIGNEE,
  'criticite.niveau': { min: 1, max: 4, entier: true }
};

/** What to refuse a threshold with, where it cannot have its value: « …, annees : 0, entier d’au moins 1 attendu ». */
export function fauteDuSeuil(
  code: string,
  { nom, unite, valeur }: Pick<SeuilDeRegle, 'nom' | 'unite' | 'valeur'>,
  fichier?: string
): Error | null {
  const { min, max, entier } = BORNES_PROPRES[`${code}.${nom}`] ?? BORNES[unite];
  if (valeur >= min && valeur <= max && (!entier || Number.isInteger(valeur))) return null;
  return new Error(
    `${fichier ?? 'seuils d’alerte'}\u00a0: ${code}, seuil ${nom}\u00a0: ${valeur}, ${entier ? 'entier' : 'nombre'} ${max === Infinity ? `d’au moins ${min}` : `de ${min} à ${max}`} attendu`
  );
}

/** Thresholds that a dataset sets in the place of those of the pack, by code of the rule then by name. */
export type SeuilsDuJeu = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The pack as a dataset changes it: only thresholds of conventions [M]. A threshold of law, a rule or a name that is not
 * there, a value that a threshold cannot have are refused.
 *
 * @throws Error that names the rule and the threshold
 */
export function avecSeuilsDuJeu(regles: readonly Regle[], changes: SeuilsDuJeu): Regle[] {
  for (const [code, siens] of Object.entries(changes)) {
    const regle = regles.find((r) => r.code === code);
    if (!regle) throw new Error(`seuils d’alerte\u00a0: aucune règle ne s’appelle «\u00a0${code}\u00a0»`);
    for (const [nom, valeur] of Object.entries(siens)) {
      const seuil = regle.seuils.find((s) => s.nom === nom);
      if (!seuil) throw new Error(`seuils d’alerte\u00a0: ${code} n’a pas de seuil «\u00a0${nom}\u00a0»`);
      if (seuil.nature === 'loi')
        throw new Error(
          `seuils d’alerte\u00a0: «\u00a0${nom}\u00a0» de ${code} est fixé par un texte et ne se change pas`
        );
      const faute = fauteDuSeuil(code, { ...seuil, valeur });
      if (faute !== null) throw faute;
    }
  }
  return regles.map((regle) => ({
    ...regle,
    seuils: regle.seuils.map((seuil) => ({ ...seuil, valeur: changes[regle.code]?.[seuil.nom] ?? seuil.valeur }))
  }));
}
