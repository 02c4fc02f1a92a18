import { accord, enumeration } from '$lib/format/phrase';
import { PARTIE_FERMEE } from '../../absences';
import { nombre } from '$lib/format/nombre';
import type { EtablissementCarte } from '$lib/views/portefeuille/portefeuille.types';
import { ghtPlaces, type CarteEntree } from './places';

const lits = (n: number) => `${nombre(n)}\u00a0${accord(n, 'lit')} de MCO`;

/** What is known of the beds of a hospital: their number, none, or nothing when they are closed to the reader. */
export function litsEnMots({ litsMco, ferme }: Pick<EtablissementCarte, 'litsMco' | 'ferme'>): string {
  if (ferme) return PARTIE_FERMEE;
  return litsMco ? nombre(litsMco) : 'sans lit de MCO';
}

/** Beds of several hospitals; null when none declares any. */
function litsDe(etablissements: readonly EtablissementCarte[]): number | null {
  const declares = etablissements.map((e) => e.litsMco).filter((n) => n !== null);
  return declares.length === 0 ? null : declares.reduce((a, b) => a + b, 0);
}

/** « 84 établissements, 12 périmètres ». */
export function enBref(entree: CarteEntree): string {
  const n = entree.etablissements.length;
  const groupes = ghtPlaces(entree).length;
  if (n === 0) return 'Aucun établissement placé';
  return `${n} ${accord(n, 'établissement')}, ${groupes} ${accord(groupes, 'périmètre')}`;
}

/** The map in sentences: how many hospitals and GHT, how they are marked, the largest. */
export function summary(entree: CarteEntree): string {
  const { etablissements } = entree;
  if (etablissements.length === 0) return `${enBref(entree)}.`;
  const sansLit = etablissements.filter((e) => !e.litsMco && !e.ferme).length;
  const fermes = etablissements.filter((e) => e.ferme).length;
  const grand = etablissements.reduce((a, b) => ((b.litsMco ?? 0) > (a.litsMco ?? 0) ? b : a));
  return [
    `${enBref(entree)}.`,
    grand.litsMco ? `Le plus grand\u00a0: ${grand.nom}, ${lits(grand.litsMco)}.` : null,
    sansLit > 0 ? `${sansLit} sans lit de MCO.` : null,
    fermes > 0 ? `Lits de ${fermes}\u00a0${accord(fermes, 'établissement')}\u00a0: ${PARTIE_FERMEE}.` : null
  ]
    .filter((phrase) => phrase !== null)
    .join(' ');
}

/** More hospitals than that are counted in the note; the table names them. */
const NOMS_EN_NOTE = 3;

/**
 * How to read the marks, and which hospitals are placed at their commune only.
 *
 * @param edition where and when the beds come from, as « SAE 2024 »
 */
export function notes({ etablissements }: Pick<CarteEntree, 'etablissements'>, edition?: string): string[] {
  const approches = etablissements.filter((e) => e.position === 'commune').map((e) => e.nom);
  const ferme = etablissements.some((e) => e.ferme);
  const lesquels =
    approches.length <= NOMS_EN_NOTE
      ? enumeration(approches)
      : `${approches.length} établissements, nommés dans le tableau`;
  return [
    `Taille\u00a0: lits de MCO (${edition ?? 'dernière année connue'})\u00a0; anneau\u00a0: sans lit de MCO${ferme ? `, ou ${PARTIE_FERMEE}` : ''}.`,
    ...(approches.length > 0 ? [`Position approchée à la commune\u00a0: ${lesquels}.`] : [])
  ];
}

/** What the cursor says of a GHT: « GHT Vosges : 8 établissements, 1 204 lits de MCO ». */
export function lireGht(entree: CarteEntree, ght: string): string {
  const membres = entree.etablissements.filter((e) => e.ght === ght);
  const total = litsDe(membres);
  const n = `${membres.length} ${accord(membres.length, 'établissement')}`;
  const debut = `${entree.libelles[ght] ?? ght}\u00a0: ${n}, `;
  if (membres.some((e) => e.ferme)) return `${debut}lits\u00a0: ${PARTIE_FERMEE}`;
  return `${debut}${total === null ? 'sans lit de MCO' : lits(total)}`;
}
