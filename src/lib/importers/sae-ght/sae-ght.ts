import type { Fiche } from '$lib/domain/fiche';
import type { Row } from '$lib/schema/tables';
import { lieFiches, mesuresDeLigne, type Edition, type Valeur } from '../calcul';
import { fiches as toutesLesFiches } from '../fiches';
import { enteteDe, lisCsv, type LigneCsv, type TableCsv } from '../lecture/csv';
import { lisNombre } from '../lecture/nombre';
import { estBinaire } from '../lecture/texte';
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
  importe: (bytes, fileName) => importe(bytes, fileName, toutesLesFiches)
};

/** Reads one edition with the given sheets (exported for tests). */
export function importe(bytes: Uint8Array, fichier: string, fiches: readonly Fiche[]): ImportResult {
  const table = lisCsv(bytes);
  const problems: Problem[] = [];
  const resultat: ImportResult = {
    importeur: 'sae-ght',
    fichier,
    statut: 'refuse',
    edition: fichier.replace(/^.*[\\/]/, '').replace(/\.csv$/i, ''),
    annee: null,
    source: null,
    lues: table.lignes.length,
    gardees: 0,
    rows: {},
    problems
  };
  const annee = anneeDe(table, fichier, problems);
  if (annee === null) return resultat;
  const edition: Edition = {
    source: 'sae-ght',
    annee,
    edition: resultat.edition,
    sourceId: `sae-${annee}`,
    statut: /a$/i.test(resultat.edition) ? 'provisoire' : 'definitif',
    publieLe: null
  };
  const liaisons = lieFiches(fiches, edition, new Set(table.entete));
  for (const { code, colonne } of liaisons.absentes) {
    problems.push({
      severite: 'avertissement',
      fichier,
      colonne,
      genre: 'colonne absente',
      message: `La colonne ${colonne}, dont ${code} a besoin, n’est pas dans le fichier.`,
      attendu: `une colonne ${colonne}`,
      suite: `${code} n’est pas calculé pour ${annee}.`
    });
  }
  const mesure: Row<'mesure'>[] = [];
  const lignes = recolle(table, fichier, problems);
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
  resultat.annee = annee;
  resultat.statut = 'lu';
  resultat.rows = { mesure };
  resultat.source = {
    id: edition.sourceId,
    producteur: 'DREES',
    titre: `Statistique annuelle des établissements de santé (SAE) ${annee}`,
    edition: resultat.edition,
    licence: 'Licence Ouverte 2.0',
    mise_a_jour: null,
    url: null,
    note: null
  };
  return resultat;
}

function anneeDe(table: TableCsv, fichier: string, problems: Problem[]): number | null {
  const position = table.entete.indexOf('AN');
  const ecrite = position >= 0 ? table.lignes[0]?.cellules[position] : undefined;
  const nommee = /(?:19|20)\d{2}/.exec(fichier.replace(/^.*[\\/]/, ''))?.[0];
  const annee = ecrite ?? nommee;
  if (annee && /^(19|20)\d{2}$/.test(annee)) return Number(annee);
  problems.push({
    severite: 'refus',
    fichier,
    genre: 'année inconnue',
    message: 'L’année n’est ni dans une colonne AN ni dans le nom du fichier.',
    attendu: 'un nom comme GHT_2024r.csv',
    suite: 'Fichier refusé. Rendez-lui le nom donné par la DREES.'
  });
  return null;
}

/** A line end inside an unquoted label cuts a record in two (2022, OCC-01): the two pieces are put back together. */
function recolle(table: TableCsv, fichier: string, problems: Problem[]): LigneCsv[] {
  const largeur = table.entete.length;
  const lignes: LigneCsv[] = [];
  for (let i = 0; i < table.lignes.length; i += 1) {
    const ligne = table.lignes[i];
    const suivante = table.lignes[i + 1];
    if (!ligne) continue;
    const n = utiles(ligne, largeur);
    if (n === largeur) {
      lignes.push(ligne);
    } else if (suivante && n < largeur && n + utiles(suivante, largeur) - 1 === largeur) {
      const [debut, fin] = [ligne.cellules.slice(0, n), suivante.cellules];
      lignes.push({ ligne: ligne.ligne, cellules: [...debut.slice(0, -1), `${debut.at(-1)} ${fin[0]}`, ...fin.slice(1)] });
      i += 1;
      problems.push({
        severite: 'avertissement',
        fichier,
        ligne: ligne.ligne,
        valeur: ligne.cellules.slice(0, 3).join(' ; '),
        genre: 'ligne coupée',
        message: 'La ligne est coupée en deux par un retour à la ligne dans un libellé.',
        attendu: `${largeur} cellules`,
        suite: 'Les deux morceaux ont été recollés.'
      });
    } else {
      problems.push({
        severite: 'erreur',
        fichier,
        ligne: ligne.ligne,
        valeur: ligne.cellules.slice(0, 3).join(' ; '),
        genre: 'ligne incomplète',
        message: `La ligne compte ${n} cellules.`,
        attendu: `${largeur} cellules`,
        suite: 'Ligne laissée de côté.'
      });
    }
  }
  return lignes;
}

/** Cells of a row, less the empty ones that a trailing separator adds past the header. */
function utiles(ligne: LigneCsv, largeur: number): number {
  let n = ligne.cellules.length;
  while (n > largeur && ligne.cellules[n - 1] === '') n -= 1;
  return n;
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
