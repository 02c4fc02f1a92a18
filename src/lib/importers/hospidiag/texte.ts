import { lisCsv } from '../lecture/csv';
import { lignesEntieres } from '../lecture/lignes';
import type { Problem } from '../types';
import type { Cellule, Tableau } from './tableau';

/** Reads a yearly CSV export (`hospidiag_opendata_2013.csv`, `hd2022.csv`). */
export function tableauDeTexte(bytes: Uint8Array, fichier: string, problems: Problem[]): Tableau {
  const table = lisCsv(bytes);
  const entete = table.entete.map((nom) => nom.toUpperCase());
  const etablissements = lignesEntieres(table, fichier, problems).map(({ ligne, cellules }) => {
    const lues = new Map<string, Cellule>();
    entete.forEach((nom, i) => {
      if (nom !== '') lues.set(nom, { texte: cellules[i] ?? '', adresse: { ligne } });
    });
    return { finess: lues.get('FINESS') ?? { texte: '', adresse: { ligne } }, cellules: lues };
  });
  return { lues: table.lignes.length, colonnes: new Set(entete.filter((nom) => nom !== '')), etablissements };
}
