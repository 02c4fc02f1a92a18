import { largeurTexte } from '$lib/format/largeur-texte';

/**
 * A text folded at its ordinary spaces.
 *
 * @param place width of its lines, in pixels
 */
export function enLignes(texte: string, place: number, corps: number): string[] {
  const lignes: string[] = [];
  for (const mot of texte.split(' ')) {
    const derniere = lignes.at(-1);
    if (derniere === undefined || largeurTexte(`${derniere} ${mot}`, corps) > place) lignes.push(mot);
    else lignes[lignes.length - 1] = `${derniere} ${mot}`;
  }
  return lignes;
}
