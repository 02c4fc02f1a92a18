import { tauxInvraisemblable } from '$lib/domain/comptes/hypothese-vraisemblable';
import type { Verification } from '../verification';
import { cellules } from './outils';

/** Tells rates of a hypothesis that are out of bounds. */
export function verifieLesHypotheses(v: Verification): void {
  for (const { table, ligne, colonne, valeur } of cellules(v, 'hypothese', ['attendu', 'reel'])) {
    if (!tauxInvraisemblable(valeur, ligne.valeurs.poste)) continue;
    v.dis('avertissement', table, ligne, colonne, {
      genre: 'taux hors bornes',
      message: 'Aucune hypothèse ne va si loin en un an.',
      attendu: 'un taux, en fraction ou en pour cent'
    });
  }
}
