import { CLOTURES } from '$lib/domain/comptes/comptes-ej';
import type { TableDuClasseur } from '$lib/schema/classeur';

export type Colonnes = readonly (readonly [TableDuClasseur, readonly string[]])[];

type Valeurs = Readonly<Record<string, unknown>>;

/** Days of what happened: none is to come. Accounts are facts by their version, so they are told apart. */
export const FAITS: Colonnes = [
  ['contrat_evenement', ['date', 'enregistre_le']],
  ['contrat_point', ['date', 'enregistre_le']],
  ['action_point', ['date', 'enregistre_le']],
  ['jalon', ['date_reelle', 'enregistre_le']],
  ['jalon_revision', ['date', 'enregistre_le']],
  ['gain', ['etablissement_origine_le', 'ars_origine_le']],
  ['gain_palier', ['date', 'enregistre_le']],
  ['valeur_contradictoire', ['date', 'origine_le', 'enregistre_le']],
  ['trajectoire', ['arrete_le', 'enregistre_le']],
  ['hypothese', ['enregistre_le']],
  ['operation', ['arrete_le', 'enregistre_le']],
  ['dette', ['arrete_le', 'enregistre_le']],
  ['pole', ['fin', 'enregistre_le']],
  ['aide', ['notifiee_le', 'versee_le', 'suspendue_le']],
  ['decision', ['faite_le', 'enregistre_le']],
  ['compte', ['fin', 'publie_le']],
  ['transmission', ['transmis_le']]
];

/** The day of a fact; the end of a forecast of accounts is none, nor that of a period whose value is provisional. */
export function jourDuFait(table: TableDuClasseur, valeurs: Valeurs, colonne: string): string | null {
  const { version, statut, [colonne]: jour } = valeurs;
  const constate = version === 'situation' || CLOTURES.some((cloture) => cloture === version);
  if (table === 'compte' && colonne === 'fin' && !constate) return null;
  if (table === 'valeur_contradictoire' && colonne === 'date' && statut !== 'definitif') return null;
  return typeof jour === 'string' ? jour : null;
}

/** The days of what happened to a contract, sheet by sheet. */
export function joursDesFaits(lignesDe: (table: TableDuClasseur) => readonly Valeurs[]): string[][] {
  return FAITS.map(([table, colonnes]) =>
    lignesDe(table).flatMap((valeurs) => colonnes.flatMap((colonne) => jourDuFait(table, valeurs, colonne) ?? []))
  );
}
