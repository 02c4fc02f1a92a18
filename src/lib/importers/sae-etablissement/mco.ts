import type { Fiche } from '$lib/domain/indicateur/fiche';
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
import { cumule, type CelluleDeSite, type Site } from './cumul';
import { entitesJuridiques } from './entites';

/**
 * The SAE file of medicine, surgery and obstetrics by site (`MCO_YYYYr.csv`), summed by legal entity.
 * Source: DREES, Statistique annuelle des établissements de santé, bases statistiques.
 */
export const saeMco: Importer = {
  id: 'sae-mco',
  libelle: 'SAE par établissement : médecine, chirurgie, obstétrique (DREES, fichiers MCO_AAAAr.csv)',
  reconnait(bytes) {
    if (estBinaire(bytes)) return false;
    const entete = enteteDe(bytes).map((nom) => nom.toUpperCase());
    return ['FI', 'FI_EJ', 'LIT_MCO'].every((nom) => entete.includes(nom));
  },
  importe: (bytes, fileName) => importeMco(bytes, fileName, toutesLesFiches)
};

/** Reads one edition with the given sheets: one set of measures per legal entity, in the order of FINESS. */
export function importeMco(bytes: Uint8Array, fichier: string, fiches: readonly Fiche[]): ImportResult {
  const table = lisCsv(bytes);
  const entete = table.entete.map((nom) => nom.toUpperCase());
  const resultat = resultatVide('sae-mco', fichier, table.lignes.length);
  const { problems } = resultat;
  const annee = anneeDuFichier(table, fichier, 'MCO_2024r.csv', problems);
  if (annee === null) return resultat;
  const edition: Edition = {
    source: 'sae-mco',
    annee,
    edition: resultat.edition,
    sourceId: `sae-mco-${annee}`,
    statut: statutSae(resultat.edition),
    publieLe: null
  };
  const liaisons = lieFiches(fiches, edition, new Set(entete));
  problems.push(...problemesDeColonnes(liaisons, fichier, annee));
  const lignes = lignesEntieres(table, fichier, problems);
  const entites = entitesJuridiques(entete, lignes, fichier, problems);
  if (!entites) return resultat;
  const vides = new Set(entete.filter((_, i) => lignes.every((l) => (l.cellules[i] ?? '') === '')));
  resultat.rows = { mesure: [] };
  for (const [ej, sites] of entites) {
    const lus = sites.map((ligne) => siteDe(entete, ligne, fichier, problems));
    const colonne = cumulDeSites(lus, entete, vides);
    resultat.rows.mesure?.push(...mesuresDeLigne({ entiteType: 'ej', entite: ej, colonne }, liaisons, edition));
    resultat.gardees += sites.length;
  }
  return conclut(resultat, annee, sourceSae(edition));
}

/** A column without a single value in the file was not collected: it is missing for everybody. */
function cumulDeSites(
  sites: readonly Site[],
  colonnes: readonly string[],
  vides: ReadonlySet<string>
): (nom: string) => Valeur {
  const lues = new Map<string, Valeur>();
  return (nom) => {
    if (vides.has(nom)) return 'manquant';
    let valeur = lues.get(nom);
    if (valeur === undefined) lues.set(nom, (valeur = cumule(nom, sites, colonnes)));
    return valeur;
  };
}

function siteDe(entete: readonly string[], ligne: LigneCsv, fichier: string, problems: Problem[]): Site {
  const lues = new Map<string, CelluleDeSite>();
  const lit = (nom: string): CelluleDeSite => {
    const texte = ligne.cellules[entete.indexOf(nom)] ?? '';
    const valeur = lisNombre(texte);
    if (valeur === null || (valeur !== undefined && valeur >= 0)) return valeur;
    problems.push({
      severite: 'erreur',
      fichier,
      ligne: ligne.ligne,
      colonne: nom,
      valeur: texte,
      genre: 'valeur illisible',
      message: `« ${texte} » n’est pas un nombre positif.`,
      attendu: 'un nombre positif, ou rien',
      suite: 'La somme de l’entité juridique est tenue pour manquante.'
    });
    return 'illisible';
  };
  return {
    ligne: ligne.ligne,
    cellule(nom) {
      let valeur = lues.get(nom);
      if (valeur === undefined) lues.set(nom, (valeur = lit(nom)));
      return valeur;
    }
  };
}
