import { estCloture } from '../comptes/comptes-ej';
import type { VersionCompte } from '../comptes/codes';

/** A piece that a contract should hold and does not, by what it is for. */
export const PIECES = [
  'actions',
  'pilotes',
  'jalons_sans_preuve',
  'gains_sans_etablissement',
  'gains_sans_ars',
  'gains_sans_effet',
  'engagements_sans_valeur',
  'meteo_ars',
  'revue_a_venir',
  'aides_sans_preuve',
  'compte_financier',
  'situation',
  'ria',
  'plan_tresorerie',
  'plus_bas'
] as const;
export type Piece = (typeof PIECES)[number];

/** How many items lack something, of how many, and their names. */
export interface CompteDesManques {
  nombre: number;
  sur: number;
  noms: string[];
}

/** A missing piece: how many of how many, and of whom or of what. */
export interface Manque extends CompteDesManques {
  piece: Piece;
  exercice: number | null;
  /** The same count among what is of each hospital that lacks it, by its FINESS. */
  parEj: (CompteDesManques & { ej: string })[];
}

/** Of which hospitals an item is; none named: of the contract as a whole, hence of each of its members. */
type EjsDe<L> = (l: L) => readonly string[];

/**
 * Items of a kind, those that lack something told by name; nothing when none lacks it, or none should have it.
 * @param membres hospitals of the contract
 */
export function manqueParmi<L>(
  piece: Piece,
  tous: readonly L[],
  manque: (l: L) => boolean,
  nom: (l: L) => string,
  { exercice = null, membres, ejsDe }: { exercice?: number | null; membres: readonly string[]; ejsDe?: EjsDe<L> }
): Manque[] {
  const compte = (parmi: readonly L[]): CompteDesManques => {
    const sans = parmi.filter(manque);
    return { nombre: sans.length, sur: parmi.length, noms: sans.map(nom).filter((dit) => dit !== '') };
  };
  const entier = compte(tous);
  if (entier.nombre === 0) return [];
  const ejs = (l: L): readonly string[] => {
    const nommes = ejsDe?.(l) ?? [];
    return nommes.length === 0 ? membres : nommes;
  };
  const parEj = [...new Set(tous.flatMap((l) => [...ejs(l)]))]
    .map((ej) => ({ ej, ...compte(tous.filter((l) => ejs(l).includes(ej))) }))
    .filter(({ nombre }) => nombre > 0);
  return [{ piece, exercice, ...entier, parEj }];
}

interface LigneDeCompte {
  ej: string;
  fin: string;
  version: VersionCompte;
  poste: string;
}

/**
 * Accounts that the members should have given by D [M]: the compte financier of the year before once its legal day is
 * past (31 May, R. 6145-44), a monthly situation and a RIA of the year once they are due (1 April, 1 July), and a cash
 * plan of months still to come.
 */
export function comptesManquants(
  comptes: readonly LigneDeCompte[],
  ejs: readonly string[],
  au: string,
  nomDe: (ej: string) => string
): Manque[] {
  const annee = Number(au.slice(0, 4));
  const jour = au.slice(5);
  const a = (ej: string, exercice: number, retient: (c: LigneDeCompte) => boolean) =>
    comptes.some((c) => c.ej === ej && c.fin.startsWith(String(exercice)) && retient(c));
  const clos = jour > '05-31' ? annee - 1 : annee - 2;
  const sans = (piece: Piece, exercice: number, donne: (ej: string) => boolean) =>
    manqueParmi(piece, ejs, (ej) => !donne(ej), nomDe, { exercice, membres: ejs, ejsDe: (ej) => [ej] });
  return [
    ...sans('compte_financier', clos, (ej) => a(ej, clos, (c) => estCloture(c.version))),
    ...(jour < '04-01' ? [] : sans('situation', annee, (ej) => a(ej, annee, (c) => c.version === 'situation'))),
    ...(jour < '07-01'
      ? []
      : sans('ria', annee, (ej) => a(ej, annee, (c) => c.version === 'ria1' || c.version === 'ria2'))),
    ...sans('plan_tresorerie', annee, (ej) =>
      comptes.some((c) => c.ej === ej && c.version === 'plan_tresorerie' && c.fin > au)
    )
  ];
}
