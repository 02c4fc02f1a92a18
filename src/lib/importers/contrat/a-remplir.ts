import { accord } from '$lib/format/phrase';
import { MARQUE_A_REMPLIR, type TableDuClasseur } from '$lib/schema/classeur';
import { cleDeTexte } from '$lib/schema/classeur-texte';
import type { Entete } from './entete';
import type { Feuille, Ligne, Valeur } from './feuille';
import type { Signalements } from './signalement';
import { sansTitresRepetes } from './titres-repetes';

const MARQUE = cleDeTexte(MARQUE_A_REMPLIR);
const RESTE = 'Ce qui est rempli est lu. Renvoyez le classeur quand le reste le sera aussi.';

const attend = (valeur: Valeur | undefined): boolean => typeof valeur === 'string' && cleDeTexte(valeur) === MARQUE;

/** How many cells of a prepared row were to be filled in; null for a row of the contract. */
function prevues({ valeurs }: Ligne, { exemple }: Entete): number | null {
  const marque = exemple === null ? null : valeurs[exemple];
  if (typeof marque !== 'string' || !cleDeTexte(marque).startsWith(MARQUE)) return null;
  return Number(/\d+/u.exec(marque)?.[0] ?? 0);
}

/**
 * The rows under the headings, without what a prefilled workbook asks for and nobody has filled in: a cell is empty, a
 * prepared row is left out, and both are told.
 */
export function sansARemplir(
  lieu: { table: TableDuClasseur; feuille: Feuille; entete: Entete },
  signalements: Signalements
): Ligne[] {
  const { table, feuille, entete } = lieu;
  let [restent, preparees, laissees] = [0, 0, 0];
  const lues = sansTitresRepetes(lieu, signalements).flatMap((ligne) => {
    const vides = ligne.valeurs.filter((v, position) => position !== entete.exemple && attend(v)).length;
    const dues = prevues(ligne, entete);
    if (dues !== null) preparees += 1;
    if (vides === 0) return [ligne];
    restent += vides;
    if (dues === null) return [{ ...ligne, valeurs: ligne.valeurs.map((v) => (attend(v) ? null : v)) }];
    laissees += 1;
    if (vides < dues) {
      signalements.avertissement({
        ...{ genre: 'ligne commencée', table, feuille: feuille.nom, ligne: ligne.numero },
        message: `La ligne ${ligne.numero} est commencée, et il y reste «\u00a0${MARQUE_A_REMPLIR}\u00a0»\u00a0: elle n’est pas lue.`,
        suite: 'Remplissez toutes ses cellules, ou videz celles qui sont facultatives, puis renvoyez le classeur.'
      });
    }
    return [];
  });
  if (restent > 0) {
    const cellules = `${restent} ${accord(restent, 'cellule reste', 'cellules restent')} «\u00a0${MARQUE_A_REMPLIR}\u00a0»`;
    const lignes = laissees === 0 ? '' : ` ${lignesLaissees(preparees, laissees)}`;
    signalements.information({
      ...{ genre: 'à remplir', table, feuille: feuille.nom, suite: RESTE },
      message: `${cellules}\u00a0: ${accord(restent, 'elle est tenue pour vide', 'elles sont tenues pour vides')}.${lignes}`
    });
  }
  return lues;
}

function lignesLaissees(preparees: number, laissees: number): string {
  if (laissees === preparees)
    return 'Aucune ligne préparée n’est remplie\u00a0: rien n’en est importé, rien n’est changé.';
  return `${laissees} ${accord(laissees, 'ligne préparée n’est pas lue', 'lignes préparées ne sont pas lues')}, faute de valeur.`;
}
