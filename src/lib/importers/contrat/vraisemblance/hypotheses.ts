import { tauxInvraisemblable, tauxIsole } from '$lib/domain/comptes/hypothese-vraisemblable';
import type { Verification } from '../verification';
import { cellules, parGroupe } from './outils';

/** Tells rates of a hypothesis that are out of bounds, or of another kind than the others of their item. */
export function verifieLesHypotheses(v: Verification): void {
  const taux = cellules(v, 'hypothese', ['attendu', 'reel']);
  for (const memes of parGroupe(taux, ({ ligne }) => ligne.valeurs.poste)) {
    for (const cellule of memes) {
      const { table, ligne, colonne, valeur } = cellule;
      const autres = memes.filter((autre) => autre !== cellule).map((autre) => autre.valeur);
      const { poste } = ligne.valeurs;
      if (!tauxInvraisemblable(valeur, poste) && !tauxIsole(valeur, autres, poste)) continue;
      v.dis('avertissement', table, ligne, colonne, {
        genre: 'taux hors bornes',
        message: 'Aucune hypothèse ne va si loin en un an, ou toutes les autres en sont loin.',
        attendu: 'un taux, en fraction ou en pour cent'
      });
    }
  }
}
