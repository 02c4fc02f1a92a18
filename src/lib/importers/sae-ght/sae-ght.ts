import { majuscule } from '$lib/format/casse';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { peutExister } from '$lib/domain/indicateur/codes-ght';
import type { Row } from '$lib/schema/tables';
import { lieFiches, mesuresDeLigne, type Edition, type Valeur } from '../calcul';
import { AnneeDuFichier } from '../lecture/annee';
import type { LigneCsv } from '../lecture/csv';
import { lisNombre } from '../lecture/nombre';
import type { Journal, Releve } from '../releve';
import { problemesDeColonnes, type Recolte } from '../resultat';
import { refuseSansAnnee } from '../sae/bordereau';
import { editionSae, sourceSae, statutSae } from '../sae/edition';
import { lisOctets, type Demande, type Recueil, type TableDeProducteur } from '../table';
import type { ImportResult } from '../types';
import { attenduDans, convient, estCompte } from '../vraisemblance/comptes';
import { ditEquivoque, estEquivoque } from '../vraisemblance/equivoque';
import { verifieOrdre } from '../vraisemblance/ordre';
import { verifieRapports } from '../vraisemblance/rapports';
import { nombreOuRien, reserveDeDecalage, totauxDe, verifieTotaux } from '../vraisemblance/totaux';
import { blocDe } from './blocs';
import { marqueDe } from '../vraisemblance/marque';

/** What every layout of the file has, and no other file by GHT together. */
const SOCLE = ['LIT_MCO', 'SEJHC_MCO', 'JOU_MCO'];
const COLONNES_DE_CODE = ['NOM_COURT_GHT', 'GHT_LIBC'] as const;
const CODE = /^[A-Z]{2,4}-[0-9]{2}$/;
/** From this edition the file writes 0 where earlier ones left the cell empty. */
const PREMIERE_EDITION_A_ZEROS = 2024;

/**
 * The SAE file by GHT (`GHT_YYYYr.csv`), 2019 to 2024 layouts and those that keep their columns.
 * Source: DREES, Statistique annuelle des établissements de santé, bases statistiques.
 */
export const saeGht: TableDeProducteur = {
  id: 'sae-ght',
  libelle: 'SAE par GHT (DREES, fichiers GHT_AAAAr.csv)',
  colonnes: [COLONNES_DE_CODE[1], ...SOCLE],
  reconnait({ entete }) {
    return COLONNES_DE_CODE.some((c) => entete.includes(c)) && SOCLE.every((c) => entete.includes(c));
  },
  ouvre: (entete, releve, demande) => new RecueilGht(entete, releve, demande)
};

/**
 * Reads one edition with the given sheets.
 *
 * @internal Only tests read this way.
 */
export function importeGht(bytes: Uint8Array, fichier: string, fiches: readonly Fiche[]): ImportResult {
  return lisOctets(saeGht, bytes, fichier, { fiches });
}

class RecueilGht implements Recueil {
  readonly #entete: readonly string[];
  readonly #releve: Releve;
  readonly #demande: Demande;
  readonly #annee: AnneeDuFichier;
  readonly #lignes: LigneCsv[] = [];

  constructor(entete: readonly string[], releve: Releve, demande: Demande) {
    this.#entete = entete;
    this.#releve = releve;
    this.#demande = demande;
    this.#annee = new AnneeDuFichier(entete);
  }

  ligne(ligne: LigneCsv): void {
    if (this.#annee.vois(ligne)) refuseSansAnnee(ligne, this.#entete, this.#releve);
    else this.#lignes.push(ligne);
  }

  termine(): Recolte | null {
    const [entete, releve, { fichier }] = [this.#entete, this.#releve, this.#releve];
    const annee = this.#annee.conclut(fichier, 'GHT_2024r.csv', releve, this.#demande.aujourdHui);
    if (annee === null) return null;
    const nom = editionSae('GHT', annee, fichier);
    const edition: Edition = {
      ...{ source: 'sae-ght', annee, edition: nom, sourceId: `sae-${annee}` },
      ...{ statut: statutSae(nom), publieLe: null }
    };
    const liaisons = lieFiches(this.#demande.fiches, edition, new Set(entete));
    releve.push(...problemesDeColonnes(liaisons, fichier, annee));
    const mesure: Row<'mesure'>[] = [];
    const vides = colonnesVides(entete, this.#lignes);
    const totaux = totauxDe(entete);
    const ordre = verifieOrdre(entete, fichier);
    releve.push(...ordre.problems);
    const vus = new Map<string, number>();
    for (const ligne of this.#lignes) {
      const code = codeDe(entete, ligne, releve);
      if (code === null || this.#estEnDouble(code, ligne, vus)) continue;
      vus.set(code, ligne.ligne);
      const reserves = new Map(ordre.reserves);
      const inconnu = ditInconnu(code, ligne, releve);
      if (inconnu !== null) for (const nom of entete) reserves.set(nom, inconnu);
      const colonne = lecteur({ entete, annee, vides, fichier, releve }, ligne, reserves);
      // A cell that is not read keeps its block alive: it is told, whether a sheet asks for it or not.
      for (const nom of entete) if (blocDe(nom) !== null) colonne(nom);
      const lit = (c: string) => nombreOuRien(colonne(c));
      const { problems, reserves: dites, decalee } = verifieTotaux(totaux, lit, { fichier, ligne: ligne.ligne });
      const rapports = verifieRapports(lit, { fichier, ligne: ligne.ligne });
      releve.push(...problems, ...rapports.problems);
      for (const [nom, phrase] of rapports.reserves) reserves.set(nom, phrase);
      if (decalee) for (const [nom, phrase] of reserveDeDecalage(entete)) reserves.set(nom, phrase);
      for (const [nom, phrase] of dites) reserves.set(nom, phrase);
      mesure.push(...mesuresDeLigne({ entiteType: 'ght', entite: code, colonne, reserves }, liaisons, edition));
      releve.gardees += 1;
    }
    return { annee, edition: nom, source: sourceSae(edition), rows: { mesure } };
  }

  #estEnDouble(code: string, { ligne }: LigneCsv, vus: ReadonlyMap<string, number>): boolean {
    const deja = vus.get(code);
    if (deja === undefined) return false;
    this.#releve.refuseLigne(ligne, 'GHT en double', {
      colonne: 'code',
      valeur: code,
      genre: 'GHT en double',
      message: `Le GHT ${code} est déjà à la ligne ${deja}.`,
      attendu: 'une ligne par GHT',
      suite: 'Ligne laissée de côté\u00a0; la première est gardée.'
    });
    return true;
  }
}

function codeDe(entete: readonly string[], ligne: LigneCsv, releve: Releve): string | null {
  const nom = COLONNES_DE_CODE.find((c) => entete.includes(c)) ?? COLONNES_DE_CODE[0];
  const lu = ligne.cellules[entete.indexOf(nom)] ?? '';
  if (CODE.test(lu)) return lu;
  const situe = { colonne: nom, valeur: lu, attendu: 'un code comme GE-01' };
  // A spreadsheet took MAR-02 (Martinique) for a date (2023).
  const repare = lu.toUpperCase().replace(/^MARS-/, 'MAR-');
  if (CODE.test(repare)) {
    releve.push({
      ...{ severite: 'avertissement', fichier: releve.fichier, ligne: ligne.ligne, ...situe },
      genre: 'code réparé',
      message: `Le code «\u00a0${lu}\u00a0» a été déformé par un tableur.`,
      suite: `Lu comme ${repare}.`
    });
    return repare;
  }
  releve.refuseLigne(ligne.ligne, 'code de GHT illisible', {
    ...situe,
    genre: 'code illisible',
    message: `«\u00a0${lu}\u00a0» n’est pas un code de GHT.`,
    suite: 'Ligne laissée de côté.'
  });
  return null;
}

/** A code that no region has: told and marked, since a new GHT may have come. */
function ditInconnu(code: string, { ligne }: LigneCsv, releve: Releve): string | null {
  if (peutExister(code)) return null;
  const phrase = `aucune région n’a de GHT ${code}`;
  releve.push({
    severite: 'avertissement',
    ...{ fichier: releve.fichier, ligne, colonne: 'code', valeur: code, genre: 'code de GHT inconnu' },
    message: `${majuscule(phrase)}.`,
    attendu: 'un code de la liste des GHT',
    suite: 'Ligne lue sous ce code, marquée à vérifier. Comparez-la à celle du fichier d’origine.'
  });
  return marqueDe(phrase);
}

/** Columns without a single value in the file: not collected that year (staff in 2020). */
function colonnesVides(entete: readonly string[], lignes: readonly LigneCsv[]): Set<string> {
  return new Set(entete.filter((_, i) => lignes.every((l) => (l.cellules[i] ?? '') === '')));
}

/** What goes for every row of the file. */
interface FichierLu {
  entete: readonly string[];
  annee: number;
  vides: ReadonlySet<string>;
  fichier: string;
  releve: Journal;
}

/** @param reserves takes what is to be checked in the columns, as they are read */
function lecteur(
  { entete, annee, vides, fichier, releve }: FichierLu,
  ligne: LigneCsv,
  reserves: Map<string, string>
): (nom: string) => Valeur {
  const eteints = blocsEteints(entete, ligne, annee);
  const lues = new Map<string, Valeur>();
  const lit = (nom: string): Valeur => {
    if (vides.has(nom)) return 'manquant';
    const bloc = blocDe(nom);
    if (bloc !== null && eteints.has(bloc)) return 'non_concerne';
    const texte = ligne.cellules[entete.indexOf(nom)] ?? '';
    const valeur = lisNombre(texte);
    if (typeof valeur === 'number' && convient(nom, valeur, texte)) {
      if (!estCompte(nom) && estEquivoque(texte)) {
        const { probleme, reserve } = ditEquivoque({ fichier, ligne: ligne.ligne }, nom, texte);
        releve.push(probleme);
        reserves.set(nom, reserve);
      }
      return valeur;
    }
    if (valeur === null) return 'manquant';
    releve.push({
      severite: 'erreur',
      fichier,
      ligne: ligne.ligne,
      colonne: nom,
      valeur: texte,
      genre: 'valeur illisible',
      message: `«\u00a0${texte}\u00a0» n’est pas ${attenduDans(nom)}.`,
      attendu: `${attenduDans(nom)}, ou rien`,
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
