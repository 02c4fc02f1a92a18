import { enteteDe, estNom, lettresDe, MARQUE_EXEMPLE, type TableDuClasseur } from '$lib/schema/classeur';
import { codesDe, motDe } from '$lib/schema/classeur-mots';
import { cleDeTexte } from '$lib/schema/classeur-texte';
import { columnsOf } from '$lib/schema/columns';
import type { Column } from '$lib/schema/table';
import { sansARemplir } from './a-remplir';
import type { Attente, Contenu } from './attente';
import { lisCellule } from './cellule';
import { signaleDatesInversees } from './dates-inversees';
import { ecritPour } from './ecrit';
import { trouveEntete, type Entete } from './entete';
import type { Feuille, Ligne } from './feuille';
import { separeFusions } from './fusions';
import { signaleMasquees } from './masquees';
import type { Signalements } from './signalement';
import { texteNet } from './texte';
import { enFraction, type Unites } from './unites';

export type Valeurs = Record<string, Contenu>;

/** A row of a sheet, read: a column that could not be read is null, and named in `fautes`. */
export interface LigneLue {
  numero: number;
  valeurs: Valeurs;
  fautes: ReadonlySet<string>;
}

export interface Tableau {
  table: TableDuClasseur;
  feuille: string;
  positions: ReadonlyMap<string, number>;
  /** Optional columns that the sheet does not have, when it has rows. */
  absentes: readonly string[];
  lignes: LigneLue[];
  /** Rows marked as examples, which are not data. */
  exemples: LigneLue[];
}

/** A table of which the workbook has no sheet, or an empty one. */
export function tableauVide(table: TableDuClasseur, feuille: string): Tableau {
  return { table, feuille, positions: new Map(), absentes: [], lignes: [], exemples: [] };
}

/**
 * Reads the rows of a sheet.
 *
 * @param unites what is known of units, from tables already read
 */
export function lisTableau(
  table: TableDuClasseur,
  feuille: Feuille,
  unites: Unites,
  signalements: Signalements
): Tableau {
  const vide = tableauVide(table, feuille.nom);
  if (feuille.lignes.length === 0) return vide;
  const entete = trouveEntete(table, feuille);
  if (!entete) {
    signalements.erreur({
      ...{ genre: 'en-tête introuvable', table, feuille: feuille.nom },
      message: 'Aucune des 30 premières lignes ne porte les en-têtes de la feuille.',
      attendu: columnsOf(table)
        .map(([nom]) => enteteDe(table, nom))
        .join('\u00a0; ')
    });
    return vide;
  }
  const donnees = sansARemplir({ table, feuille, entete }, signalements);
  const siennes = donnees.filter((ligne) => !estExemple(ligne, entete) && aQuelqueChose(ligne, entete));
  const lieu = { table, feuille, entete, colonnes: columnsOf(table) };
  const remplies = separeFusions(lieu, siennes, signalements);
  verifieEntete(table, feuille.nom, entete, remplies.length > 0, signalements);
  signaleSansEntete(table, feuille, entete, remplies, signalements);
  signaleMasquees({ table, feuille, entete, remplies }, signalements);
  signaleDatesInversees({ table, feuille: feuille.nom, entete }, remplies, signalements);
  signaleAbimees(table, feuille, entete, donnees, signalements);
  const lecteur = new LecteurDeLignes(table, feuille, entete, unites);
  return {
    ...vide,
    positions: entete.positions,
    absentes: remplies.length > 0 ? optionnellesAbsentes(table, entete) : [],
    lignes: remplies.map((ligne) => lecteur.lis(ligne, signalements)),
    exemples: donnees.filter((ligne) => estExemple(ligne, entete)).map((ligne) => lecteur.lis(ligne, null))
  };
}

function optionnellesAbsentes(table: TableDuClasseur, { positions }: Entete): string[] {
  return columnsOf(table).flatMap(([nom, { nullable }]) => (nullable && !positions.has(nom) ? [nom] : []));
}

function estExemple({ valeurs }: Ligne, { exemple }: Entete): boolean {
  const marque = exemple === null ? null : valeurs[exemple];
  return typeof marque === 'string' && cleDeTexte(marque) === cleDeTexte(MARQUE_EXEMPLE);
}

function aQuelqueChose({ valeurs, notes }: Ligne, { positions }: Entete): boolean {
  return [...positions.values()].some((position) => {
    const valeur = valeurs[position] ?? null;
    if (valeur === null) return notes.get(position)?.faute !== undefined;
    return typeof valeur !== 'string' || texteNet(valeur, false).net !== null;
  });
}

/** Says which columns hold data under no heading: nothing else would say that they are not read. */
function signaleSansEntete(
  table: TableDuClasseur,
  { nom }: Feuille,
  { numero, positions, exemple, inconnues, doubles }: Entete,
  remplies: readonly Ligne[],
  signalements: Signalements
): void {
  const connues = new Set([...positions.values(), exemple, ...[...inconnues, ...doubles].map((c) => c.position)]);
  const perdues = new Map<number, number>();
  for (const { valeurs } of remplies) {
    valeurs.forEach((valeur, position) => {
      if (valeur !== null && !connues.has(position)) perdues.set(position, (perdues.get(position) ?? 0) + 1);
    });
  }
  for (const [position, combien] of perdues) {
    signalements.avertissement({
      ...{ genre: 'colonne sans en-tête', table, feuille: nom, ligne: numero, position },
      message: `La colonne ${lettresDe(position)} n’a pas d’en-tête\u00a0: ${combien > 1 ? `${combien} cellules n’y sont pas lues` : 'une cellule n’y est pas lue'}.`,
      attendu: 'l’en-tête du modèle, si la colonne compte'
    });
  }
}

/** A damaged cell is said wherever it stands: what it held is not known, a mark of example as well as a remark. */
function signaleAbimees(
  table: TableDuClasseur,
  { nom }: Feuille,
  { positions }: Entete,
  donnees: readonly Ligne[],
  signalements: Signalements
): void {
  const lues = new Set(positions.values());
  for (const ligne of donnees) {
    for (const [position, { faute }] of ligne.notes) {
      if (!faute?.fichier || lues.has(position)) continue;
      const { genre, message, attendu } = faute;
      signalements.erreur({ table, feuille: nom, ligne: ligne.numero, position, genre, message, attendu });
    }
  }
}

function verifieEntete(
  table: TableDuClasseur,
  feuille: string,
  { numero, positions, doubles, inconnues }: Entete,
  remplie: boolean,
  signalements: Signalements
): void {
  const ici = { table, feuille, ligne: numero };
  for (const { nom, position } of doubles) {
    signalements.erreur({
      ...{ genre: 'colonne en double', ...ici, position, colonne: enteteDe(table, nom) },
      message: `Deux colonnes s’appellent «\u00a0${enteteDe(table, nom)}\u00a0».`,
      attendu: 'une seule'
    });
  }
  for (const { texte, position } of inconnues) {
    signalements.information({
      ...{ genre: 'colonne en plus', ...ici, position, colonne: texte },
      message: `La colonne «\u00a0${texte}\u00a0» n’est pas du modèle\u00a0: elle n’est pas lue.`
    });
  }
  if (!remplie) return;
  for (const [nom, colonne] of columnsOf(table)) {
    if (positions.has(nom) || estNom(nom)) continue;
    const message = `La colonne «\u00a0${enteteDe(table, nom)}\u00a0» manque.`;
    const commun = { genre: 'colonne absente', ...ici, colonne: enteteDe(table, nom), message };
    if (colonne.nullable) {
      const suite =
        'Ce que le contrat publié y a est gardé, ligne à ligne. Reprenez la colonne du modèle pour le changer ou l’effacer.';
      signalements.avertissement({ ...commun, suite });
    } else signalements.erreur({ ...commun, attendu: 'la colonne du modèle\u00a0: elle est obligatoire' });
  }
}

class LecteurDeLignes {
  readonly #table: TableDuClasseur;
  readonly #feuille: Feuille;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #unites: Unites;
  readonly #attentes: Attentes;

  constructor(table: TableDuClasseur, feuille: Feuille, { positions }: Entete, unites: Unites) {
    this.#table = table;
    this.#feuille = feuille;
    this.#positions = positions;
    this.#unites = unites;
    this.#attentes = attentesDe(table);
  }

  lis(ligne: Ligne, signalements: Signalements | null): LigneLue {
    const { nom: feuille, depuis1904 } = this.#feuille;
    const valeurs: Valeurs = {};
    const fautes = new Set<string>();
    for (const [nom, colonne, commune] of this.#attentes) {
      const position = this.#positions.get(nom);
      if (position === undefined) {
        valeurs[nom] = null;
        if (!colonne.nullable) fautes.add(nom);
        continue;
      }
      const brute = ligne.valeurs[position] ?? null;
      const note = ligne.notes.get(position);
      const attente = { ...commune, depuis1904, fraction: enFraction(colonne, valeurs, this.#unites) };
      const lue = lisCellule(brute, attente, note);
      const ou = {
        ...{ table: this.#table, feuille, ligne: ligne.numero, position },
        ...{ colonne: enteteDe(this.#table, nom), valeur: ecritPour(colonne, brute, note) }
      };
      if ('valeur' in lue) {
        valeurs[nom] = lue.valeur;
        for (const reserve of lue.reserves ?? []) signalements?.avertissement({ ...ou, ...reserve });
      } else {
        valeurs[nom] = null;
        fautes.add(nom);
        signalements?.erreur({ ...ou, ...lue });
      }
    }
    return { numero: ligne.numero, valeurs, fautes };
  }
}

type Attentes = readonly (readonly [nom: string, colonne: Column, attente: Attente])[];

const attentes = new Map<TableDuClasseur, Attentes>();

/** Computed once a table: the words of the allowed values are many. */
function attentesDe(table: TableDuClasseur): Attentes {
  const connues = attentes.get(table);
  if (connues) return connues;
  const calculees = columnsOf(table).map(([nom, colonne]) => [nom, colonne, attenteDe(table, nom, colonne)] as const);
  attentes.set(table, calculees);
  return calculees;
}

/** What a column of a table expects of its cells. */
function attenteDe(table: TableDuClasseur, nom: string, colonne: Column): Attente {
  const { valeurs } = colonne;
  return {
    colonne,
    codes: valeurs ? codesDe(table, nom, valeurs) : null,
    mots: valeurs ? valeurs.map((code) => motDe(table, nom, code)) : [],
    ...{ fraction: false, depuis1904: false }
  };
}
