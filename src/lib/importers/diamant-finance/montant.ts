import { lisNombre } from '../lecture/nombre';

/** The warehouse writes binary noise past the twelfth digit (`69.510119999999986`): nothing real is lost at 12. */
const CHIFFRES_SIGNIFICATIFS = 12;

/** A cell of the extract without its float noise: null when empty, undefined when it is no number. */
export function montantDe(texte: string): number | null | undefined {
  const valeur = lisNombre(texte);
  return typeof valeur === 'number' ? Number(valeur.toPrecision(CHIFFRES_SIGNIFICATIFS)) : valeur;
}
