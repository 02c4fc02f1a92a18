import { nombre } from '$lib/format/nombre';
import { columnsOf } from '$lib/schema/columns';
import { enteteDe, type TableDuClasseur } from '$lib/schema/classeur';
import { dateDeCellule, dateDeTexte } from './date';
import type { Entete } from './entete';
import type { Ligne } from './feuille';
import type { Signalements } from './signalement';

/** Days beyond the twelfth are no month: a spreadsheet in American order cannot turn them. */
const DERNIER_MOIS = 12;
/** Different days below which a column of first days of months is no sign of anything [M]. */
const JOURS_DIVERS = 3;
/** Dates of which none is beyond the twelfth by chance once in a million [M]: 144 days of 365 are not. */
const DATES_NOMBREUSES = 15;

/**
 * Tells a column of dates of which day and month were likely exchanged, as a spreadsheet in American order does of
 * French dates pasted into it: 04/10/2024 becomes 10 April, and 16/09/2025, which is no month, stays a text.
 */
export function signaleDatesInversees(
  { table, feuille, entete }: { table: TableDuClasseur; feuille: string; entete: Entete },
  lignes: readonly Ligne[],
  signalements: Signalements
): void {
  for (const [nom, { type }] of columnsOf(table)) {
    const position = entete.positions.get(nom);
    if (type !== 'date' || position === undefined) continue;
    const cases = lignes.map(({ valeurs }) => valeurs[position] ?? null);
    const vraies = cases.flatMap((v) => (v instanceof Date ? (dateDeCellule(v) ?? []) : [])).map(numeroDuJour);
    const ecrites = cases.flatMap((v) => (typeof v === 'string' ? (dateDeTexte(v) ?? []) : [])).map(numeroDuJour);
    const inversables = vraies.every((j) => j <= DERNIER_MOIS) && new Set(vraies).size >= JOURS_DIVERS;
    const restees = ecrites.length > 0 && ecrites.every((j) => j > DERNIER_MOIS);
    if (!inversables || !(restees || (ecrites.length === 0 && vraies.length >= DATES_NOMBREUSES))) continue;
    signalements.avertissement({
      ...{ genre: 'jour et mois échangés', table, feuille, ligne: entete.numero, position },
      colonne: enteteDe(table, nom),
      message: `Aucune des ${nombre(vraies.length)} dates de la colonne n’est après le 12 du mois${restees ? `, et ${ecrites.length > 1 ? `les ${nombre(ecrites.length)} qui le sont sont` : 'la seule qui le soit est'} du texte` : ''}\u00a0: un tableur en ordre américain a pu échanger jour et mois.`,
      attendu: 'des dates en JJ/MM/AAAA',
      suite: 'L’import a lieu. Comparez ces dates à l’original, et saisissez-les de nouveau si elles sont échangées.'
    });
  }
}

function numeroDuJour(jour: string): number {
  return Number(jour.slice(8));
}
