import type { ImportResult } from '$lib/importers/types';
import { combien } from './combien';

/** Where a file that the reader gave stands: `lu` and `refuse` have a result; the others say why there is none. */
export type StatutDuFichier = 'attente' | 'lecture' | 'lu' | 'refuse' | 'inconnu' | 'illisible' | 'arrete';

interface Comparee {
  problemes: readonly unknown[];
  differences: readonly { ajoutees: number; changees: number; retirees: number }[];
}

interface EtatDImport {
  fichiers: readonly { statut: StatutDuFichier; resultat: ImportResult | null }[];
  /** Files are being read or compared. */
  occupe: boolean;
  pose: Comparee | null;
}

/** What a screen reader hears once an import has ended; nothing while it runs (RGAA 7.5). */
export function annonceDImport({ fichiers, occupe, pose }: EtatDImport): string {
  if (occupe || fichiers.length === 0) return '';
  const lus = fichiers.filter(({ statut }) => statut === 'lu').length;
  const refuses = fichiers.filter(({ statut }) => statut === 'refuse').length;
  const nonLus = fichiers.length - lus - refuses;
  const problemes = fichiers.reduce((somme, { resultat }) => somme + (resultat?.problems.length ?? 0), 0);
  const phrases = [
    `Import terminé\u00a0: ${combien(lus, 'fichier lu', 'fichiers lus')} sur ${fichiers.length}`,
    ...(refuses === 0 ? [] : [combien(refuses, 'refusé')]),
    ...(nonLus === 0 ? [] : [combien(nonLus, 'non lu', 'non lus')]),
    ...(problemes === 0 ? [] : [combien(problemes, 'problème ou remarque', 'problèmes ou remarques')]),
    // Nothing was looked for in a file that was not read.
    ...(problemes === 0 && lus === fichiers.length ? ['aucun problème'] : [])
  ];
  return `${phrases.join(', ')}.${pose === null ? '' : ` ${comparaison(pose)}`}`;
}

function comparaison({ problemes, differences }: Comparee): string {
  if (problemes.length > 0) return 'Ces fichiers ne peuvent pas être posés sur ce jeu.';
  const lignes = differences.reduce((somme, d) => somme + d.ajoutees + d.changees + d.retirees, 0);
  return lignes === 0
    ? 'Rien ne change dans ce jeu.'
    : `${combien(lignes, 'ligne change', 'lignes changent')} dans ce jeu.`;
}

/** Where the focus goes when a file leaves the list: the next one's name, else the former's, else the title above. */
export function foyerApresRetrait(fichiers: readonly { id: number }[], retire: number): string {
  const place = fichiers.findIndex(({ id }) => id === retire);
  const voisin = fichiers[place + 1] ?? fichiers[place - 1];
  return voisin === undefined ? 'fichiers' : `fichier-${voisin.id}`;
}
