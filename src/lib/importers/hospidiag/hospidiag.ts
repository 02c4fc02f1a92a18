import type { Colonnes, Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import { lieFiches, mesuresDeLigne, type Edition } from '../calcul';
import { fiches as toutesLesFiches } from '../fiches';
import { anneeDuNom, anneeInconnue } from '../lecture/annee';
import { enteteDe } from '../lecture/csv';
import { estBinaire } from '../lecture/texte';
import { conclut, nomDeFichier, problemesDeColonnes, resultatVide } from '../resultat';
import type { Importer, ImportResult, Problem } from '../types';
import { ClasseurIllisible, estClasseur, tableauDeClasseur } from './classeur';
import { financesDe } from './finances';
import { Lecteur } from './lecteur';
import { entitesPubliques } from './perimetre';
import type { Tableau } from './tableau';
import { tableauDeTexte } from './texte';

/**
 * A yearly Hospi Diag edition: the CSV export, or the four-sheet workbook of 2017 to 2019. Public legal entities are
 * kept. The year stands in the file name alone.
 * Source: ATIH, Hospi Diag, open data.
 */
export const hospidiag: Importer = {
  id: 'hospidiag',
  libelle: 'Hospi Diag (ATIH, fichiers hospidiag_opendata_AAAA.csv, hdAAAA.csv et Hospi_AAAA.xlsx)',
  reconnait(bytes, fileName) {
    if (estBinaire(bytes)) return estClasseur(bytes) && /^(hospi|hd)/i.test(nomDeFichier(fileName));
    const entete = enteteDe(bytes).map((nom) => nom.toUpperCase());
    return ['FINESS', 'CAT', 'CI_A1'].every((nom) => entete.includes(nom));
  },
  importe: (bytes, fileName) => importeHospidiag(bytes, fileName, toutesLesFiches)
};

/** Reads one edition with the given sheets. */
export async function importeHospidiag(
  bytes: Uint8Array,
  fichier: string,
  fiches: readonly Fiche[]
): Promise<ImportResult> {
  const resultat = resultatVide('hospidiag', fichier);
  const { problems } = resultat;
  const annee = anneeDuNom(fichier);
  if (annee === null) {
    problems.push(anneeInconnue(fichier, 'hospidiag_opendata_2013.csv'));
    return resultat;
  }
  const tableau = await lisTableau(bytes, fichier, problems);
  if (!tableau) return resultat;
  resultat.lues = tableau.lues;
  const entites = entitesPubliques(tableau.etablissements, fichier, problems);
  if (!entites) return resultat;
  const sourceId = `hospidiag-${annee}`;
  const colonnes = { has: (nom: string): boolean => tableau.colonnes.has(nom.toUpperCase()) };
  const sources: Colonnes['source'][] = ['hospidiag', ...financesDe(tableau.colonnes, entites, fichier, problems)];
  const lots = sources.map((source) => {
    const edition: Edition = {
      source,
      annee,
      edition: resultat.edition,
      sourceId,
      statut: 'definitif',
      publieLe: null
    };
    const liaisons = lieFiches(fiches, edition, colonnes);
    problems.push(...problemesDeColonnes(liaisons, fichier, annee));
    return { edition, liaisons };
  });
  const lecteur = new Lecteur(fichier);
  const mesure: Row<'mesure'>[] = [];
  for (const entite of entites) {
    const ligne = lecteur.ligne(entite);
    for (const { edition, liaisons } of lots) mesure.push(...mesuresDeLigne(ligne, liaisons, edition));
  }
  problems.push(...lecteur.problems());
  resultat.rows = { mesure };
  resultat.gardees = entites.length;
  return conclut(resultat, annee, sourceDe(sourceId, annee, resultat.edition));
}

async function lisTableau(bytes: Uint8Array, fichier: string, problems: Problem[]): Promise<Tableau | null> {
  if (!estBinaire(bytes)) return tableauDeTexte(bytes, fichier, problems);
  try {
    return await tableauDeClasseur(bytes, fichier, problems);
  } catch (cause) {
    if (!(cause instanceof ClasseurIllisible)) throw cause;
    problems.push({
      severite: 'refus',
      fichier,
      genre: 'classeur illisible',
      message: cause.message,
      attendu: 'les feuilles Etablissement, Lits et Places, Activité Globale',
      suite: 'Fichier refusé. Reprenez-le chez son producteur.'
    });
    return null;
  }
}

function sourceDe(id: string, annee: number, edition: string): Row<'source'> {
  return {
    id,
    producteur: 'ATIH',
    titre: `Hospi Diag ${annee}`,
    edition,
    licence: 'Licence Ouverte',
    mise_a_jour: null,
    url: null,
    note: null
  };
}
