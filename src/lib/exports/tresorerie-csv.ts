import { dateCourte } from '$lib/format/date';
import type { TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import { colonnesDeLaVeille, messageDeLaVeille, MOTS_DE_LA_VEILLE } from '$lib/words/tresorerie/page';
import { enteteDe } from './explorer-csv';
import { tableDe, telecharge, type Fichier, type GenreDeTable } from './tables';

/** Cash of every hospital, in euros: what the committee works on. */
export function fichierDeLaVeille(modele: TresorerieModele): Fichier {
  const { jeu, sources, mois, lignes } = modele;
  const { titre, note } = MOTS_DE_LA_VEILLE;
  const tete = enteteDe(jeu, sources, `${titre} au ${dateCourte(jeu.donneesAu)}`, messageDeLaVeille(modele), note);
  return { ...{ titre, simule: jeu.simule, tete }, tables: [tableDe(titre, colonnesDeLaVeille(mois), lignes)] };
}

export function telechargeVeille(genre: GenreDeTable, modele: TresorerieModele): Promise<void> {
  return telecharge(
    genre,
    `trajectoire-${modele.jeu.nom}-tresorerie-${modele.jeu.donneesAu}`,
    fichierDeLaVeille(modele)
  );
}
