import { euros, nombre } from '$lib/format/nombre';
import type { FicheModele } from '$lib/views/fiche/fiche.types';

type Base = NonNullable<FicheModele['base']>;

/** What sharing a base takes off the gains of its actions. */
export function messageDeLaBase({ avant, apres }: Pick<Base, 'avant' | 'apres'>): string {
  const retire = avant - apres;
  return retire > 0
    ? `${euros(retire)} comptés deux fois, retirés des gains de la base commune`
    : 'Une base partagée, sans double compte';
}

export function lignesDeLaBase(base: Base): { libelle: string; valeur: string }[] {
  return [
    { libelle: 'Rôle de cette action', valeur: base.porteuse ? 'porteuse de la base' : 'associée à la base' },
    ...(base.abattement === null
      ? []
      : [{ libelle: 'Abattement de cette action', valeur: `${nombre(base.abattement * 100)}\u00a0%` }]),
    { libelle: 'Plafond de la base', valeur: base.plafond === null ? 'aucun plafond fixé' : euros(base.plafond) },
    { libelle: 'Année pleine nette, avant', valeur: euros(base.avant) },
    { libelle: 'Après abattements et plafond', valeur: euros(base.apres) }
  ];
}

export const MOTS_DE_LA_BASE = {
  sousTitre: (libelle: string) =>
    `Base «\u00a0${libelle}\u00a0»\u00a0: plusieurs actions agissent sur les mêmes lits, emplois ou séjours`,
  autres: 'Autres actions de la base',
  porteuse: ', porteuse'
};
