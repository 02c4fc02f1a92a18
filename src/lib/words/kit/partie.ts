/** In the place of a part whose figures are no more those of the page, when its code does not come. */
export const PARTIE_MANQUEE = 'Cette partie de la page n’est pas venue. Rechargez la page pour la lire.';
