import type { LigneCsv } from './lecture/csv';
import type { Problem } from './types';

/** Whether a row of a table is its header again: files put end to end leave theirs. */
export function repeteLesTitres(entete: readonly string[], { cellules }: LigneCsv): boolean {
  return (
    entete.length > 1 &&
    cellules.length === entete.length &&
    entete.every((nom, i) => cellules[i]?.toUpperCase() === nom.toUpperCase())
  );
}

/** Says that a row is left out for it. */
export function titresRepetes(fichier: string, ligne: number, feuille?: string): Problem {
  return {
    severite: 'avertissement',
    ...{ fichier, ...(feuille !== undefined && { feuille }), ligne, genre: 'titres répétés' },
    message: `La ligne ${ligne} répète les titres\u00a0: elle est laissée de côté.`,
    suite: 'Les lignes qui la suivent sont lues sous les titres du haut. Vérifiez qu’elles sont de la même édition.'
  };
}
