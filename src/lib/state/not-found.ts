import { error } from '@sveltejs/kit';
import type { JeuModele } from '$lib/views/jeu/jeu.types';

/** @throws a 404 in French when the dataset has no such GHT */
export function verifieGht(jeu: JeuModele, code: string): void {
  if (jeu.perimetres.some(({ ght }) => ght === code)) return;
  error(404, {
    message: `Le jeu «\u00a0${jeu.jeu.titre}\u00a0» n’a pas de GHT «\u00a0${code}\u00a0».`,
    conseil: 'Choisissez un périmètre dans le portefeuille.'
  });
}

/** @throws a 404 in French when the dataset has no such indicator */
export function verifieIndicateur(jeu: JeuModele, code: string): void {
  if (jeu.codes.includes(code)) return;
  error(404, {
    message: `Aucun indicateur ne s’appelle «\u00a0${code}\u00a0».`,
    conseil: 'Choisissez un indicateur dans le catalogue.'
  });
}
