import { accord } from '$lib/format/phrase';
import {
  estDEtablissements,
  estNom,
  FEUILLE_A_CORRIGER,
  FEUILLE_DEMANDES,
  FEUILLE_LISEZ_MOI,
  FEUILLE_LISTES,
  feuilleDe,
  MENTION_SIMULEES,
  tablesDuClasseur,
  type TableDuClasseur
} from '$lib/schema/classeur';
import { exemples } from '$lib/schema/classeur-exemples';
import { cleDeTexte } from '$lib/schema/classeur-texte';
import { columnsOf } from '$lib/schema/columns';
import type { Contenu } from './attente';
import { tableDEntete } from './entete';
import type { Feuille } from './feuille';
import type { Signalements } from './signalement';
import { lisTableau, tableauVide, type Tableau } from './tableau';
import { unitesDe } from './unites';

/** The tables of a workbook, as read. */
export type Classeur = ReadonlyMap<TableDuClasseur, Tableau>;

const IGNOREES = new Set([FEUILLE_LISEZ_MOI, FEUILLE_LISTES, FEUILLE_A_CORRIGER, FEUILLE_DEMANDES].map(cleDeTexte));
const TABLES = new Map(tablesDuClasseur.map((table) => [cleDeTexte(feuilleDe(table)), table]));
/** Commitments first: the values of other sheets are in their units. */
const ORDRE = ['engagement', ...tablesDuClasseur.filter((table) => table !== 'engagement')] as const;

/** Reads the sheets of a workbook into tables, saying what is wrong of each cell; rows are not checked together. */
export function lisTables(feuilles: readonly Feuille[], signalements: Signalements): Classeur {
  const parTable = repartis(feuilles, signalements);
  if (feuilles.some(estSimulee)) {
    signalements.information({
      genre: 'données simulées',
      message: 'Le classeur dit que ses données sont simulées.',
      suite: 'Ne le mêlez pas à des données réelles.'
    });
  }
  const lus = new Map<TableDuClasseur, Tableau>();
  if (parTable.size === 0) {
    signalements.refus({
      genre: 'classeur inconnu',
      message: `Aucune feuille n’est celle d’un contrat. Le classeur a ${citees(feuilles)}.`,
      attendu: `les feuilles du modèle\u00a0: ${tablesDuClasseur.map(feuilleDe).join(', ')}`,
      suite:
        'Fichier refusé. Pour un contrat, partez du modèle. Un fichier de la SAE, d’Hospi Diag ou de DIAMANT se donne en CSV, tel que son producteur le diffuse.'
    });
    return lus;
  }
  for (const table of ORDRE) {
    const feuille = parTable.get(table);
    if (!feuille) {
      lus.set(table, tableauVide(table, feuilleDe(table)));
      continue;
    }
    const engagements = lus.get('engagement')?.lignes ?? [];
    const unites = unitesDe(engagements.map(({ valeurs }) => valeurs));
    const tableau = lisTableau(table, feuille, unites, signalements);
    signaleExemples(tableau, signalements);
    lus.set(table, tableau);
  }
  const seul = estDEtablissements(remplies(lus));
  for (const table of ORDRE) if (!parTable.has(table)) signaleAbsente(table, { feuilles, seul }, signalements);
  return lus;
}

/** The sheets that hold rows, in their order. */
export const remplies = (classeur: Classeur): TableDuClasseur[] =>
  tablesDuClasseur.filter((table) => (classeur.get(table)?.lignes.length ?? 0) > 0);

function citees(feuilles: readonly Feuille[]): string {
  const noms = feuilles.slice(0, 5).map(({ nom }) => `«\u00a0${nom.slice(0, 40)}\u00a0»`);
  if (noms.length === 0) return 'aucune feuille';
  const autres = feuilles.length > noms.length ? `, et ${feuilles.length - noms.length} de plus` : '';
  return `${accord(noms.length, 'la feuille', 'les feuilles')} ${noms.join(', ')}${autres}`;
}

function repartis(feuilles: readonly Feuille[], signalements: Signalements): Map<TableDuClasseur, Feuille> {
  const parTable = new Map<TableDuClasseur, Feuille>();
  for (const feuille of feuilles) {
    const cle = cleDeTexte(feuille.nom);
    const table = TABLES.get(cle);
    if (table === undefined) {
      if (!IGNOREES.has(cle) && feuille.lignes.length > 0) signaleEnPlus(feuille, feuilles, signalements);
    } else if (parTable.has(table)) {
      signalements.erreur({
        genre: 'feuille en double',
        feuille: feuille.nom,
        message: `Deux feuilles valent «\u00a0${feuilleDe(table)}\u00a0».`,
        attendu: 'une seule'
      });
    } else {
      parTable.set(table, feuille);
      if (feuille.masquee) signaleMasquee(table, feuille, signalements);
    }
  }
  return parTable;
}

/** A sheet of the headings of another is its copy: which of the two is right is not known here. */
function signaleEnPlus(feuille: Feuille, feuilles: readonly Feuille[], signalements: Signalements): void {
  const { nom } = feuille;
  const table = tableDEntete(feuille);
  const message = `La feuille «\u00a0${nom}\u00a0» n’est pas du modèle\u00a0: elle n’est pas lue.`;
  if (table === null || !feuilles.some((f) => TABLES.get(cleDeTexte(f.nom)) === table)) {
    signalements.information({ genre: 'feuille en plus', feuille: nom, message });
    return;
  }
  signalements.avertissement({
    ...{ genre: 'feuille en plus', table, feuille: nom },
    message: `${message} Elle a les en-têtes de «\u00a0${feuilleDe(table)}\u00a0», qui est lue.`,
    suite: `Vérifiez que la feuille «\u00a0${feuilleDe(table)}\u00a0» est la bonne, et supprimez l’autre.`
  });
}

function signaleMasquee(table: TableDuClasseur, { nom, lignes }: Feuille, signalements: Signalements): void {
  if (lignes.length === 0) return;
  const suite = 'Affichez-la, et vérifiez ce qu’elle contient.';
  const message = `La feuille «\u00a0${nom}\u00a0» est masquée\u00a0: elle est lue quand même.`;
  signalements.avertissement({ genre: 'feuille masquée', table, feuille: nom, message, suite });
}

/** @param seul whether the workbook is about hospitals alone: the sheets of a contract are no loss to it */
function signaleAbsente(
  table: TableDuClasseur,
  { feuilles, seul }: { feuilles: readonly Feuille[]; seul: boolean },
  signalements: Signalements
): void {
  const nom = feuilleDe(table);
  const autre = feuilles.find((f) => !TABLES.has(cleDeTexte(f.nom)) && tableDEntete(f) === table);
  if (autre) {
    signalements.erreur({
      ...{ genre: 'feuille renommée', table, feuille: autre.nom },
      message: `La feuille «\u00a0${nom}\u00a0» manque, et «\u00a0${autre.nom}\u00a0» en a les en-têtes.`,
      attendu: `le nom du modèle\u00a0: ${nom}`
    });
    return;
  }
  if (seul) return;
  const remarque = { genre: 'feuille absente', table, message: `La feuille «\u00a0${nom}\u00a0» manque.` };
  if (table === 'contrat')
    signalements.erreur({ ...remarque, attendu: 'la feuille du modèle\u00a0: elle dit le contrat' });
  else {
    const suite = 'Elle est tenue pour vide\u00a0: ce que le contrat y avait sera retiré.';
    signalements.avertissement({ ...remarque, suite });
  }
}

function estSimulee({ lignes }: Feuille): boolean {
  const mention = cleDeTexte(MENTION_SIMULEES);
  return lignes
    .slice(0, 3)
    .some(({ valeurs }) => valeurs.some((v) => typeof v === 'string' && cleDeTexte(v).includes(mention)));
}

/** An example row that someone has filled in would be lost without a word. */
function signaleExemples({ table, feuille, positions, exemples: marquees }: Tableau, signalements: Signalements): void {
  const origine: Readonly<Record<string, Contenu>> = exemples[table];
  for (const { numero, valeurs, fautes } of marquees) {
    const change = columnsOf(table).some(
      ([nom]) => positions.has(nom) && !estNom(nom) && valeurs[nom] !== origine[nom]
    );
    if (!change && fautes.size === 0) continue;
    signalements.avertissement({
      ...{ genre: 'exemple modifié', table, feuille, ligne: numero, position: 0 },
      message: 'Cette ligne est marquée EXEMPLE\u00a0: elle n’est pas lue, bien qu’elle ait changé.',
      suite: 'Si elle compte, effacez «\u00a0EXEMPLE\u00a0» au début de la ligne.'
    });
  }
}
