import type { Problem } from '../types';
import type { TableCsv } from './csv';

const ANNEE = /^(?:19|20)\d{2}$/;

/** The only year written in a file name; null when there is none, or several. */
export function anneeDuNom(fichier: string): number | null {
  const nom = fichier.replace(/^.*[\\/]/, '');
  const annees = new Set(nom.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []);
  const [annee, ...autres] = annees;
  return annee === undefined || autres.length > 0 ? null : Number(annee);
}

/**
 * The year of a file that holds one year: from its year column when it has one, else from its name.
 * Without a year, or with several, the refusal is added to the problems and the answer is null.
 *
 * @param exemple name given by the producer, for the message
 */
export function anneeDuFichier(table: TableCsv, fichier: string, exemple: string, problems: Problem[]): number | null {
  const position = table.entete.findIndex((nom) => nom.toUpperCase() === 'AN');
  const ecrites = new Set(table.lignes.map((l) => l.cellules[position] ?? '').filter((texte) => ANNEE.test(texte)));
  const nommee = anneeDuNom(fichier);
  if (ecrites.size > 1) {
    const annees = [...ecrites].sort().join(', ');
    problems.push({
      severite: 'refus',
      fichier,
      colonne: table.entete[position] ?? 'AN',
      valeur: annees,
      genre: 'plusieurs années',
      message: `Le fichier mêle plusieurs années : ${annees}.`,
      attendu: 'une seule année par fichier',
      suite: 'Fichier refusé. Donnez un fichier par année, tel que la DREES le publie.'
    });
    return null;
  }
  const [ecrite] = ecrites;
  if (ecrite === undefined) {
    if (nommee === null) problems.push(anneeInconnue(fichier, exemple));
    return nommee;
  }
  const annee = Number(ecrite);
  if (nommee !== null && nommee !== annee) {
    problems.push({
      severite: 'avertissement',
      fichier,
      valeur: String(annee),
      genre: 'année du nom différente',
      message: `Le nom du fichier dit ${nommee}, sa colonne d’année dit ${annee}.`,
      attendu: 'la même année',
      suite: `L’année de la colonne est retenue : ${annee}.`
    });
  }
  return annee;
}

/** The refusal of a file whose year is nowhere. */
export function anneeInconnue(fichier: string, exemple: string): Problem {
  return {
    severite: 'refus',
    fichier,
    genre: 'année inconnue',
    message: 'L’année n’est ni dans une colonne ni, seule, dans le nom du fichier.',
    attendu: `un nom comme ${exemple}`,
    suite: 'Fichier refusé. Rendez-lui le nom donné par son producteur.'
  };
}
