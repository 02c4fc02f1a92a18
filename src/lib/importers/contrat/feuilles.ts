import { XmlAbime } from './balises';
import { ClasseurTropGrand, Compte, type Feuille } from './feuille';
import { natureDeClasseur } from './nature';
import { feuillesDOds } from './ods';
import type { Partie } from './partie';
import { feuillesDeXlsx } from './xlsx';
import { entreesDe, ZipIllisible } from './zip';

/** Why a file is no readable workbook, in words that follow « le classeur ne se lit pas : ». */
export class ClasseurIllisible extends Error {}

/** Beyond this many bytes once inflated, a workbook is no contract. */
const TOTAL_MAX = 3_000_000_000;

/**
 * The sheets of a workbook. What is read is checked against its checksum, so that a damaged file is refused rather
 * than read wrong.
 *
 * @throws ClasseurIllisible
 */
export async function lisFeuilles(bytes: Uint8Array): Promise<Feuille[]> {
  try {
    const partie: Partie = { bytes, entrees: entreesDe(bytes) };
    if (partie.entrees.reduce((somme, { taille }) => somme + taille, 0) > TOTAL_MAX) {
      throw new ClasseurTropGrand('il est trop volumineux pour un contrat');
    }
    return await (natureDeClasseur(bytes)?.genre === 'ods' ? feuillesDOds : feuillesDeXlsx)(partie, new Compte());
  } catch (cause) {
    const connue = cause instanceof ZipIllisible || cause instanceof ClasseurTropGrand || cause instanceof XmlAbime;
    const message = connue ? cause.message : 'son contenu n’est pas celui d’un classeur';
    throw new ClasseurIllisible(message, { cause });
  }
}
