import { tauxInvraisemblable, tauxIsole } from '$lib/domain/comptes/hypothese-vraisemblable';
import type { Verification } from '../verification';
import { cellules, parGroupe } from './cellules';

/** Tells rates of a hypothesis that are out of bounds, or of another kind than the others of their item. */
export function verifieLesHypotheses(v: Verification): void {
  const taux = cellules(v, 'hypothese', ['attendu', 'reel']);
  for (const memes of parGroupe(taux, ({ ligne }) => ligne.valeurs.poste)) {
    // One that is out of bounds isolates no other.
    const plausibles = memes.filter(({ ligne, valeur }) => !tauxInvraisemblable(valeur, ligne.valeurs.poste));
    for (const cellule of memes) {
      const { table, ligne, colonne, valeur } = cellule;
      const autres = plausibles.filter((autre) => autre !== cellule).map((autre) => autre.valeur);
      const horsBornes = !plausibles.includes(cellule);
      if (!horsBornes && !tauxIsole(valeur, autres, ligne.valeurs.poste)) continue;
      v.dis('avertissement', table, ligne, colonne, {
        genre: 'taux hors bornes',
        message: horsBornes
          ? 'Aucune hypothèse de ce poste ne va si loin.'
          : 'Toutes les autres hypothèses de ce poste sont loin de ce taux.',
        attendu: 'un taux, en fraction ou en pour cent'
      });
    }
  }
}
