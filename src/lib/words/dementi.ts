import type { PlaceALaCible } from '$lib/domain/comptes/fourchette-passee';

const POSITIONS: Readonly<Record<PlaceALaCible, string>> = {
  sous: 'sous elle',
  cible: 'à la cible',
  dessus: 'au-dessus d’elle'
};

/** « sous elle avec ses écarts passés », of a target, after the projection that they are the gaps of. */
export const avecSesEcarts = (place: PlaceALaCible): string => `${POSITIONS[place]} avec ses écarts passés`;

/** « … mais sous elle avec ses écarts passés », after the side of the target that a figure is on. */
export const dementiEnMots = (place: PlaceALaCible): string => ` mais ${avecSesEcarts(place)}`;
