import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import { lieFiches, mesuresDeLigne, type Edition, type Valeur } from '../calcul';
import { fiches as toutesLesFiches } from '../fiches';
import { anneeDuFichier } from '../lecture/annee';
import { enteteDe, lisCsv, type LigneCsv } from '../lecture/csv';
import { lignesEntieres } from '../lecture/lignes';
import { lisNombre } from '../lecture/nombre';
import { estBinaire } from '../lecture/texte';
import { conclut, problemesDeColonnes, resultatVide } from '../resultat';
import { sourceSae, statutSae } from '../sae/edition';
import type { Importer, ImportResult, Problem } from '../types';
import { blocDe } from './blocs';

const COLONNES_DE_CODE = ['NOM_COURT_GHT', 'GHT_LIBC'] as const;
const CODE = /^[A-Z]{2,4}-[0-9]{2}$/;
/** From this edition the file writes 0 where earlier ones left the cell empty. */
const PREMIERE_EDITION_A_ZEROS = 2024;

/**
 * The SAE file by GHT (`GHT_YYYYr.csv`), 2019 to 2024 layouts and those that keep their columns.
 * Source: DREES, Statistique annuelle des établissements de santé, bases statistiques.
 */
export const saeGht: Importer = {
  id: 'sae-ght',
  libelle: 'SAE par GHT (DREES, fichiers GHT_AAAAr.csv)',
  reconnait(bytes) {
    if (estBinaire(bytes)) return false;
    const entete = enteteDe(bytes);
    return COLONNES_DE_CODE.some((c) => entete.includes(c)) && entete.includes('LIT_MCO');
  },
  importe: (bytes, fileName) => importeGht(bytes, fileName, toutesLesFiches)
};

/** Reads one edition with the given sheets. */
export function importeGht(bytes: Uint8Array, fichier: string, fiches: readonly Fiche[]): ImportResult {
  const table = lisCsv(bytes);
  const resultat = resultatVide('sae-ght', fichier, table.lignes.length);
  const { problems } = resultat;
  const annee = anneeDuFichier(table, fichier, 'GHT_2024r.csv', problems);
  if (annee === null) return resultat;
  const edition: Edition = {
    source: 'sae-ght',
    annee,
    edition: resultat.edition,
    sourceId: `sae-${annee}`,
    statut: statutSae(resultat.edition),
    publieLe: null
  };
  const liaisons = lieFiches(fiches, edition, new Set(table.entete));
  problems.push(...problemesDeColonnes(liaisons, fichier, annee));
  const mesure: Row<'mesure'>[] = [];
  const lignes = lignesEntieres(table, fichier, problems);
  const vides = colonnesVides(table.entete, lignes);
  const vus = new Map<string, number>();
  for (const ligne of lignes) {
    const code = codeDe(table.entete, ligne, fichier, problems);
    if (code === null) continue;
    const deja = vus.get(code);
    if (deja !== undefined) {
      problems.push({
        severite: 'erreur',
        fichier,
        ligne: ligne.ligne,
        colonne: 'code',
        valeur: code,
        genre: 'GHT en double',
        message: `Le GHT ${code} est déjà à la ligne ${deja}.`,
        attendu: 'une ligne par GHT',
        suite: 'Ligne laissée de côté ; la première est gardée.'
      });
      continue;
    }
    vus.set(code, ligne.ligne);
    const colonne = lecteur(table.entete, ligne, annee, vides, fichier, problems);
    mesure.push(...mesuresDeLigne({ entiteType: 'ght', entite: code, colonne }, liaisons, edition));
    resultat.gardees += 1;
  }
  resultat.rows = { mesure };
  return conclut(resultat, annee, sourceSae(edition));
}

function codeDe(entete: readonly string[], ligne: LigneCsv, fichier: string, problems: Problem[]): string | null {
  const nom = COLONNES_DE_CODE.find((c) => entete.includes(c)) ?? COLONNES_DE_CODE[0];
  const lu = ligne.cellules[entete.indexOf(nom)] ?? '';
  if (CODE.test(lu)) return lu;
  const commun = { fichier, ligne: ligne.ligne, colonne: nom, valeur: lu, attendu: 'un code comme GE-01' };
  // A spreadsheet took MAR-02 (Martinique) for a date (2023).
  const repare = lu.toUpperCase().replace(/^MARS-/, 'MAR-');
  if (CODE.test(repare)) {
    problems.push({
      ...commun,
      severite: 'avertissement',
      genre: 'code réparé',
      message: `Le code « ${lu} » a été déformé par un tableur.`,
      suite: `Lu comme ${repare}.`
    });
    return repare;
  }
  problems.push({
    ...commun,
    severite: 'erreur',
    genre: 'code illisible',
    message: `« ${lu} » n’est pas un code de GHT.`,
    suite: 'Ligne laissée de côté.'
  });
  return null;
}

/** Columns without a single value in the file: not collected that year (staff in 2020). */
function colonnesVides(entete: readonly string[], lignes: readonly LigneCsv[]): Set<string> {
  return new Set(entete.filter((_, i) => lignes.every((l) => (l.cellules[i] ?? '') === '')));
}

function lecteur(
  entete: readonly string[],
  ligne: LigneCsv,
  annee: number,
  vides: ReadonlySet<string>,
  fichier: string,
  problems: Problem[]
): (nom: string) => Valeur {
  const eteints = blocsEteints(entete, ligne, annee);
  const lues = new Map<string, Valeur>();
  const lit = (nom: string): Valeur => {
    if (vides.has(nom)) return 'manquant';
    const bloc = blocDe(nom);
    if (bloc !== null && eteints.has(bloc)) return 'non_concerne';
    const texte = ligne.cellules[entete.indexOf(nom)] ?? '';
    const valeur = lisNombre(texte);
    if (typeof valeur === 'number' && valeur >= 0) return valeur;
    if (valeur === null) return 'manquant';
    problems.push({
      severite: 'erreur',
      fichier,
      ligne: ligne.ligne,
      colonne: nom,
      valeur: texte,
      genre: 'valeur illisible',
      message: `« ${texte} » n’est pas un nombre positif.`,
      attendu: 'un nombre positif, ou rien',
      suite: 'Valeur tenue pour manquante.'
    });
    return 'manquant';
  };
  return (nom) => {
    let valeur = lues.get(nom);
    if (valeur === undefined) lues.set(nom, (valeur = lit(nom)));
    return valeur;
  };
}

/** Blocks where the GHT declares nothing: all cells empty, or all 0 since the edition of 2024. */
function blocsEteints(entete: readonly string[], ligne: LigneCsv, annee: number): Set<string> {
  const vivants = new Set<string>();
  const connus = new Set<string>();
  entete.forEach((nom, i) => {
    const bloc = blocDe(nom);
    if (bloc === null) return;
    connus.add(bloc);
    const texte = ligne.cellules[i] ?? '';
    const eteinte = texte === '' || (annee >= PREMIERE_EDITION_A_ZEROS && lisNombre(texte) === 0);
    if (!eteinte) vivants.add(bloc);
  });
  return new Set([...connus].filter((bloc) => !vivants.has(bloc)));
}
