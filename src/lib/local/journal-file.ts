import type { Journal } from '$lib/domain/journal/ligne';
import { relisJournal } from '$lib/domain/journal/relis';
import type { NomDeJournal } from './journal-store';

/** Raised when the file changes of shape. */
const FORME = 'journal de saisie, forme 1';

/** A journal as a file that another computer opens. */
export function fichierDuJournal({ jeu, contrat }: NomDeJournal, lignes: Journal): string {
  return `${JSON.stringify({ trajectoire: FORME, jeu, contrat, lignes }, null, 2)}\n`;
}

/** The lines of a file, or why they are not those of the journal of this contract. */
export function lisFichier(texte: string, { jeu, contrat }: NomDeJournal): Journal | 'illisible' | 'autre' {
  let lu: unknown;
  try {
    lu = JSON.parse(texte);
  } catch {
    return 'illisible';
  }
  if (typeof lu !== 'object' || lu === null || !('trajectoire' in lu) || lu.trajectoire !== FORME) return 'illisible';
  const lignes = 'lignes' in lu ? relisJournal(lu.lignes) : null;
  if (lignes === null) return 'illisible';
  const sien = 'jeu' in lu && lu.jeu === jeu && 'contrat' in lu && lu.contrat === contrat;
  return sien && lignes.every((ligne) => ligne.contrat === contrat) ? lignes : 'autre';
}
