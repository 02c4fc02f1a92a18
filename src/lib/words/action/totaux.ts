import { rienADate } from '$lib/domain/gain/absence';
import { part } from '$lib/domain/indicateur/part';
import { euros, pourcentLisible } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import { jalonsAPart } from './comptes-par-etat';
import type { Totaux } from './mesures';

/** A figure and what it is a part of; without figure, why. */
export interface TotalDit {
  libelle: string;
  valeur: string;
  precision: string;
}

function jalonsEnTout({ jalons }: Totaux): TotalDit {
  const libelle = 'Jalons atteints, de ceux qui sont dus';
  if (jalons.dus === 0) return { libelle, valeur: '', precision: 'aucun jalon dû' };
  const n = jalons.abandonnes.enRetard;
  const retard = jalons.enRetard > 0 ? `, ${jalons.enRetard} en retard` : '';
  const aPart = n > 0 ? `\u00a0; ${jalonsAPart(n)}, ${accord(n, 'échéance passée', 'échéances passées')}` : '';
  return { libelle, valeur: String(jalons.atteints), precision: `sur ${jalons.dus}${retard}${aPart}` };
}

function anneePleineEnTout({ anneePleine: { enVigueur, prevue } }: Totaux): TotalDit {
  const libelle = 'Année pleine en vigueur';
  if (prevue === 0 && enVigueur === 0) return { libelle, valeur: '', precision: 'aucun gain pérenne' };
  const faite = part(enVigueur, prevue);
  const taux = faite === null ? '' : `, ${pourcentLisible(faite)}`;
  return { libelle, valeur: euros(enVigueur), precision: `sur ${euros(prevue)} prévus${taux}` };
}

function effetEnTout({ exercice: effet }: Totaux, exercice: number, gel: boolean | null): TotalDit {
  const libelle = `Effet sur l’exercice ${exercice}, réalisé à date`;
  if (rienADate(effet)) return { libelle, valeur: '', precision: 'aucun gain attendu à date' };
  const geles = gel === true ? ', gelés' : '';
  return { libelle, valeur: euros(effet.realise), precision: `sur ${euros(effet.attendu)} attendus${geles}` };
}

/**
 * @param exercice year of D
 * @param gel whether a suspension freezes what is expected; null when nothing says it
 * @param gains whether the contract has gains: a territorial project has none
 */
export function totauxEnMots(totaux: Totaux, exercice: number, gel: boolean | null, gains: boolean): TotalDit[] {
  return [jalonsEnTout(totaux), ...(gains ? [anneePleineEnTout(totaux), effetEnTout(totaux, exercice, gel)] : [])];
}

/** The totals of a group in a line; amounts are left out where an action stands under several groups. */
export function totauxDuGroupe({ actions, jalons, anneePleine }: Totaux, montants: boolean): string {
  const { atteints, dus, enRetard, abandonnes } = jalons;
  return [
    `${actions}\u00a0${accord(actions, 'action')}`,
    dus === 0
      ? 'aucun jalon dû'
      : `${atteints}\u00a0${accord(atteints, 'jalon atteint', 'jalons atteints')} sur ${dus}\u00a0${accord(dus, 'dû', 'dus')}`,
    ...(enRetard === 0 ? [] : [`${enRetard} en retard`]),
    ...(abandonnes.enRetard === 0 ? [] : [jalonsAPart(abandonnes.enRetard)]),
    ...(montants && anneePleine.prevue !== 0
      ? [`${euros(anneePleine.enVigueur)} en vigueur sur ${euros(anneePleine.prevue)} d’année pleine`]
      : [])
  ].join(' · ');
}

export const MOTS_DES_TOTAUX = {
  nom: 'Totaux des actions montrées',
  note: 'Sommes des entités juridiques, nettes des coûts induits. L’année pleine et l’effet sur l’exercice ne s’additionnent pas.'
};
