import type { Journal } from '../releve';
import type { FeuilleLue } from '../lecture/classeur';
import { lettresDe } from '$lib/schema/classeur';
import { titresRepetes } from '../titres-repetes';
import type { Problem } from '../types';
import type { Cellule, Etablissement, Tableau } from './tableau';

/**
 * Reads the workbook of the editions 2017 to 2019 (`Hospi_2018.xlsx`): sheets whose header has a `finess` column are
 * joined on it; « Lits et Places » is long (finess, Indicateur, Valeur), the others are wide.
 */
export function tableauDeClasseur(feuilles: readonly FeuilleLue[], journal: Journal & { fichier: string }): Tableau {
  const parSite = new Map<string, Map<string, Cellule>>();
  const colonnes = new Set<string>();
  for (const feuille of feuilles.filter(aDesEtablissements)) {
    const [premiere, ...lignes] = feuille.lignes;
    const entete = (premiere?.cellules ?? []).map((nom) => nom.toUpperCase());
    const cle = entete.indexOf('FINESS');
    const longue = { indicateur: entete.indexOf('INDICATEUR'), valeur: entete.indexOf('VALEUR') };
    for (const { ligne, cellules } of lignes) {
      const cellule = (j: number): Cellule => ({
        texte: cellules[j] ?? '',
        adresse: { feuille: feuille.nom, cellule: `${lettresDe(j)}${ligne}` }
      });
      const finess = cellule(cle);
      if (finess.texte.toUpperCase() === 'FINESS') {
        journal.push(titresRepetes(journal.fichier, ligne, feuille.nom));
        continue;
      }
      const lues = parSite.get(finess.texte) ?? new Map<string, Cellule>([['FINESS', finess]]);
      parSite.set(finess.texte, lues);
      const pose = (colonne: string, lue: Cellule): void => {
        if (colonne === '' || colonne === 'FINESS') return;
        colonnes.add(colonne);
        const deja = lues.get(colonne);
        if (!deja) lues.set(colonne, lue);
        else if (deja.texte !== lue.texte)
          journal.push(contradiction(colonne, finess.texte, deja, lue, journal.fichier));
      };
      if (longue.indicateur >= 0 && longue.valeur >= 0) {
        pose(cellule(longue.indicateur).texte.toUpperCase(), cellule(longue.valeur));
      } else entete.forEach((colonne, j) => pose(colonne, cellule(j)));
    }
  }
  const etablissements = [...parSite.values()].map((cellules): Etablissement => ({
    finess: cellules.get('FINESS') ?? { texte: '', adresse: {} },
    cellules
  }));
  return { lues: etablissements.length, colonnes: new Set(['FINESS', ...colonnes]), etablissements };
}

function contradiction(colonne: string, finess: string, premiere: Cellule, lue: Cellule, fichier: string): Problem {
  return {
    severite: 'erreur',
    fichier,
    ...lue.adresse,
    colonne,
    valeur: lue.texte,
    genre: 'valeur en double',
    message: `${colonne} de ${finess} est déjà donné\u00a0: «\u00a0${premiere.texte}\u00a0».`,
    attendu: 'une seule valeur par établissement',
    suite: 'La première valeur est gardée.'
  };
}

/** Whether a sheet is one by establishment. */
export function aDesEtablissements({ lignes }: FeuilleLue): boolean {
  return (lignes[0]?.cellules ?? []).some((nom) => nom.toUpperCase() === 'FINESS');
}
