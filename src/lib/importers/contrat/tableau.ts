import {
  engagementsEnFraction,
  enteteDe,
  estFraction,
  estNom,
  MARQUE_EXEMPLE,
  type TableDuClasseur
} from '$lib/schema/classeur';
import { codesDe, motDe } from '$lib/schema/classeur-mots';
import { cleDeTexte } from '$lib/schema/classeur-texte';
import { columnsOf } from '$lib/schema/columns';
import type { Column } from '$lib/schema/table';
import { ecrit, lisCellule, type Attente, type Contenu } from './cellule';
import { trouveEntete, type Entete } from './entete';
import type { Feuille, Ligne } from './feuilles';
import type { Signalements } from './signalement';

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
  lignes: LigneLue[];
  /** Rows marked as examples, which are not data. */
  exemples: LigneLue[];
}

/** A table of which the workbook has no sheet, or an empty one. */
export function tableauVide(table: TableDuClasseur, feuille: string): Tableau {
  return { table, feuille, positions: new Map(), lignes: [], exemples: [] };
}

/**
 * Reads the rows of a sheet.
 *
 * @param fractions commitments counted in fractions, already read
 */
export function lisTableau(
  table: TableDuClasseur,
  feuille: Feuille,
  fractions: ReadonlySet<string>,
  signalements: Signalements
): Tableau {
  const vide = tableauVide(table, feuille.nom);
  if (feuille.arret !== null) {
    signalements.information({
      ...{ genre: 'lignes vides', table, feuille: feuille.nom, ligne: feuille.arret },
      message: 'La lecture s’arrête ici : plus de 10 000 lignes mises en forme et vides se suivent.'
    });
  }
  if (feuille.lignes.length === 0) return vide;
  const entete = trouveEntete(table, feuille);
  if (!entete) {
    signalements.erreur({
      ...{ genre: 'en-tête introuvable', table, feuille: feuille.nom },
      message: 'Aucune des 30 premières lignes ne porte les en-têtes de la feuille.',
      attendu: columnsOf(table)
        .map(([nom]) => enteteDe(table, nom))
        .join(' ; ')
    });
    return vide;
  }
  const donnees = feuille.lignes.filter(({ numero }) => numero > entete.numero);
  const remplies = donnees.filter((ligne) => !estExemple(ligne, entete) && aQuelqueChose(ligne, entete));
  verifieEntete(table, feuille.nom, entete, remplies.length > 0, signalements);
  const lecteur = new LecteurDeLignes(table, feuille.nom, entete, fractions);
  return {
    ...vide,
    positions: entete.positions,
    lignes: remplies.map((ligne) => lecteur.lis(ligne, signalements)),
    exemples: donnees.filter((ligne) => estExemple(ligne, entete)).map((ligne) => lecteur.lis(ligne, null))
  };
}

function estExemple({ valeurs }: Ligne, { exemple }: Entete): boolean {
  const marque = exemple === null ? null : valeurs[exemple];
  return typeof marque === 'string' && cleDeTexte(marque) === cleDeTexte(MARQUE_EXEMPLE);
}

function aQuelqueChose({ valeurs }: Ligne, { positions }: Entete): boolean {
  return [...positions.values()].some((position) => {
    const valeur = valeurs[position];
    return valeur !== null && valeur !== undefined && !(typeof valeur === 'string' && valeur.trim() === '');
  });
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
      message: `Deux colonnes s’appellent « ${enteteDe(table, nom)} ».`,
      attendu: 'une seule'
    });
  }
  for (const { texte, position } of inconnues) {
    signalements.information({
      ...{ genre: 'colonne en plus', ...ici, position, colonne: texte },
      message: `La colonne « ${texte} » n’est pas du modèle : elle n’est pas lue.`
    });
  }
  if (!remplie) return;
  for (const [nom, colonne] of columnsOf(table)) {
    if (positions.has(nom) || estNom(nom)) continue;
    const message = `La colonne « ${enteteDe(table, nom)} » manque.`;
    const commun = { genre: 'colonne absente', ...ici, colonne: enteteDe(table, nom), message };
    if (colonne.nullable) {
      const suite = 'Ses valeurs sont tenues pour absentes. Reprenez la colonne du modèle si elle en avait.';
      signalements.avertissement({ ...commun, suite });
    } else signalements.erreur({ ...commun, attendu: 'la colonne du modèle : elle est obligatoire' });
  }
}

class LecteurDeLignes {
  readonly #table: TableDuClasseur;
  readonly #feuille: string;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #fractions: ReadonlySet<string>;
  readonly #attentes: Attentes;

  constructor(table: TableDuClasseur, feuille: string, { positions }: Entete, fractions: ReadonlySet<string>) {
    this.#table = table;
    this.#feuille = feuille;
    this.#positions = positions;
    this.#fractions = fractions;
    this.#attentes = attentesDe(table);
  }

  lis(ligne: Ligne, signalements: Signalements | null): LigneLue {
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
      const attente = { ...commune, fraction: estFraction(colonne, valeurs, this.#fractions) };
      const lue = lisCellule(brute, attente);
      const ou = {
        ...{ table: this.#table, feuille: this.#feuille, ligne: ligne.numero, position },
        ...{ colonne: enteteDe(this.#table, nom), valeur: ecrit(brute) }
      };
      if ('valeur' in lue) {
        valeurs[nom] = lue.valeur;
        if (lue.reserve) signalements?.avertissement({ ...ou, ...lue.reserve });
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
    fraction: false
  };
}

/** Commitments in fractions, of a table already read. */
export function fractionsDe(engagements: Tableau | undefined): Set<string> {
  return engagementsEnFraction((engagements?.lignes ?? []).map(({ valeurs }) => valeurs));
}
