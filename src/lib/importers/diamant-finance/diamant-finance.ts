import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import { lieFiches, mesuresDeLigne, type Edition, type Valeur } from '../calcul';
import { fiches as toutesLesFiches } from '../fiches';
import { enteteDe, lisCsv } from '../lecture/csv';
import { lignesEntieres } from '../lecture/lignes';
import { estBinaire } from '../lecture/texte';
import { conclut, nomDeFichier, problemesDeColonnes, resultatVide } from '../resultat';
import type { Importer, ImportResult, Problem } from '../types';
import { exercices, type Exercice } from './exercices';
import { montantDe } from './montant';

/**
 * The finance extract of an agency's warehouse (`QUO_SAN_FINANCE_AAAA_MM_JJ.CSV`): closed accounts by legal entity and
 * year. Rates are fractions, charges negative, blanks missing.
 * Layout: DIAMANT (ATIH), as published with the Helios information system.
 */
export const diamantFinance: Importer = {
  id: 'diamant-finance',
  libelle: 'DIAMANT, finances des établissements de santé (fichiers QUO_SAN_FINANCE_AAAA_MM_JJ.CSV)',
  reconnait(bytes) {
    if (estBinaire(bytes)) return false;
    const entete = enteteDe(bytes);
    return ['Finess EJ', 'Année', 'SAN Résultat net comptable'].every((nom) => entete.includes(nom));
  },
  importe: (bytes, fileName) => importeFinances(bytes, fileName, toutesLesFiches)
};

/** Reads one extract with the given sheets: one set of measures per legal entity and year. */
export function importeFinances(bytes: Uint8Array, fichier: string, fiches: readonly Fiche[]): ImportResult {
  const table = lisCsv(bytes);
  const resultat = resultatVide('diamant-finance', fichier, table.lignes.length);
  const { problems } = resultat;
  const lignes = lignesEntieres(table, fichier, problems);
  const lus = exercices(table.entete, lignes, fichier, problems);
  if (!lus) return resultat;
  const publieLe = dateDuNom(fichier);
  if (publieLe === null) problems.push(dateInconnue(fichier));
  const sourceId = ['diamant-finance', ...(publieLe ? [publieLe] : [])].join('-');
  const mesure: Row<'mesure'>[] = [];
  const signalees = new Set<string>();
  for (const exercice of lus) {
    const edition: Edition = {
      source: 'diamant-finance',
      annee: exercice.annee,
      edition: resultat.edition,
      sourceId,
      statut: statutDe(exercice.annee, publieLe),
      publieLe
    };
    const liaisons = lieFiches(fiches, edition, new Set(table.entete));
    for (const probleme of problemesDeColonnes(liaisons, fichier, exercice.annee)) {
      if (!signalees.has(probleme.message)) problems.push(probleme);
      signalees.add(probleme.message);
    }
    const colonne = lecteur(table.entete, exercice, fichier, problems);
    mesure.push(...mesuresDeLigne({ entiteType: 'ej', entite: exercice.ej, colonne }, liaisons, edition));
  }
  resultat.rows = { mesure };
  resultat.gardees = lus.length;
  const annees = lus.map((e) => e.annee);
  const source = sourceDe(sourceId, resultat.edition, publieLe);
  return conclut(resultat, annees.length > 0 ? Math.max(...annees) : null, source);
}

/** The accounts of a year are voted by 30 June of the next (R. 6145-46 CSP); before, figures may still move. */
export function statutDe(annee: number, publieLe: string | null): Edition['statut'] {
  return publieLe !== null && publieLe > `${annee + 1}-06-30` ? 'definitif' : 'provisoire';
}

/** The date of extraction at the end of the file name. */
function dateDuNom(fichier: string): string | null {
  const [, annee, mois, jour] = /(\d{4})_(\d{2})_(\d{2})(?!\d)/.exec(nomDeFichier(fichier)) ?? [];
  if (annee === undefined || mois === undefined || jour === undefined) return null;
  const date = new Date(Date.UTC(Number(annee), Number(mois) - 1, Number(jour))).toISOString().slice(0, 10);
  return date === `${annee}-${mois}-${jour}` ? date : null;
}

function dateInconnue(fichier: string): Problem {
  return {
    severite: 'avertissement',
    fichier,
    genre: 'date d’extraction inconnue',
    message: 'La date d’extraction n’est pas dans le nom du fichier.',
    attendu: 'un nom comme QUO_SAN_FINANCE_2026_01_20.CSV',
    suite: 'Toutes les valeurs sont tenues pour provisoires.'
  };
}

function lecteur(
  entete: readonly string[],
  { ligne }: Exercice,
  fichier: string,
  problems: Problem[]
): (nom: string) => Valeur {
  const lues = new Map<string, Valeur>();
  const lit = (nom: string): Valeur => {
    const texte = ligne.cellules[entete.indexOf(nom)] ?? '';
    const valeur = montantDe(texte);
    if (valeur !== undefined) return valeur ?? 'manquant';
    problems.push({
      severite: 'erreur',
      fichier,
      ligne: ligne.ligne,
      colonne: nom,
      valeur: texte,
      genre: 'valeur illisible',
      message: `« ${texte} » n’est pas un nombre.`,
      attendu: 'un nombre, ou rien',
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

function sourceDe(id: string, edition: string, publieLe: string | null): Row<'source'> {
  return {
    id,
    producteur: 'ATIH',
    titre: 'DIAMANT, finances des établissements de santé',
    edition,
    licence: null,
    mise_a_jour: publieLe,
    url: null,
    note: 'Comptes financiers déposés sur ANCRE, extraits de l’entrepôt de l’agence.'
  };
}
