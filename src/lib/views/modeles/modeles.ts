import { group } from 'd3';
import type { PageDeModele } from '$lib/domain/dossier/pages';
import type { Database } from '$lib/engine/database';
import { columnsOf } from '$lib/schema/columns';
import { tables, type Row } from '$lib/schema/tables';
import { lisEntete } from '../lecture';
import { lance, requete } from '../requete';
import type { ModelesModele } from './modeles.types';

export const questions = {
  modeles: requete(
    `SELECT ${columnsOf('dossier_page')
      .map(([nom]) => nom)
      .join(', ')} FROM dossier_page ORDER BY ordre, rang`,
    tables.dossier_page.colonnes
  )
};

const pageDe = ({ page, titre, lignes }: Row<'dossier_page'>): PageDeModele =>
  page === null ? { titre: titre ?? '', lignes: lignes === null ? [] : lignes.split('\n') } : { page };

/** The templates of packs, in the order of the dataset. */
export async function modeles(db: Database): Promise<ModelesModele> {
  const lignes = await lance(db, questions.modeles);
  return {
    jeu: await lisEntete(db),
    modeles: [...group(lignes, ({ modele }) => modele)].flatMap(([code, siennes]) => {
      const [premiere] = siennes;
      return premiere === undefined
        ? []
        : [{ code, nom: premiere.nom, base: premiere.base, pages: siennes.map(pageDe) }];
    })
  };
}
