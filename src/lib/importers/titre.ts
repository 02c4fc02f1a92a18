import { tableDeFeuille, type FeuilleLue } from './lecture/classeur';
import { tables } from './index';
import { apercuDe } from './lecture/csv';
import { decode } from './lecture/texte';
import type { Constat } from './nature';
import type { TableDeProducteur } from './table';

/** How many lines of title a header is looked for under [M]. */
const LIGNES_DE_TITRE = 10;

/** What a table is whose header stands under lines of title: named, and refused, since those lines may say its year. */
function sousUnTitre(table: TableDeProducteur, ligne: number): Constat {
  return {
    nom: `«\u00a0${table.libelle}\u00a0», mais son en-tête est à la ligne ${ligne}, sous un titre`,
    suite: `Fichier refusé. Retirez ce qui est au-dessus de la ligne ${ligne}, ou donnez le fichier tel que son producteur le publie.`,
    refuse: true
  };
}

/** Whether a text that no importer knows is known once its first lines are left out. */
export function titreDeTexte(debut: Uint8Array): Constat | null {
  const { texte } = decode(debut);
  let place = 0;
  for (let ligne = 2; ligne <= LIGNES_DE_TITRE + 1; ligne += 1) {
    const bout = /\r\n|\n|\r/.exec(texte.slice(place));
    if (!bout) return null;
    place += bout.index + bout[0].length;
    // Blank lines above a header are passed over, whatever it is.
    if (/^[^\S\r\n]*(?:\r|\n|$)/.test(texte.slice(place))) continue;
    const apercu = apercuDe(new TextEncoder().encode(texte.slice(place)));
    const table = tables.find((t) => t.reconnait(apercu));
    if (table) return sousUnTitre(table, ligne);
  }
  return null;
}

/** The same of the sheet of a workbook. */
export function titreDeFeuille({ lignes, ...feuille }: FeuilleLue): Constat | null {
  for (let i = 1; i <= LIGNES_DE_TITRE && i < lignes.length; i += 1) {
    const apercu = tableDeFeuille({ ...feuille, lignes: lignes.slice(i) });
    const table = tables.find((t) => t.reconnait(apercu));
    if (table) return sousUnTitre(table, lignes[i]?.ligne ?? i + 1);
  }
  return null;
}
