import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import {
  CELLULES_DES_PIECES,
  comptesARemplir,
  estEnCellules,
  type PieceEnCellules
} from '$lib/domain/comptes/a-remplir';
import { nomDansLAction, nomDeLAction } from '$lib/domain/contrat/noms-des-manques';
import { estDeLAgence } from '$lib/domain/contrat/pieces';
import { FEUILLE_DEMANDES, MARQUE_A_REMPLIR, type TableDuClasseur } from '$lib/schema/classeur';
import type { TableRows } from '$lib/schema/tables';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import { ouEcrire, pourEnMots, quoiEnMots } from '$lib/words/demandes/demande';
import { MOTS_DU_PREREMPLI as MOTS } from '$lib/words/demandes/prerempli';
import { ecrisClasseur, ecrisClasseurDEtablissement, type OptionsClasseur } from './classeur/classeur';
import { MIME_XLSX, telechargeFichier } from './save-file';
import type { ARemplir, LigneARemplir } from './classeur/a-remplir';
import type { Ligne } from './classeur/selection';
import { A_REMPLIR, ENTETE, GRAND_TITRE, TEXTE } from './classeur/styles';

const deLAction = ({ action, libelle }: Ligne): string =>
  nomDansLAction({ action: String(action), libelle: String(libelle) });
/** What a demand calls a row of a contract that lacks a piece. */
const NOMS: Readonly<Record<PieceEnCellules, (ligne: Ligne) => string>> = {
  gains_sans_etablissement: deLAction,
  gains_sans_effet: deLAction,
  jalons_sans_preuve: deLAction,
  pilotes: (l) => nomDeLAction({ numero: String(l.numero), libelle: String(l.libelle) }),
  aides_sans_preuve: (l) => String(l.libelle)
};

/** What a prefilled workbook is of: a contract, or a hospital that no contract asks. */
type Perimetre = Exclude<DemandeLue['perimetre'], 'ght'>;

/** What is asked of hospitals in a workbook: the agency's own part is not for them. */
const demandesDe = (demandes: readonly DemandeLue[], perimetre: Perimetre, id: string): DemandeLue[] =>
  demandes.filter((d) => d.perimetre === perimetre && d.id === id && !estDeLAgence(d.piece));

function cellulesDe(rows: TableRows, contrat: string, d: DemandeLue): { ligne: Ligne; colonne: string }[] {
  const { piece, noms } = d;
  if (!estEnCellules(piece)) return [];
  const { table, colonne } = CELLULES_DES_PIECES[piece];
  const toutes: readonly Ligne[] = rows[table] ?? [];
  return toutes
    .filter((l) => l.contrat === contrat && (l[colonne] ?? null) === null && noms.includes(NOMS[piece](l)))
    .map((ligne) => ({ ligne, colonne }));
}

const meteo = (contrat: string): LigneARemplir => ({
  ligne: { contrat, date: null, par: 'etablissement', meteo: null, commentaire: null, enregistre_le: null },
  vides: ['date', 'meteo']
});

/** Rows that a demand adds, and to which sheet. */
function lignesDe(
  { compte = [] }: TableRows,
  contrat: string,
  { piece, ...d }: DemandeLue,
  { donneesAu: au, simule }: DemandesModele['jeu']
): { table: TableDuClasseur; neuves: LigneARemplir[] } {
  if (piece === 'meteo_etablissement') return { table: 'contrat_point', neuves: [meteo(contrat)] };
  if (piece === 'indicateurs') return { table: 'compte', neuves: [] };
  const neuves = comptesARemplir(compte, { ...d, piece }, { au, simule }).map(({ ligne, vides }) => ({
    ligne: { ...ligne },
    vides
  }));
  return { table: 'compte', neuves };
}

/** What of the demands is written in a workbook. */
type Lues = Pick<DemandesModele, 'jeu' | 'demandes' | 'etablissements'>;

/** A contract's workbook, or a hospital's, with what is asked of its hospitals marked; null when nothing is. */
export function aRemplirDe(
  rows: TableRows,
  contrat: string,
  { jeu, demandes, etablissements }: Lues,
  perimetre: Perimetre = 'contrat'
): ARemplir | null {
  const siennes = demandesDe(demandes, perimetre, contrat);
  if (siennes.length === 0) return null;
  const lignes = new Map<TableDuClasseur, LigneARemplir[]>();
  const cellules = new Map<Ligne, string[]>();
  const dites = siennes.map((d) => {
    const { table, neuves } = lignesDe(rows, contrat, d, jeu);
    if (neuves.length > 0) lignes.set(table, [...(lignes.get(table) ?? []), ...neuves]);
    const dedans = cellulesDe(rows, contrat, d);
    for (const { ligne, colonne } of dedans) cellules.set(ligne, [...(cellules.get(ligne) ?? []), colonne]);
    const prevues = neuves.reduce((somme, { vides }) => somme + vides.length, dedans.length);
    return { d, prevues };
  });
  return { lignes, cellules, feuille: feuilleDesDemandes(dites, etablissements, jeu.simule) };
}

/** Writes a contract's workbook with what is asked of its hospitals, and hands it to the reader's browser. */
export async function telechargePrerempli(rows: TableRows, contrat: string, modele: Lues): Promise<void> {
  const options = optionsDe(aRemplirDe(rows, contrat, modele), modele);
  telechargeFichier(`a-remplir-${contrat}.xlsx`, await ecrisClasseur(rows, contrat, options), MIME_XLSX);
}

/** Writes a hospital's workbook, without any contract, with what is asked of it, and hands it to the reader's browser. */
export async function telechargePrerempliDEtablissement(rows: TableRows, ej: string, modele: Lues): Promise<void> {
  const options = optionsDe(aRemplirDe(rows, ej, modele, 'etablissement'), modele);
  telechargeFichier(`a-remplir-${ej}.xlsx`, await ecrisClasseurDEtablissement(rows, ej, options), MIME_XLSX);
}

const optionsDe = (aRemplir: ARemplir | null, { jeu }: Lues): OptionsClasseur => ({
  simule: jeu.simule,
  ...(aRemplir !== null && { aRemplir })
});

function feuilleDesDemandes(
  dites: readonly { d: DemandeLue; prevues: number }[],
  etablissements: DemandesModele['etablissements'],
  simule: boolean
): WriteSheet {
  const nomDe = new Map(etablissements.map(({ ej, nom }) => [ej, nom]));
  const tete = [MOTS.titre(simule), ...MOTS.mode];
  const cells = new Map<string, { style: CellStyle }>([['0,0', { style: GRAND_TITRE }]]);
  tete.slice(1).forEach((_, i) => cells.set(`${i + 1},0`, { style: TEXTE }));
  cells.set(`${tete.length},0`, { style: A_REMPLIR });
  MOTS.colonnes.forEach((_, i) => cells.set(`${tete.length + 2},${i}`, { style: ENTETE }));
  const lignes = dites.map(({ d, prevues }) => {
    const { feuille, colonne } = ouEcrire(d);
    const qui = d.parEj.map(({ ej }) => nomDe.get(ej) ?? ej).join(', ');
    return [quoiEnMots(d), qui, feuille, colonne, MOTS.prevues(prevues), pourEnMots(d)];
  });
  lignes.forEach((l, i) => l.forEach((_, j) => cells.set(`${tete.length + 3 + i},${j}`, { style: TEXTE })));
  return {
    name: FEUILLE_DEMANDES,
    rows: [...tete.map((t) => [t]), [MARQUE_A_REMPLIR, MOTS.legende], [], [...MOTS.colonnes], ...lignes],
    cells,
    columns: [44, 40, 24, 28, 30, 50].map((width) => ({ width })),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    view: { showGridLines: false }
  };
}
