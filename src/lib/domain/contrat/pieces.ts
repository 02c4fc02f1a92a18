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

/** A missing piece: how many of how many, and of whom or of what. */
export interface Manque {
  piece: Piece;
  nombre: number;
  sur: number;
  exercice: number | null;
  noms: string[];
}

/** Items of a kind, those that lack something told by name; null when none lacks it, or none should have it. */
export function manqueParmi<L>(
  piece: Piece,
  tous: readonly L[],
  manque: (l: L) => boolean,
  nom: (l: L) => string,
  exercice: number | null = null
): Manque[] {
  const sans = tous.filter(manque);
  if (sans.length === 0) return [];
  return [{ piece, nombre: sans.length, sur: tous.length, exercice, noms: sans.map(nom) }];
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
  return [
    ...manqueParmi('compte_financier', ejs, (ej) => !a(ej, clos, (c) => estCloture(c.version)), nomDe, clos),
    ...(jour < '04-01'
      ? []
      : manqueParmi('situation', ejs, (ej) => !a(ej, annee, (c) => c.version === 'situation'), nomDe, annee)),
    ...(jour < '07-01'
      ? []
      : manqueParmi(
          'ria',
          ejs,
          (ej) => !a(ej, annee, (c) => c.version === 'ria1' || c.version === 'ria2'),
          nomDe,
          annee
        )),
    ...manqueParmi(
      'plan_tresorerie',
      ejs,
      (ej) => !comptes.some((c) => c.ej === ej && c.version === 'plan_tresorerie' && c.fin > au),
      nomDe,
      annee
    )
  ];
}
