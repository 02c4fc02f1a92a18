import { dateCourte } from '$lib/format/date';
import type { TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import { colonnesDeLaVeille, messageDeLaVeille, MOTS_DE_LA_VEILLE } from '$lib/words/tresorerie/page';
import { tableCsv, telechargeCsv } from './csv';
import { enteteDe } from './explorer-csv';

/** Cash of every hospital as a CSV file, in euros: what the committee works on. */
export function veilleCsv(modele: TresorerieModele): string {
  const { jeu, sources, mois, lignes } = modele;
  return tableCsv(
    colonnesDeLaVeille(mois),
    lignes,
    enteteDe(
      jeu,
      sources,
      `${MOTS_DE_LA_VEILLE.titre} au ${dateCourte(jeu.donneesAu)}`,
      messageDeLaVeille(modele),
      MOTS_DE_LA_VEILLE.note
    )
  );
}

export function telechargeVeille(modele: TresorerieModele): void {
  telechargeCsv(`trajectoire-${modele.jeu.nom}-tresorerie-${modele.jeu.donneesAu}.csv`, veilleCsv(modele));
}
