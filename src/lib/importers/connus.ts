import type { Apercu } from './lecture/csv';
import { bordereauDe } from './sae/bordereau';
import type { TableDeProducteur } from './table';

/** What the forms of the SAE are about, those that are read here apart. */
const BORDEREAUX: Readonly<Record<string, string>> = {
  BLOCS: 'blocs opératoires',
  CANCERO: 'traitement du cancer',
  CHIRCAR: 'chirurgie cardiaque',
  DIALYSE: 'dialyse',
  HAD: 'hospitalisation à domicile',
  HPR: 'hôpitaux de proximité',
  IDB: 'identification complémentaire',
  IMAGES: 'imagerie, équipements',
  IMAGES_P: 'imagerie, personnel',
  PERINAT: 'périnatalité',
  PSY: 'psychiatrie',
  Q20: 'personnel médical',
  Q24: 'personnel non médical',
  REA: 'réanimation, soins intensifs et surveillance continue',
  SMURSAMU: 'SMUR et SAMU',
  SSR: 'soins médicaux et de réadaptation',
  SYGEN: 'synthèse générale',
  URGENCES: 'urgences, autorisations',
  URGENCES2: 'urgences, activité',
  USLD: 'soins de longue durée'
};

/** Tables that are known and not read, by columns that no other has together. */
const CONNUS: readonly { colonnes: readonly string[]; nom: string }[] = [
  {
    colonnes: ['Finess EJ', 'Année', 'Nombre de passages aux urgences'],
    nom: 'DIAMANT, passages aux urgences (ANN_RPU)'
  },
  { colonnes: ['Finess EJ', 'Année', 'Nombre de lits de chirurgie'], nom: 'DIAMANT, capacités de la SAE (ANN_SAE)' },
  { colonnes: ['Finess EJ', 'Année', 'Nombre total de séjours MCO'], nom: 'DIAMANT, PMSI annuel (MEN_PMSI_ANNUEL)' },
  {
    colonnes: ['Finess EJ', 'Année', 'Mois', 'Nombre de séjours mensuels cumulés MCO'],
    nom: 'DIAMANT, PMSI mensuel cumulé (MEN_PMSI_MENCUMU)'
  },
  {
    colonnes: ['Finess', 'Raison Sociale', 'Période', 'Catégorie'],
    nom: 'ScanSanté, activité des établissements publics'
  },
  { colonnes: ['code', 'titre', 'Numérateur', 'Dénominateur'], nom: 'Hospi Diag, fiches des indicateurs' },
  { colonnes: ['finess', 'zone', 'A1bis'], nom: 'Hospi Diag, parts de marché' },
  {
    colonnes: ['ght_code', 'finess_ej'],
    nom: 'une composition de GHT\u00a0: donnez-la par «\u00a0--perimetre\u00a0» à «\u00a0npm run data\u00a0»'
  }
];

/** Name of a table that is known and not read; null when it is unknown. */
export function nomDeConnu(apercu: Apercu): string | null {
  const entete = new Set(apercu.entete.map((nom) => nom.toUpperCase()));
  const bordereau = bordereauDe(apercu)?.toUpperCase();
  if (bordereau !== undefined && /^[A-Z][A-Z0-9_]*$/.test(bordereau) && entete.has('FI') && entete.has('FI_EJ')) {
    const objet = BORDEREAUX[bordereau];
    return `SAE par établissement, bordereau ${bordereau}${objet ? ` (${objet})` : ''}`;
  }
  const connu = CONNUS.find(({ colonnes }) => colonnes.every((nom) => entete.has(nom.toUpperCase())));
  return connu?.nom ?? null;
}

/** The layout that is closest to a header, and what the header lacks of it; null when nothing is in common. */
export function plusProche(
  { entete }: Apercu,
  tables: readonly TableDeProducteur[]
): { table: TableDeProducteur; manquent: string[] } | null {
  const lues = new Set(entete.map((nom) => nom.toUpperCase()));
  const classees = tables
    .map((table) => ({ table, manquent: table.colonnes.filter((nom) => !lues.has(nom.toUpperCase())) }))
    .filter(({ table, manquent }) => table.colonnes.length - manquent.length >= Math.min(2, table.colonnes.length))
    .sort((a, b) => a.manquent.length / a.table.colonnes.length - b.manquent.length / b.table.colonnes.length);
  return classees[0] ?? null;
}
