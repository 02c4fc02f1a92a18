import { error } from '@sveltejs/kit';
import type { JeuModele } from '$lib/views/jeu/jeu.types';

/** @throws a 404 in French when the dataset has no such GHT */
export function verifieGht(jeu: JeuModele, code: string): void {
  if (jeu.perimetres.some(({ ght }) => ght === code)) return;
  error(404, {
    message: `Le jeu « ${jeu.jeu.titre} » n’a pas de GHT « ${code} ».`,
    conseil: 'Choisissez un périmètre dans le portefeuille.'
  });
}

/** @throws a 404 in French when the dataset has no such indicator */
export function verifieIndicateur(jeu: JeuModele, code: string): void {
  if (jeu.codes.includes(code)) return;
  error(404, {
    message: `Aucun indicateur ne s’appelle « ${code} ».`,
    conseil: 'Choisissez un indicateur dans le catalogue.'
  });
}
