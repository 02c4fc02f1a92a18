import { sePrepareEnCellules } from '$lib/domain/comptes/a-remplir';
import { accord } from '$lib/format/phrase';
import {
  colonnesDeLaMarque,
  enteteDe,
  MARQUE_A_REMPLIR,
  normaliseTexte,
  type TableDuClasseur
} from '$lib/schema/classeur';
import { cleDeTexte } from '$lib/schema/classeur-texte';
import type { Entete } from './entete';
import type { Feuille, Ligne, Valeur } from './feuille';
import type { Signalements } from './signalement';
import { sansTitresRepetes } from './titres-repetes';

const MARQUE = cleDeTexte(MARQUE_A_REMPLIR);
const RESTE = 'Ce qui est rempli est lu. Renvoyez le classeur quand le reste le sera aussi.';

interface Lieu {
  table: TableDuClasseur;
  feuille: Feuille;
  entete: Entete;
}

const attend = (valeur: Valeur | undefined): boolean => typeof valeur === 'string' && cleDeTexte(valeur) === MARQUE;

/** Whether a cell still says what a prefilled workbook wrote in it: a text of these words elsewhere is a text. */
const estLaMarque = (valeur: Valeur | undefined): boolean =>
  typeof valeur === 'string' && normaliseTexte(valeur) === MARQUE_A_REMPLIR;

const estVide = (valeur: Valeur | undefined): boolean =>
  (valeur ?? null) === null || (typeof valeur === 'string' && normaliseTexte(valeur) === null);

/** The columns that a prepared row had to fill in; null for a row of the contract. */
function prevues({ valeurs }: Ligne, { table, entete }: Lieu): string[] | null {
  const marque = entete.exemple === null ? null : valeurs[entete.exemple];
  return typeof marque === 'string' ? colonnesDeLaMarque(table, marque) : null;
}

/**
 * The rows under the headings, without what a prefilled workbook asks for and nobody has filled in: a cell is empty, a
 * prepared row is left out, and both are told. So is a prepared row whose cell was emptied: it says nothing.
 */
export function sansARemplir(lieu: Lieu, signalements: Signalements): Ligne[] {
  const { table, feuille, entete } = lieu;
  const marquees = [...entete.positions].flatMap(([nom, i]) => (sePrepareEnCellules(table, nom) ? [i] : []));
  let [restent, preparees, laissees] = [0, 0, 0];
  const lues = sansTitresRepetes(lieu, signalements).flatMap((ligne) => {
    const dues = prevues(ligne, lieu);
    if (dues === null) {
      const vides = marquees.filter((position) => estLaMarque(ligne.valeurs[position]));
      restent += vides.length;
      return [{ ...ligne, valeurs: ligne.valeurs.map((v, position) => (vides.includes(position) ? null : v)) }];
    }
    if ([...entete.positions.values()].every((position) => estEffacee(ligne, position))) return [];
    preparees += 1;
    const vides = ligne.valeurs.filter((v, position) => position !== entete.exemple && attend(v)).length;
    const effacees = dues.filter((nom) => estEffacee(ligne, entete.positions.get(nom)));
    if (vides === 0 && effacees.length === 0) return [ligne];
    restent += vides;
    laissees += 1;
    for (const nom of effacees) signaleEffacee(lieu, ligne, nom, signalements);
    if (vides > 0 && vides < dues.length - effacees.length) signaleCommencee(lieu, ligne, signalements);
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

/** Whether a cell of a sheet holds nothing, and nothing that could not be read. */
function estEffacee({ valeurs, notes }: Ligne, position: number | undefined): boolean {
  return position === undefined || (estVide(valeurs[position]) && notes.get(position)?.faute === undefined);
}

function signaleEffacee({ table, feuille, entete }: Lieu, ligne: Ligne, nom: string, signalements: Signalements): void {
  const [colonne, position] = [enteteDe(table, nom), entete.positions.get(nom)];
  signalements.avertissement({
    ...{ genre: 'cellule effacée', table, feuille: feuille.nom, ligne: ligne.numero, colonne },
    ...(position !== undefined && { position }),
    message: `La cellule «\u00a0${colonne}\u00a0» de la ligne ${ligne.numero} était à remplir et elle est vide\u00a0: la ligne n’est pas lue.`,
    suite: 'Donnez sa valeur, ou supprimez la ligne, puis renvoyez le classeur.'
  });
}

function signaleCommencee({ table, feuille }: Lieu, ligne: Ligne, signalements: Signalements): void {
  signalements.avertissement({
    ...{ genre: 'ligne commencée', table, feuille: feuille.nom, ligne: ligne.numero },
    message: `La ligne ${ligne.numero} est commencée, et il y reste «\u00a0${MARQUE_A_REMPLIR}\u00a0»\u00a0: elle n’est pas lue.`,
    suite: 'Remplissez toutes ses cellules, ou supprimez-la, puis renvoyez le classeur.'
  });
}

function lignesLaissees(preparees: number, laissees: number): string {
  if (laissees === preparees)
    return 'Aucune ligne préparée n’est remplie\u00a0: rien n’en est importé, rien n’est changé.';
  return `${laissees} ${accord(laissees, 'ligne préparée n’est pas lue', 'lignes préparées ne sont pas lues')}, faute de valeur.`;
}
