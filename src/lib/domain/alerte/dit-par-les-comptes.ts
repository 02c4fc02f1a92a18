import type { ExamenDeRegle } from './evaluation';
import { surPrevision } from './niveau';

/**
 * What the compte financier says of the criterion of a forecast that is no longer examined: it is established, an alert
 * of the law being raised on it, or the accounts of that very year do not meet it. Null of another rule, or where no
 * accounts tell.
 *
 * @param trouves what all rules found on that day
 */
export function ditParLesComptes(
  { regle, entite, objet }: Pick<ExamenDeRegle, 'regle' | 'entite' | 'objet'>,
  trouves: readonly Pick<ExamenDeRegle, 'regle' | 'entite' | 'issue' | 'constat'>[]
): 'etablie' | 'non_remplie' | null {
  if (!surPrevision(regle) || objet === null) return null;
  const [critere = '', exercice = ''] = objet.split(' ');
  const loi = trouves.find((e) => e.regle === `d6143_39_${critere}` && e.entite === entite);
  const compte = loi?.constat.document?.split(' ')[1] ?? '';
  if (loi?.issue === 'remplie' && compte <= exercice) return 'etablie';
  return loi?.issue === 'non_remplie' && compte === exercice ? 'non_remplie' : null;
}
