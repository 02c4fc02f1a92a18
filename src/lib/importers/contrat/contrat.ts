import { resultatVide } from '../resultat';
import type { Importer, ImportResult } from '../types';
import { ClasseurIllisible, lisFeuilles } from './feuilles';
import { lisTables } from './lecture';
import { natureDeClasseur } from './nature';
import { verifieRegles } from './regles';
import { Signalements } from './signalement';
import { enTables, Verification, verifieSchema } from './verification';

/**
 * The workbook of one contract, or of the accounts of hospitals, XLSX or ODS, as the model gives it, whatever a
 * spreadsheet has made of it since. An error blocks the whole workbook: a contract is never half imported.
 */
export const contrat: Importer = {
  id: 'contrat',
  libelle: 'Classeur d’un contrat ou d’un établissement (.xlsx, .xlsm ou .ods)',
  /** Any workbook that no producer's importer took before: one that is no contract is refused with what it is. */
  reconnait(bytes) {
    const nature = natureDeClasseur(bytes);
    return nature !== null && nature.genre !== 'document';
  },
  importe: importeContrat
};

async function importeContrat(bytes: Uint8Array, fichier: string): Promise<ImportResult> {
  const resultat = resultatVide('contrat', fichier);
  const signalements = new Signalements(fichier);
  const nature = natureDeClasseur(bytes);
  if (nature && nature.suite !== null) {
    signalements.refus({
      genre: 'classeur illisible',
      message: `Le fichier n’est pas lu\u00a0: c’est ${nature.nom}.`,
      attendu: 'un classeur .xlsx ou .ods entier, sans mot de passe',
      suite: `Fichier refusé. ${nature.suite}`
    });
    return { ...resultat, problems: signalements.problems() };
  }
  const feuilles = await lisFeuilles(bytes).catch((cause: unknown) => {
    if (!(cause instanceof ClasseurIllisible)) throw cause;
    signalements.refus({
      genre: 'classeur illisible',
      message: `Le classeur ne se lit pas\u00a0: ${cause.message}.`,
      attendu: 'un classeur .xlsx ou .ods entier, sans mot de passe',
      suite: 'Fichier refusé. Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis renvoyez-le.'
    });
    return [];
  });
  if (signalements.estBloque()) return { ...resultat, problems: signalements.problems() };
  const classeur = lisTables(feuilles, signalements);
  if (classeur.size > 0) {
    const verification = new Verification(classeur, signalements);
    verifieSchema(classeur, verification);
    verifieRegles(verification);
  }
  const lues = [...classeur.values()].reduce((somme, { lignes }) => somme + lignes.length, 0);
  signalements.conclut();
  const problems = signalements.problems();
  if (signalements.estBloque()) return { ...resultat, lues, problems };
  const colonnesAbsentes = Object.fromEntries(
    [...classeur].flatMap(([table, { absentes }]) => (absentes.length > 0 ? [[table, absentes]] : []))
  );
  return { ...resultat, statut: 'lu', lues, gardees: lues, rows: enTables(classeur), colonnesAbsentes, problems };
}
