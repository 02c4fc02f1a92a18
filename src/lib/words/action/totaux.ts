import type { CompteJalons } from '$lib/domain/action/action';
import { rienADate } from '$lib/domain/gain/absence';
import { part } from '$lib/domain/indicateur/part';
import { euros, pourcentLisible } from '$lib/format/nombre';
import { exerciceJuge } from '$lib/domain/contrat/jugement';
import { momentDu, momentDuRealise, retardArrete } from '$lib/format/arret';
import { accord } from '$lib/format/phrase';
import { attendusEnMots, attendusGeles, type Moment } from '../contrat/arret';
import { avanceEnMots } from './en-avance';
import { jalonsAPart } from './comptes-par-etat';
import type { Totaux } from './mesures';

/** A figure and what it is a part of; without figure, why. */
export interface TotalDit {
  libelle: string;
  valeur: string;
  precision: string;
}

/** Milestones of abandoned actions that had their deadline behind them; nothing when there is none. */
function passesAPart({ abandonnes: { enRetard: n } }: Pick<CompteJalons, 'abandonnes'>): string[] {
  return n === 0 ? [] : [`${jalonsAPart(n)}, ${accord(n, 'échéance passée', 'échéances passées')}`];
}

function jalonsEnTout({ jalons, enAvance }: Totaux, { arret }: Moment): TotalDit {
  const libelle = 'Jalons dus atteints';
  const avance = avanceEnMots(enAvance).map((mots) => `, ${mots}`);
  if (jalons.dus === 0) return { libelle, valeur: '', precision: ['aucun jalon dû', ...avance].join('') };
  const retard = jalons.enRetard > 0 ? `, ${retardArrete(`${jalons.enRetard} en retard`, arret)}` : '';
  const aPart = passesAPart(jalons).map((mots) => `\u00a0; ${mots}`);
  return {
    libelle,
    valeur: String(jalons.atteints),
    precision: [`sur ${jalons.dus}${retard}`, ...avance, ...aPart].join('')
  };
}

function anneePleineEnTout({ anneePleine: { enVigueur, prevue } }: Totaux): TotalDit {
  const libelle = 'Année pleine en vigueur';
  if (prevue === 0 && enVigueur === 0) return { libelle, valeur: '', precision: 'aucun gain pérenne' };
  const faite = part(enVigueur, prevue);
  const taux = faite === null ? '' : `, ${pourcentLisible(faite)}`;
  return { libelle, valeur: euros(enVigueur), precision: `sur ${euros(prevue)} prévus${taux}` };
}

function effetEnTout({ exercice: effet }: Totaux, moment: Moment): TotalDit {
  const libelle = `Effet sur l’exercice ${exerciceJuge(moment)}, réalisé ${momentDuRealise(moment.arret)}`;
  const geles = attendusGeles(moment);
  if (rienADate(effet))
    return { libelle, valeur: '', precision: geles ?? `aucun gain attendu ${momentDu(moment.arret)}` };
  const precision = geles ?? `sur ${attendusEnMots(effet.attendu, moment, '')}`;
  return { libelle, valeur: euros(effet.realise), precision };
}

/**
 * @param moment when they are read, and what stopped the contract
 * @param gains whether the contract has gains: a territorial project has none
 */
export function totauxEnMots(totaux: Totaux, moment: Moment, gains: boolean): TotalDit[] {
  return [jalonsEnTout(totaux, moment), ...(gains ? [anneePleineEnTout(totaux), effetEnTout(totaux, moment)] : [])];
}

/** Milestones of several actions: reached of those due, ahead, late, and apart those of abandoned actions. */
export function jalonsDuGroupe(
  { atteints, dus, enRetard, abandonnes }: CompteJalons,
  enAvance: number,
  arret: Moment['arret']
): string[] {
  return [
    dus === 0
      ? 'aucun jalon dû'
      : `${atteints}\u00a0${accord(atteints, 'jalon dû atteint', 'jalons dus atteints')} sur ${dus}`,
    ...avanceEnMots(enAvance),
    ...(enRetard === 0 ? [] : [retardArrete(`${enRetard} en retard`, arret)]),
    ...passesAPart({ abandonnes })
  ];
}

/** The totals of a group in a line; amounts are left out where an action stands under several groups. */
export function totauxDuGroupe(
  { actions, jalons, enAvance, anneePleine }: Totaux,
  { arret }: Moment,
  montants: boolean
): string {
  return [
    `${actions}\u00a0${accord(actions, 'action')}`,
    ...jalonsDuGroupe(jalons, enAvance, arret),
    ...(montants && anneePleine.prevue !== 0
      ? [`${euros(anneePleine.enVigueur)} en vigueur sur ${euros(anneePleine.prevue)} d’année pleine`]
      : [])
  ].join(' · ');
}

export const MOTS_DES_TOTAUX = {
  nom: 'Totaux des actions montrées',
  note: 'Sommes des entités juridiques, nettes des coûts induits. L’année pleine et l’effet sur l’exercice ne s’additionnent pas.'
};
