import { nomDuMois } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { fourchetteEnEuros } from '$lib/format/fourchette';
import type { Fourchette } from '$lib/domain/comptes/applique-hypotheses';
import { montantSigne } from '../montant';
import type { AnneeEntree } from './year-by-month.types';

const DECEMBRE = 12;

/** « septembre 2026 ». */
function moisDe(exercice: number, mois: number): string {
  return `${nomDuMois(mois)} ${exercice}`;
}

export function outilEnMots({ bas, central, haut }: Fourchette): string {
  return `${euros(central)}, ${fourchetteEnEuros(bas, haut)}`;
}

/** The last month known, against the same one of the last closed year. */
export function enBref(entree: AnneeEntree): string {
  const { exercice, realise, precedent } = entree;
  const dernier = realise.at(-1);
  if (dernier === undefined) return `Aucun mois de ${exercice} connu de toutes les entités`;
  const mois = realise.length;
  const avant = precedent?.mois[mois - 1];
  const dit = `Fin ${moisDe(exercice, mois)}\u00a0: ${euros(dernier)} depuis janvier`;
  if (precedent === null || avant === undefined) return dit;
  return `${dit}, ${montantSigne(dernier - avant)} par rapport à ${precedent.exercice}`;
}

/** What December is said to be, by whom. */
function arrivees({ hopital, outil, cible }: AnneeEntree): string[] {
  return [
    ...(hopital === null ? [] : [`établissement ${euros(hopital)}`]),
    ...(outil === null ? [] : [`outil ${outilEnMots(outil)}`]),
    ...(cible === null ? [] : [`cible ${euros(cible)}`])
  ];
}

export function summary(entree: AnneeEntree): string {
  const { exercice, precedent } = entree;
  const dites = arrivees(entree);
  return [
    `${enBref(entree)}.`,
    dites.length === 0 ? 'Aucun atterrissage connu.' : `Fin ${exercice}\u00a0: ${dites.join('\u00a0; ')}.`,
    ...(precedent === null || precedent.clos === null
      ? []
      : [`${precedent.exercice} s’est clos à ${euros(precedent.clos)}.`])
  ].join(' ');
}

/** What the cursor says of a month (1 to 12). */
export function lireMois(entree: AnneeEntree, mois: number): string {
  const { exercice, realise, precedent } = entree;
  const [fait, avant] = [realise[mois - 1], precedent?.mois[mois - 1]];
  const dits = [
    ...(fait === undefined ? [] : [`réalisé ${euros(fait)}`]),
    ...(mois === DECEMBRE ? arrivees(entree) : []),
    ...(precedent === null || avant === undefined ? [] : [`${precedent.exercice} ${euros(avant)}`])
  ];
  return `${moisDe(exercice, mois)}\u00a0: ${dits.length === 0 ? 'aucune valeur' : dits.join('\u00a0; ')}`;
}

/** What the lines do not say by themselves. */
export function notes({ hopital, outil, realise, precedent }: AnneeEntree): string[] {
  const decembre = precedent?.mois[DECEMBRE - 1];
  return [
    'Résultat cumulé depuis janvier, mandats et titres émis, le titre 4 compté par douzièmes (convention)\u00a0: les écritures d’inventaire viennent à la clôture.',
    ...(precedent === null || precedent.clos === null || decembre === undefined
      ? []
      : [
          `Ses mois menaient ${precedent.exercice} à ${euros(decembre)}\u00a0; l’exercice s’est clos à ${euros(precedent.clos)}.`
        ]),
    ...((hopital === null && outil === null) || realise.length === 0 || realise.length === DECEMBRE
      ? []
      : [
          'L’outil et l’établissement ne projettent que décembre\u00a0: les droites y mènent, sans rien dire des mois entre.'
        ])
  ];
}
