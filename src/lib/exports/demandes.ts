import { dateCourte } from '$lib/format/date';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import { COLONNES_DES_DEMANDES, fichierEnMots, nomEnMots, pourEnMots, quoiEnMots } from '$lib/words/demandes/demande';
import { PIECES_DITES } from '$lib/words/demandes/mots';
import { tableCsv, telechargeCsv } from './csv';
import { ENTETE, TITRE } from './classeur/styles';
import { enteteDe, notesDesFermes } from './explorer-csv';
import { MIME_XLSX, telechargeFichier } from './save-file';

const TITRES = [
  'Contrat ou GHT',
  'Identifiant',
  'Ce qui manque',
  'De qui, de quoi',
  'Fichier',
  'Feuille',
  'Colonne',
  'Période',
  'Pour quoi',
  'À renseigner'
];
const LARGEURS = [36, 28, 34, 44, 26, 24, 26, 10, 44, 30];

/** One row an item that is known by name, with what is known of it and an empty cell to fill in. */
export function lignesARemplir(demandes: readonly DemandeLue[]): (string | number | null)[][] {
  return demandes.flatMap((d) => {
    const { feuille, colonne } = d.piece === 'indicateurs' ? { feuille: '', colonne: '' } : PIECES_DITES[d.piece];
    const reste = d.nombre - d.noms.length;
    const objets =
      d.noms.length === 0
        ? ['']
        : [...d.noms.map((nom) => nomEnMots(d.piece, nom)), ...(reste > 0 ? [`et ${reste} de plus`] : [])];
    return objets.map((objet) => [
      ...[d.libelle, d.id, quoiEnMots(d), objet, fichierEnMots(d)],
      ...[feuille, colonne, d.exercice, pourEnMots(d), null]
    ]);
  });
}

/** The demands as a workbook to be filled in. */
export async function demandesXlsx({ jeu }: DemandesModele, demandes: readonly DemandeLue[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const tete = `${jeu.simule ? 'DONNÉES SIMULÉES. ' : ''}${jeu.titre}, situation au ${dateCourte(jeu.donneesAu)}`;
  const cells = new Map([['0,0', { style: TITRE }], ...TITRES.map((_, i) => [`1,${i}`, { style: ENTETE }] as const)]);
  return writeXlsx({
    sheets: [
      {
        name: 'Demandes',
        rows: [[tete], TITRES, ...lignesARemplir(demandes)],
        cells,
        columns: LARGEURS.map((width) => ({ width })),
        freezePane: { rows: 2 }
      }
    ],
    properties: { title: 'Demandes', creator: 'Trajectoire' }
  });
}

/** Hands the demands to the reader's browser. */
export async function telecharge(
  genre: 'csv' | 'xlsx',
  modele: DemandesModele,
  demandes: readonly DemandeLue[]
): Promise<void> {
  const nom = `trajectoire-${modele.jeu.nom}-demandes-${modele.jeu.donneesAu}.${genre}`;
  if (genre === 'xlsx') {
    telechargeFichier(nom, await demandesXlsx(modele, demandes), MIME_XLSX);
    return;
  }
  const entete = enteteDe(modele.jeu, modele.sources, ...notesDesFermes(modele));
  telechargeCsv(nom, tableCsv(COLONNES_DES_DEMANDES, demandes, entete));
}
