import { groups } from 'd3';
import type { Famille } from '$lib/domain/indicateur/fiche';
import type { CarteIndicateur } from '$lib/views/ght/ght.types';

/** Families as titles. */
export const FAMILLES: Readonly<Record<Famille, string>> = {
  activite: 'Activité',
  personnel: 'Personnel',
  finances: 'Finances'
};

/** Cards by group, in the order in which the groups first appear. */
export function parGroupe(cartes: readonly CarteIndicateur[]): { libelle: string; cartes: CarteIndicateur[] }[] {
  return groups(cartes, ({ indicateur }) => indicateur.groupe).map(([libelle, liste]) => ({ libelle, cartes: liste }));
}

export const MOTS_DE_LA_FAMILLE = {
  vide: 'Aucun chiffre dans ce jeu de données',
  somme:
    'Un groupement n’a pas de comptes\u00a0: ces montants sont la somme des EJ, flux intra-GHT non éliminés. Les euros ne sont jamais classés.',
  parMembre: (famille: Famille) => `${FAMILLES[famille]}, membre par membre`
};
