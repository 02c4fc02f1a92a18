import type { Cell, WriteSheet } from 'hucre/xlsx';
import { FEUILLE_LISEZ_MOI, feuilleDe, MENTION_SIMULEES } from '$lib/schema/classeur';
import { SCHEMA_VERSION, tables } from '$lib/schema/tables';
import { feuillesDe, type Contenu, type Sujet } from './selection';
import { ENTETE, GRAND_TITRE, TEXTE, TITRE } from './styles';

/** Width of the text column, the letters that it takes, and the height of a line in points. */
const LARGEUR = 110;
const LETTRES = 130;
const HAUTEUR_DE_LIGNE = 15;

const CONVENTIONS = [
  'Une ligne par fait\u00a0; la première colonne marque la ligne d’exemple, qui n’est jamais lue. Vous pouvez la supprimer.',
  'Une cellule vide est une absence\u00a0: elle ne vaut jamais zéro.',
  'Les montants sont en euros\u00a0; un gain, un impact ou un écart favorable est positif.',
  'Un astérisque dans l’en-tête marque une colonne à remplir sur chaque ligne\u00a0; les autres sont facultatives.',
  'Les taux s’écrivent avec leur signe\u00a0: 8\u00a0%. Sans signe, un nombre est une fraction\u00a0: 0,08 est lu 8\u00a0%, et le rapport le dit\u00a0; au-delà de 1, il est refusé.',
  'Une cellule par ligne et par colonne\u00a0: pas de cellules fusionnées dans les données.',
  'Les dates s’écrivent 31/12/2026. Le FINESS est celui de l’entité juridique\u00a0: 9 caractères, zéro de tête compris.',
  'Les listes des cellules donnent les valeurs permises.',
  'Les noms de personnes sont facultatifs\u00a0: la fonction suffit.'
];
const COMMUNES = [
  'Vous pouvez déplacer les colonnes, en ajouter, laisser des lignes vides\u00a0: ce qui n’est pas du modèle n’est pas lu.',
  'Laissez vides les feuilles qui ne vous concernent pas.'
];
const REMPLIR = [
  'Commencez par la feuille «\u00a0Contrat\u00a0», puis «\u00a0Périmètre\u00a0», «\u00a0Axes\u00a0», «\u00a0Actions\u00a0», «\u00a0Jalons\u00a0» et «\u00a0Gains\u00a0».',
  'Le même identifiant de contrat se répète dans la colonne «\u00a0Contrat\u00a0» de chaque feuille\u00a0: un classeur, un contrat.',
  ...COMMUNES
];
const RENVOI = [
  'Le classeur, enregistré en XLSX ou en ODS, est contrôlé cellule par cellule.',
  'Une seule erreur bloque le classeur entier\u00a0: rien n’est importé à moitié. Toutes les erreurs sont données d’un coup, avec la feuille, la cellule, ce qui était attendu et quoi faire.',
  'Importé, il remplace le contrat entier\u00a0: une ligne retirée du classeur est retirée du contrat.'
];
const RENVOI_DES_COMPTES = [
  ...RENVOI.slice(0, -1),
  'Importé, il remplace les comptes, et les transmissions, de l’établissement qu’il donne\u00a0: une ligne retirée du classeur en est retirée. Il ne touche à aucun contrat.'
];

/** Title of a workbook. */
export function titreDe({ contrat, etablissement }: Sujet): string {
  if (etablissement !== null) return `Comptes de l’établissement ${etablissement}`;
  return contrat === null ? 'Modèle de contrat' : `Contrat ${contrat}`;
}

/** What a workbook is, in its properties. */
export const descriptionDe = ({ etablissement }: Sujet, simule: boolean): string =>
  `${etablissement === null ? 'Contrat de performance' : 'Comptes et transmissions d’un établissement'}${simule ? ', données simulées' : ''}`;

/** What a reading sheet says of its workbook. */
interface Dit {
  objet: string;
  remplir: readonly string[];
  renvoi: readonly string[];
}

function ditDe({ contrat, etablissement }: Sujet): Dit {
  if (etablissement !== null)
    return {
      objet: 'Ce classeur contient les comptes et les transmissions d’un établissement, sans aucun contrat.',
      remplir: ['N’ajoutez aucune feuille d’un contrat\u00a0: le classeur serait refusé.', ...COMMUNES],
      renvoi: RENVOI_DES_COMPTES
    };
  const commun = { remplir: REMPLIR, renvoi: RENVOI };
  if (contrat === null)
    return {
      ...commun,
      objet: 'Ce classeur sert à décrire un contrat\u00a0: ce qui est signé, ce qui est fait, ce que cela rapporte.'
    };
  return {
    ...commun,
    objet: 'Ce classeur contient le contrat et les comptes des établissements de son périmètre.'
  };
}

/** The reading sheet: what the workbook is, how it is filled in, and what becomes of it. */
export function lisezMoi(sujet: Sujet, contenu: Contenu, simule: boolean): WriteSheet {
  const { objet, remplir, renvoi } = ditDe(sujet);
  const rows: (string | number | null)[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  const pose = (style: Cell['style'], ...ligne: (string | number | null)[]): void => {
    ligne.forEach((_, colonne) => cells.set(`${rows.length},${colonne}`, { style }));
    const hauteur = Math.ceil(String(ligne[0]).length / LETTRES);
    if (hauteur > 1) rowDefs.set(rows.length, { height: hauteur * HAUTEUR_DE_LIGNE });
    rows.push(ligne);
  };
  const section = (titre: string, phrases: readonly string[]): void => {
    rows.push([]);
    pose(TITRE, titre);
    for (const phrase of phrases) pose(TEXTE, phrase);
  };
  pose(GRAND_TITRE, titreDe(sujet));
  if (simule) pose(TITRE, `${MENTION_SIMULEES}\u00a0: aucun établissement réel.`);
  pose(TEXTE, objet);
  pose(TEXTE, `Version ${SCHEMA_VERSION} des tables de Trajectoire.`);
  section('Conventions', CONVENTIONS);
  section('Remplir', remplir);
  section('Au renvoi', renvoi);
  section('Feuilles', []);
  pose(ENTETE, 'Ce que la feuille contient', 'Feuille', 'Lignes');
  for (const table of feuillesDe(sujet)) {
    pose(TEXTE, tables[table].doc, feuilleDe(table), contenu.get(table)?.length ?? 0);
  }
  return {
    name: FEUILLE_LISEZ_MOI,
    rows,
    cells,
    rowDefs,
    columns: [{ width: LARGEUR }, { width: 28 }, { width: 10 }],
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  };
}
