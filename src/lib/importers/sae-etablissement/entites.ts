import type { LigneCsv } from '../lecture/csv';
import { estFiness, refusDeTableur, type Identifiant } from '../lecture/finess';
import type { Problem } from '../types';

/**
 * The rows of a SAE file by site, gathered by legal entity (`FI_EJ`) in the order of FINESS, each site once.
 * Null, with a refusal among the problems, when a spreadsheet ruined the FINESS numbers.
 *
 * @param entete header in capitals
 */
export function entitesJuridiques(
  entete: readonly string[],
  lignes: readonly LigneCsv[],
  fichier: string,
  problems: Problem[]
): Map<string, LigneCsv[]> | null {
  const lit = (ligne: LigneCsv, colonne: string): string => ligne.cellules[entete.indexOf(colonne)] ?? '';
  const refus = refusDeTableur(identifiants(lignes, lit), fichier);
  if (refus) {
    problems.push(refus);
    return null;
  }
  const entites = new Map<string, LigneCsv[]>();
  const sites = new Map<string, number>();
  let sansEj = 0;
  for (const ligne of lignes) {
    const [fi, ej] = [lit(ligne, 'FI'), lit(ligne, 'FI_EJ')];
    const deja = sites.get(fi);
    const situe = { severite: 'erreur', fichier, ligne: ligne.ligne, suite: 'Ligne laissée de côté.' } as const;
    if (ej === '') {
      sansEj += 1;
    } else if (!estFiness(fi) || !estFiness(ej)) {
      const [colonne, valeur] = estFiness(fi) ? ['FI_EJ', ej] : ['FI', fi];
      const message = `« ${valeur} » n’est pas un FINESS.`;
      problems.push({ ...situe, colonne, valeur, genre: 'FINESS illisible', message, attendu: '9 caractères' });
    } else if (deja !== undefined) {
      const message = `Le site ${fi} est déjà à la ligne ${deja}.`;
      problems.push({ ...situe, colonne: 'FI', valeur: fi, genre: 'site en double', message });
    } else {
      sites.set(fi, ligne.ligne);
      entites.set(ej, [...(entites.get(ej) ?? []), ligne]);
    }
  }
  if (sansEj > 0) problems.push(sitesSansEntite(sansEj, fichier));
  return new Map([...entites].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function* identifiants(
  lignes: readonly LigneCsv[],
  lit: (ligne: LigneCsv, colonne: string) => string
): Generator<Identifiant> {
  for (const ligne of lignes) {
    for (const colonne of ['FI', 'FI_EJ']) yield { ligne: ligne.ligne, colonne, valeur: lit(ligne, colonne) };
  }
}

function sitesSansEntite(nombre: number, fichier: string): Problem {
  return {
    severite: 'information',
    fichier,
    colonne: 'FI_EJ',
    genre: 'site sans entité juridique',
    message: `${nombre} ${nombre > 1 ? 'lignes n’ont' : 'ligne n’a'} pas d’entité juridique.`,
    suite: 'Lignes laissées de côté : le suivi se fait par entité juridique.'
  };
}
