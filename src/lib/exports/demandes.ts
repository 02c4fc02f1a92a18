import { dateCourte } from '$lib/format/date';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import {
  colonneEnMots,
  COLONNES_DES_DEMANDES,
  fichierEnMots,
  nomEnMots,
  ouEcrire,
  periodeEnMots,
  pourEnMots,
  quoiEnMots
} from '$lib/words/demandes/demande';
import { ENTETE, TITRE } from './classeur/styles';
import { enteteDe, notesDesFermes } from './explorer-csv';
import { MIME_XLSX, telechargeFichier } from './save-file';
import { tableDe, telecharge as telechargeTable } from './tables';

const TITRES = [
  'Contrat, établissement ou GHT',
  'Identifiant',
  'FINESS',
  'Établissement',
  'Ce qui manque',
  'De quoi',
  'Fichier',
  'Feuille',
  'Colonne',
  'Période',
  'Pour quoi',
  'À renseigner'
];
const LARGEURS = [36, 28, 14, 34, 34, 44, 26, 24, 26, 10, 44, 30];

/** A cell of this workbook. */
type Case = string | number | null;

/** An item as it is named, and the hospitals that it is of. */
interface Objet {
  nom: string;
  ejs: string[];
}

/**
 * Every item of a demand, and of which hospitals: one that is of all of them is of the contract. Two items may bear one
 * name, as two lines of gain of an action do: each has its row.
 */
function objetsDe({ noms, parEj }: DemandeLue): Objet[] {
  const dits = new Map<string, number>();
  return (noms.length === 0 ? [''] : noms).map((nom) => {
    const rang = (dits.get(nom) ?? 0) + 1;
    dits.set(nom, rang);
    const siens = parEj.filter((part) => nom === '' || part.noms.includes(nom));
    const encore = siens.filter((part) => nom === '' || part.noms.filter((n) => n === nom).length >= rang);
    return { nom, ejs: (encore.length > 0 ? encore : siens).map(({ ej }) => ej) };
  });
}

/** One row an item, with who and what is known of it, and an empty cell to fill in: none is left out. */
export function lignesARemplir(
  { etablissements }: Pick<DemandesModele, 'etablissements'>,
  demandes: readonly DemandeLue[]
): Case[][] {
  const nomDe = new Map(etablissements.map(({ ej, nom }) => [ej, nom]));
  return demandes.flatMap((d) => {
    const { feuille } = ouEcrire(d);
    return objetsDe(d).map(({ nom, ejs }) => {
      const qui = ejs.map((ej) => nomDe.get(ej) ?? ej);
      return [
        ...[
          d.libelle.replaceAll('\n', ', '),
          d.id,
          ejs.join(', '),
          qui.join(', '),
          quoiEnMots(d),
          nomEnMots(d.piece, nom),
          fichierEnMots(d)
        ],
        ...[feuille, colonneEnMots(d), periodeEnMots(d), pourEnMots(d), null]
      ];
    });
  });
}

/** The demands as a workbook to be filled in. */
export async function demandesXlsx(modele: DemandesModele, demandes: readonly DemandeLue[]): Promise<Uint8Array> {
  const { jeu } = modele;
  const { writeXlsx } = await import('hucre/xlsx');
  const tete = `${jeu.simule ? 'DONNÉES SIMULÉES. ' : ''}${jeu.titre}, situation au ${dateCourte(jeu.donneesAu)}`;
  const cells = new Map([['0,0', { style: TITRE }], ...TITRES.map((_, i) => [`1,${i}`, { style: ENTETE }] as const)]);
  return writeXlsx({
    sheets: [
      {
        name: 'Demandes',
        rows: [[tete], TITRES, ...lignesARemplir(modele, demandes)],
        cells,
        columns: LARGEURS.map((width) => ({ width })),
        freezePane: { rows: 2 }
      }
    ],
    properties: { title: 'Demandes', creator: 'Trajectoire' }
  });
}

/** Hands the demands to the reader's browser: as a table, as a workbook, or to be filled in. */
export async function telecharge(
  genre: 'csv' | 'xlsx' | 'remplir',
  modele: DemandesModele,
  demandes: readonly DemandeLue[]
): Promise<void> {
  const { jeu, sources } = modele;
  const extrait = demandes.length < modele.demandes.length ? 'extrait-' : '';
  const nom = `trajectoire-${jeu.nom}-demandes-${extrait}${jeu.donneesAu}`;
  if (genre === 'remplir') {
    telechargeFichier(`${nom}-a-remplir.xlsx`, await demandesXlsx(modele, demandes), MIME_XLSX);
    return;
  }
  await telechargeTable(genre, nom, {
    ...{ titre: `Demandes, ${jeu.titre}`, simule: jeu.simule },
    tete: enteteDe(jeu, sources, ...notesDesFermes(modele)),
    tables: [tableDe('Demandes', COLONNES_DES_DEMANDES, demandes)]
  });
}
