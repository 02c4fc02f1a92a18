import { dateCourte } from '$lib/format/date';
import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import { colonnesDepuis } from '$lib/words/depuis/colonnes';
import { colonnesDesReecritures, MOTS_DES_REECRITURES } from '$lib/words/depuis/reecritures';
import { MOTS_DE_DEPUIS } from '$lib/words/depuis/page';
import { phraseDeLaComparaison } from '$lib/words/depuis/version';
import { enteteDe } from './explorer-csv';
import { tableDe, telecharge, type Fichier, type GenreDeTable } from './tables';

/** The changes as shown on the screen, one line each, with the sentence that sums them up. */
function fichierDepuis(modele: DepuisModele, mouvements: readonly MouvementDuContrat[], version: boolean): Fichier {
  const { entete, reference, exercice, publiee } = modele;
  const de = reference?.le ?? '';
  const reecrites = publiee?.reecritures ?? [];
  const tete = enteteDe(
    entete.jeu,
    entete.source === null ? [] : [entete.source],
    `${entete.intitule}, situation au ${dateCourte(entete.au)}`,
    ...(reference === null ? [] : [phraseDeLaComparaison(modele)]),
    ...(version ? [MOTS_DE_DEPUIS.compares(modele, version)] : []),
    ...(publiee && publiee.nonCompares.length > 0 ? [MOTS_DES_REECRITURES.nonCompares(publiee.nonCompares)] : []),
    'Ces euros ne sont pas de même nature et ne s’additionnent pas.'
  );
  return {
    ...{ titre: entete.intitule, simule: entete.jeu.simule, tete },
    tables: [
      tableDe('Changements', colonnesDepuis(exercice, de), mouvements),
      ...(publiee
        ? [tableDe('Réécrit sans trace datée', colonnesDesReecritures(de, entete.jeu.donneesAu), reecrites)]
        : [])
    ]
  };
}

/** `trajectoire-demonstration-monts-cendres-1-depuis-2026-03-12-au-2026-09-30`. */
function nomDuFichier(
  { entete: { jeu, id, au }, reference, publiee }: DepuisModele,
  extrait: boolean,
  version: boolean
): string {
  const de = reference === null ? '' : `${publiee ? 'version-' : ''}${reference.le}-`;
  return `trajectoire-${jeu.nom}-${id}-depuis-${de}${extrait ? 'extrait-' : ''}au-${version ? 'version-' : ''}${au}`;
}

/** @param version whether the end is a version published before, read in its own tables: its figures are others */
export function telechargeDepuis(
  genre: GenreDeTable,
  modele: DepuisModele,
  mouvements: readonly MouvementDuContrat[],
  { extrait, version }: { extrait: boolean; version: boolean }
): Promise<void> {
  return telecharge(genre, nomDuFichier(modele, extrait, version), fichierDepuis(modele, mouvements, version));
}
