import type { Colonnes, Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import { lieFiches, mesuresDeLigne, type Edition } from '../calcul';
import type { FeuilleLue } from '../lecture/classeur';
import { anneeDuNom, anneeInconnue, anneePossible } from '../lecture/annee';
import type { LigneCsv } from '../lecture/csv';
import { Releve } from '../releve';
import { conclut, editionDe, problemesDeColonnes, type Recolte } from '../resultat';
import { DEMANDE, lisOctets, type Demande, type Recueil, type TableDeProducteur } from '../table';
import type { ImportResult } from '../types';
import { tableauDeClasseur } from './classeur';
import { EchelleDesTaux } from './echelle';
import { problemeDesLits } from './feuilles';
import { FinancesDeLEdition } from './finances';
import { verifieNumeros } from './colonnes';
import { Lecteur } from './lecteur';
import { EntitesPubliques } from './perimetre';
import type { Cellule, Etablissement } from './tableau';

const SOCLE = ['FINESS', 'CAT', 'CI_A1'];

/**
 * A yearly Hospi Diag edition: the CSV export, or the four-sheet workbook of 2017 to 2019. Public legal entities are
 * kept. The year stands in the file name alone.
 * Source: ATIH, Hospi Diag, open data.
 */
export const hospidiag: TableDeProducteur = {
  id: 'hospidiag',
  libelle: 'Hospi Diag (ATIH, fichiers hospidiag_opendata_AAAA.csv, hdAAAA.csv et Hospi_AAAA.xlsx)',
  colonnes: SOCLE,
  reconnait({ entete }) {
    const noms = new Set(entete.map((nom) => nom.toUpperCase()));
    return SOCLE.every((nom) => noms.has(nom));
  },
  ouvre: (entete, releve, demande) => new RecueilHospiDiag(entete, releve, demande)
};

/**
 * Reads one edition with the given sheets.
 *
 * @internal Only tests read this way.
 */
export function importeHospidiag(bytes: Uint8Array, fichier: string, fiches: readonly Fiche[]): ImportResult {
  return lisOctets(hospidiag, bytes, fichier, { fiches });
}

/** Reads the workbook of an edition, whose sheets are joined. */
export function importeClasseurHospidiag(
  feuilles: readonly FeuilleLue[],
  fichier: string,
  demande: Demande = DEMANDE
): ImportResult {
  const releve = new Releve(fichier);
  const { lues, colonnes, etablissements } = tableauDeClasseur(feuilles, releve);
  const recueil = new RecueilHospiDiag([...colonnes], releve, demande);
  releve.lues = lues;
  for (const etablissement of etablissements) recueil.etablissement(etablissement);
  const recolte = recueil.termine();
  releve.push(...problemeDesLits(feuilles, fichier, releve.problems));
  return conclut(hospidiag.id, releve, recolte);
}

class RecueilHospiDiag implements Recueil {
  /** Column names in capitals: their case drifts from one edition to the next. */
  readonly #colonnes: readonly string[];
  readonly #releve: Releve;
  readonly #demande: Demande;
  readonly #publiques: EntitesPubliques;
  readonly #finances: FinancesDeLEdition;
  readonly #echelle = new EchelleDesTaux();
  readonly #suivis: Etablissement[] = [];

  constructor(entete: readonly string[], releve: Releve, demande: Demande) {
    this.#colonnes = entete.map((nom) => nom.toUpperCase());
    this.#releve = releve;
    this.#demande = demande;
    this.#publiques = new EntitesPubliques(releve);
    this.#finances = new FinancesDeLEdition(this.#colonnes);
  }

  ligne({ ligne, cellules }: LigneCsv): void {
    const lues = new Map<string, Cellule>();
    for (const [i, nom] of this.#colonnes.entries()) {
      if (nom !== '') lues.set(nom, { texte: cellules[i] ?? '', adresse: { ligne } });
    }
    this.etablissement({ finess: lues.get('FINESS') ?? { texte: '', adresse: { ligne } }, cellules: lues });
  }

  etablissement(etablissement: Etablissement): void {
    if (!this.#publiques.retient(etablissement)) return;
    this.#finances.vois(etablissement);
    this.#echelle.vois(etablissement);
    if (this.#demande.suit?.(etablissement.finess.texte) === false) {
      this.#releve.ecarte('entité juridique hors du périmètre du jeu');
    } else this.#suivis.push(etablissement);
  }

  termine(): Recolte | null {
    const { fichier } = this.#releve;
    const nommee = anneeDuNom(fichier);
    if (nommee === null) this.#releve.push(anneeInconnue(fichier, 'hospidiag_opendata_2013.csv'));
    const annee = nommee && anneePossible(nommee, fichier, this.#releve, this.#demande.aujourdHui);
    if (!this.#publiques.termine() || annee === null) return null;
    const nom = editionDe(fichier);
    const noms = new Set(this.#colonnes);
    const colonnes = { has: (colonne: string): boolean => noms.has(colonne.toUpperCase()) };
    const sources: Colonnes['source'][] = ['hospidiag', ...this.#finances.sources(fichier, this.#releve)];
    const lots = sources.map((source) => {
      const edition: Edition = {
        ...{ source, annee, edition: nom, sourceId: `hospidiag-${annee}` },
        ...{ statut: 'definitif', publieLe: null }
      };
      const liaisons = lieFiches(this.#demande.fiches, edition, colonnes);
      this.#releve.push(...problemesDeColonnes(liaisons, fichier, annee));
      return { edition, liaisons };
    });
    const numeros = verifieNumeros(this.#colonnes, fichier);
    this.#releve.push(...numeros.problems);
    const deColonne = new Map([...numeros.reserves, ...this.#echelle.reserves(fichier, this.#releve)]);
    const lecteur = new Lecteur(fichier, this.#finances.identites(), deColonne);
    const mesure: Row<'mesure'>[] = [];
    const entites = this.#suivis.sort((a, b) => (a.finess.texte < b.finess.texte ? -1 : 1));
    for (const entite of entites) {
      const ligne = lecteur.ligne(entite);
      for (const { edition, liaisons } of lots) mesure.push(...mesuresDeLigne(ligne, liaisons, edition));
    }
    this.#releve.push(...lecteur.problems());
    this.#releve.gardees = entites.length;
    return { annee, edition: nom, source: sourceDe(`hospidiag-${annee}`, annee, nom), rows: { mesure } };
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
