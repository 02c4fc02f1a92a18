import { enumeration } from '$lib/format/phrase';
import { NR, SANS_OBJET, type Bloc } from '../reunion/bloc';
import { MOTS_SANS_MESSAGE as MOTS } from './mots';

type Tableau = Pick<Bloc, 'titre' | 'colonnes' | 'lignes'>;

/** As many columns, or rows, as a title names. */
const NOMMES = 2;

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
  return dit === null
    ? MOTS.partiel(sujet, manquants, chiffres.flat().filter((c) => c !== SANS_OBJET).length)
    : `${sujet}\u00a0: ${dit}`;
}

/**
 * Those that are known, wholly or in part, or those that are not, where a title can name them; null when none is wholly
 * unknown.
 */
function renseignes(
  rangs: readonly { nom: string; cellules: readonly string[] }[],
  genre: 'colonne' | 'ligne'
): string | null {
  const dits = rangs
    .map(({ nom, cellules }) => ({ nom, cellules: cellules.filter((cellule) => cellule !== SANS_OBJET) }))
    .filter(({ cellules }) => cellules.length > 0);
  const noms = (estDit: (cellules: readonly string[]) => boolean) => [
    ...new Set(dits.filter(({ cellules }) => estDit(cellules)).map(({ nom }) => `«\u00a0${nom}\u00a0»`))
  ];
  const inconnus = noms((cellules) => cellules.every(manque));
  const connus = noms((cellules) => !cellules.every(manque));
  const enPartie = noms((cellules) => cellules.some(manque) && !cellules.every(manque));
  if (inconnus.length === 0) return null;
  if (inconnus.length <= NOMMES) return MOTS.inconnus(inconnus.length, enumeration(inconnus));
  if (connus.length <= NOMMES) return MOTS.seuls(connus, enPartie);
  return MOTS.combien(inconnus.length, dits.length, genre);
}
