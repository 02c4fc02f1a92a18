import type { Problem } from '../types';
import type { LigneCsv, TableCsv } from './csv';

/**
 * The rows that have as many cells as the header. A line end inside an unquoted label cuts a record in two
 * (SAE by GHT 2022, OCC-01): the two pieces are put back together. Any other row is left out and told.
 */
export function lignesEntieres(table: TableCsv, fichier: string, problems: Problem[]): LigneCsv[] {
  const largeur = table.entete.length;
  const lignes: LigneCsv[] = [];
  for (let i = 0; i < table.lignes.length; i += 1) {
    const ligne = table.lignes[i];
    const suivante = table.lignes[i + 1];
    if (!ligne) continue;
    const n = utiles(ligne, largeur);
    const situe = { fichier, ligne: ligne.ligne, valeur: ligne.cellules.slice(0, 3).join(' ; ') };
    if (n === largeur) {
      lignes.push(ligne);
    } else if (suivante && n < largeur && n + utiles(suivante, largeur) - 1 === largeur) {
      const [debut, fin] = [ligne.cellules.slice(0, n), suivante.cellules];
      const cellules = [...debut.slice(0, -1), `${debut.at(-1) ?? ''} ${fin[0] ?? ''}`, ...fin.slice(1)];
      lignes.push({ ligne: ligne.ligne, cellules });
      i += 1;
      problems.push({
        ...situe,
        severite: 'avertissement',
        genre: 'ligne coupée',
        message: 'La ligne est coupée en deux par un retour à la ligne dans un libellé.',
        attendu: `${largeur} cellules`,
        suite: 'Les deux morceaux ont été recollés.'
      });
    } else {
      problems.push({
        ...situe,
        severite: 'erreur',
        genre: 'ligne incomplète',
        message: `La ligne compte ${n} cellules.`,
        attendu: `${largeur} cellules`,
        suite: 'Ligne laissée de côté.'
      });
    }
  }
  return lignes;
}

/** Cells of a row, less the empty ones that a trailing separator adds past the header. */
function utiles(ligne: LigneCsv, largeur: number): number {
  let n = ligne.cellules.length;
  while (n > largeur && ligne.cellules[n - 1] === '') n -= 1;
  return n;
}
