import { enteteDe, lettresDe, type TableDuClasseur } from '$lib/schema/classeur';
import type { Column } from '$lib/schema/table';
import type { Entete } from './entete';
import type { Feuille, Fusion, Ligne, Note, Valeur } from './feuille';
import type { Remarque, Signalements } from './signalement';

/** A sheet under reading: its rows of data, with the columns that are read. */
export interface Lieu {
  table: TableDuClasseur;
  feuille: Feuille;
  entete: Entete;
  colonnes: readonly (readonly [nom: string, colonne: Column])[];
}

/**
 * Gives merged cells their value, row by row, as a reader sees it. Refused, with its range, where that would be a
 * guess: an amount for several rows, several columns in one, a value hidden beneath another.
 *
 * @param lignes rows of data; the others are left as they are
 * @returns the rows, those of a merge written anew
 */
export function separeFusions(lieu: Lieu, lignes: readonly Ligne[], signalements: Signalements): Ligne[] {
  const { feuille, entete } = lieu;
  const noms = new Map([...entete.positions].map(([nom, position]) => [position, nom]));
  const parNumero = new Map(lignes.map((ligne) => [ligne.numero, ligne]));
  for (const fusion of feuille.fusions) {
    if (fusion.lignes[1] <= entete.numero) continue;
    const touchees = [...noms].filter(([p]) => p >= fusion.colonnes[0] && p <= fusion.colonnes[1]);
    const marque =
      entete.exemple !== null && entete.exemple >= fusion.colonnes[0] && entete.exemple <= fusion.colonnes[1];
    if (touchees.length === 0 && !marque) continue;
    const siennes = lignes.filter(({ numero }) => numero >= fusion.lignes[0] && numero <= fusion.lignes[1]);
    if (siennes.length === 0) continue;
    const [position = fusion.colonnes[0], nom = null] = touchees[0] ?? [];
    const faute = fauteDe(lieu, fusion, { position, nom, seule: touchees.length === 1 && !marque }, siennes);
    const plage = plageDe(fusion);
    const ou = {
      ...{ table: lieu.table, feuille: feuille.nom, ligne: fusion.lignes[0], position: fusion.colonnes[0] },
      ...{ colonne: nom === null ? 'Exemple' : enteteDe(lieu.table, nom), valeur: plage, genre: 'cellules fusionnées' }
    };
    if (faute !== null) {
      const message = `Les cellules ${plage} sont fusionnées\u00a0: ${faute}.`;
      signalements.erreur({ ...ou, message, attendu: 'une cellule par ligne et par colonne\u00a0: annulez la fusion' });
    } else reprend(fusion, position, parNumero, signalements, ou, plage);
  }
  return lignes.map(({ numero }) => parNumero.get(numero)).filter((ligne) => ligne !== undefined);
}

function plageDe({ lignes, colonnes }: Fusion): string {
  return `${lettresDe(colonnes[0])}${lignes[0]}:${lettresDe(colonnes[1])}${lignes[1]}`;
}

/** Why a merge cannot be read; null when it can. */
function fauteDe(
  { feuille, entete, colonnes }: Lieu,
  fusion: Fusion,
  { position, nom, seule }: { position: number; nom: string | null; seule: boolean },
  siennes: readonly Ligne[]
): string | null {
  if (fusion.lignes[0] <= entete.numero) return 'elles joignent l’en-tête et des données';
  if (!seule) return 'elles joignent plusieurs colonnes du modèle';
  if (position !== fusion.colonnes[0]) return 'leur valeur est celle d’une autre colonne';
  const premiere = feuille.lignes.find(({ numero }) => numero === fusion.lignes[0]);
  const valeur = premiere?.valeurs[position] ?? null;
  const couvertes = siennes.filter(({ numero }) => numero !== fusion.lignes[0]).map((l) => l.valeurs[position] ?? null);
  if (couvertes.some((couverte) => estPleine(couverte) && !memes(couverte, valeur))) {
    return 'une autre valeur est cachée sous celle que l’on voit';
  }
  if (!estPleine(valeur)) return null;
  if (siennes.every(({ numero }) => numero !== fusion.lignes[0])) return 'leur valeur est hors des données';
  const type = colonnes.find(([n]) => n === nom)?.[1].type;
  return type === 'nombre' && siennes.length > 1
    ? 'ce nombre vaut-il pour chaque ligne, ou pour toutes ensemble'
    : null;
}

function reprend(
  fusion: Fusion,
  position: number,
  parNumero: Map<number, Ligne>,
  signalements: Signalements,
  ou: Remarque | Omit<Remarque, 'message'>,
  plage: string
): void {
  const premiere = parNumero.get(fusion.lignes[0]);
  const valeur = premiere?.valeurs[position] ?? null;
  const note = premiere?.notes.get(position);
  let reprises = 0;
  for (const [numero, ligne] of parNumero) {
    if (numero <= fusion.lignes[0] || numero > fusion.lignes[1]) continue;
    if (!estPleine(valeur) && !note) continue;
    reprises += 1;
    parNumero.set(numero, avec(ligne, position, valeur, note));
  }
  if (reprises === 0) return;
  signalements.avertissement({
    ...ou,
    message: `Les cellules ${plage} sont fusionnées\u00a0: leur valeur est reprise sur chaque ligne.`,
    attendu: 'une cellule par ligne'
  });
}

function avec(ligne: Ligne, position: number, valeur: Valeur, note: Note | undefined): Ligne {
  const valeurs = [...ligne.valeurs];
  while (valeurs.length < position) valeurs.push(null);
  valeurs[position] = valeur;
  const notes = new Map(ligne.notes);
  if (note) notes.set(position, note);
  return { ...ligne, valeurs, notes };
}

function estPleine(valeur: Valeur): boolean {
  return valeur !== null && !(typeof valeur === 'string' && valeur.trim() === '');
}

function memes(a: Valeur, b: Valeur): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}
