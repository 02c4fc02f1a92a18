import type { TableDuClasseur } from '$lib/schema/classeur';
import { repeteLesTitres, type Entete } from './entete';
import type { Feuille, Ligne } from './feuille';
import type { Signalements } from './signalement';

/** The rows under the headings; those that say them again, whatever their mark of example, are told and left out. */
export function sansTitresRepetes(
  { table, feuille, entete }: { table: TableDuClasseur; feuille: Feuille; entete: Entete },
  signalements: Signalements
): Ligne[] {
  return feuille.lignes.filter((ligne) => {
    if (ligne.numero <= entete.numero) return false;
    if (!repeteLesTitres(table, ligne, entete)) return true;
    signalements.avertissement({
      ...{ genre: 'titres répétés', table, feuille: feuille.nom, ligne: ligne.numero },
      message: `La ligne ${ligne.numero} répète les titres\u00a0: elle est laissée de côté.`,
      suite: 'Les lignes qui la suivent sont lues sous les titres du haut. Vérifiez-les, et supprimez celle-ci.'
    });
    return false;
  });
}
