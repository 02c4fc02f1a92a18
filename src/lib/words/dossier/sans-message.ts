import { enumeration } from '$lib/format/phrase';
import { NR, SANS_OBJET, type Bloc } from '../reunion/bloc';
import { MOTS_SANS_MESSAGE as MOTS } from './mots';

type Tableau = Pick<Bloc, 'titre' | 'colonnes' | 'lignes'>;

/** As many columns, or rows, as a title names. */
const NOMMES = 2;

/** A cell without object, or left blank, is neither known nor missing. */
const aDire = (cellule: string): boolean => cellule !== SANS_OBJET && cellule !== '';
const manque = (cellule: string): boolean => cellule.includes(NR);

/**
 * What a table says whose block has no message of its own: which of its columns, else of its rows, are known or not, else
 * how many figures are missing; its size when none is. It claims nothing of its figures.
 */
export function sansMessage({ titre, colonnes, lignes }: Tableau): string {
  const sujet = titre.split(/,|\u00a0:/u)[0] ?? titre;
  const chiffres = lignes.map((ligne) => ligne.slice(1));
  const manquants = chiffres.flat().filter(manque).length;
  if (manquants === 0) return MOTS.entier(sujet, lignes.length);
  const parColonne = colonnes
    .slice(1)
    .map(({ title }, c) => ({ nom: title, cellules: chiffres.map((l) => l[c] ?? '') }));
  const parLigne = lignes.map(([nom = ''], l) => ({ nom, cellules: chiffres[l] ?? [] }));
  const dit = renseignes(parColonne, 'colonne') ?? renseignes(parLigne, 'ligne');
  return dit === null ? MOTS.partiel(sujet, manquants, chiffres.flat().filter(aDire).length) : `${sujet}\u00a0: ${dit}`;
}

/**
 * Those that are known, wholly or in part, or those that are not, where a title can name them; null when none is wholly
 * unknown. Rows of one name are named once; where one of them is known and another is not, they are counted.
 */
function renseignes(
  rangs: readonly { nom: string; cellules: readonly string[] }[],
  genre: 'colonne' | 'ligne'
): string | null {
  const dits = rangs
    .map(({ nom, cellules }) => ({ nom, cellules: cellules.filter(aDire) }))
    .filter(({ cellules }) => cellules.length > 0);
  const muets = dits.filter(({ cellules }) => cellules.every(manque));
  if (muets.length === 0) return null;
  const nomsDe = (lus: typeof dits) => [...new Set(lus.map(({ nom }) => `«\u00a0${nom}\u00a0»`))];
  const inconnus = nomsDe(muets);
  const connus = nomsDe(dits.filter((rang) => !muets.includes(rang)));
  const enPartie = nomsDe(dits.filter((rang) => !muets.includes(rang) && rang.cellules.some(manque)));
  if (inconnus.some((nom) => connus.includes(nom))) return MOTS.combien(muets.length, dits.length, genre);
  if (inconnus.length <= NOMMES) return MOTS.inconnus(inconnus.length, enumeration(inconnus));
  if (connus.length > 0 && connus.length <= NOMMES) return MOTS.seuls(connus, enPartie);
  return MOTS.combien(muets.length, dits.length, genre);
}
